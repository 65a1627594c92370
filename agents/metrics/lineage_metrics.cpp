// Lineage: on which round of the foundation model each detector and application rests, so that a
// bias can be followed from inside the model to what is done with it; and what its provider finds.
#include <limits>

#include "agents/applications/application.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

using Row = std::vector<double>;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

class LineageMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.foundation() == nullptr) return;
    const auto series = [&](const char* name, std::vector<Axis> axes, const char* unit,
                            const char* long_name, const char* definition) {
      ids_.push_back(r.series({name, "metrics", std::move(axes), unit, long_name, definition}));
    };
    series(
        "model_round", {}, "retrainings", "round of the foundation model",
        "retrainings of the foundation model until the sample: the number of the version in use");
    series("provider_complaints", {group_axis(world)}, "complaints",
           "complaints that the provider has before it",
           "complaints of the group, as the provider sees it, pooled over the platform and all "
           "applications on the model, since it last acted on them");
    series("provider_findings", {group_axis(world)}, "findings", "patterns that the provider found",
           "times until the sample that so many complaints had come together that the provider had "
           "posts of the group written and told the applications on its model");
    if (!world.scenario().detectors.empty())
      series("detector_model_round", {detector_axis(world)}, "retrainings",
             "round of the foundation model behind a detector",
             "model_round of the version that the detector learnt the groups' writing from at its "
             "last training; NaN if it uses none");
    if (!world.applications().empty())
      series("application_model_round", {application_axis(world)}, "retrainings",
             "round of the foundation model behind an application",
             "model_round of the version that the one in use was made of, or the same of its own "
             "model; NaN before a version is released");
  }

  void sample(const World& world, Recorder& r) override {
    if (ids_.empty()) return;
    const FoundationModel& model = *world.foundation();
    const auto round = static_cast<double>(model.retrainings());
    r.put(ids_[0], {&round, 1});
    Row waiting, found;
    for (std::size_t g = 0; g < world.scenario().groups.size(); ++g) {
      waiting.push_back(model.complaints(g));
      found.push_back(static_cast<double>(model.findings(g)));
    }
    r.put(ids_[1], waiting);
    r.put(ids_[2], found);
    std::size_t next = 3;
    if (!world.scenario().detectors.empty()) r.put(ids_[next++], detectors(world));
    if (!world.applications().empty()) r.put(ids_[next], applications(world));
  }

 private:
  static Row detectors(const World& world) {
    const Screening& screening = world.screening();
    Row row;
    for (std::size_t i = 0; i < screening.count(); ++i)
      row.push_back(screening.setup(i).detector->uses_group_knowledge()
                        ? static_cast<double>(screening.model_round(i))
                        : kNone);
    return row;
  }
  static Row applications(const World& world) {
    Row row;
    for (const Application* each : world.applications())
      row.push_back(each->released() ? static_cast<double>(each->version().round) : kNone);
    return row;
  }

  std::vector<SeriesId> ids_;
};

}  // namespace

std::unique_ptr<Metric> make_lineage_metrics() {
  return std::make_unique<LineageMetrics>();
}

}  // namespace redoubt
