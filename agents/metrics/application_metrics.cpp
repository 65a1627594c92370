// What applications on the foundation model do to people: whom they refuse, and how what the model
// does not know of a group becomes errors about its people.
#include <cmath>

#include "agents/applications/application.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

using Row = std::vector<double>;

double distance(const Direction& a, const Direction& b) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum);
}

class ApplicationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.applications().empty()) return;
    const std::vector<Axis> both{application_axis(world), group_axis(world)};
    const auto paired = [&](const char* name, const char* unit, const char* long_name,
                            const char* definition) {
      paired_.push_back(r.series({name, "metrics", both, unit, long_name, definition}));
    };
    paired("application_refusal_rate", "1", "refused by an application",
           "cases refused / cases of the window, by the group of the person");
    paired("application_cases", "cases", "cases of an application",
           "denominator of application_refusal_rate");
    paired("wrongful_refusal_rate", "1", "wrongly refused by an application",
           "cases refused that should be served / cases of the window that should be served");
    paired("deserving_cases", "cases", "cases that should be served",
           "denominator of wrongful_refusal_rate");
    paired("application_error", "1", "error of the version in use",
           "share of 2000 trial cases of the group that should be served and that the version in "
           "use refuses: the extrinsic harm; NaN before a version is released");
    paired("application_misrepresentation", "sd", "misrepresentation inside the application",
           "distance between the mean that the version in use has of the group and that of its "
           "people: the intrinsic bias");
    const auto grouped = [&](const char* name, const char* unit, const char* long_name,
                             const char* definition) {
      grouped_.push_back(
          r.series({name, "metrics", {group_axis(world)}, unit, long_name, definition}));
    };
    grouped("unintended_harm_usd", "USD", "unintended harm of applications",
            "stakes of wrongful refusals in the window, by the group of the person");
    grouped("misuse_harm_usd", "USD", "harm by misuse of applications",
            "stakes of uses against a person that worked in the window");
    for (const Application* each : world.applications()) before_.push_back(each->tally().groups);
  }

  void sample(const World& world, Recorder& r) override {
    if (paired_.empty()) return;
    std::vector<Row> rows(paired_.size());
    std::vector<Row> harm(grouped_.size(), Row(world.scenario().groups.size()));
    for (std::size_t k = 0; k < before_.size(); ++k) {
      const Application& application = *world.applications()[k];
      const std::vector<GroupService>& now = application.tally().groups;
      for (std::size_t g = 0; g < now.size(); ++g) {
        add(application, world.scenario().groups, g, before_[k][g], rows);
        harm[0][g] += now[g].unintended_usd - before_[k][g].unintended_usd;
        harm[1][g] += now[g].misuse_usd - before_[k][g].misuse_usd;
      }
      before_[k] = now;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) r.put(paired_[i], rows[i]);
    for (std::size_t i = 0; i < harm.size(); ++i) r.put(grouped_[i], harm[i]);
  }

 private:
  static void add(const Application& application, const std::vector<Group>& groups, std::size_t g,
                  const GroupService& before, std::vector<Row>& rows) {
    const GroupService& now = application.tally().groups[g];
    const auto more = [](std::uint64_t a, std::uint64_t b) { return static_cast<double>(a - b); };
    const double cases = more(now.cases, before.cases);
    const double deserving = more(now.deserving, before.deserving);
    const double nothing = ratio(0, 0);
    const bool released = application.released();
    const auto& known = application.version().knowledge.groups;
    const double values[] = {ratio(more(now.refused, before.refused), cases),
                             cases,
                             ratio(more(now.wrongly_refused, before.wrongly_refused), deserving),
                             deserving,
                             released ? application.failures()[g] : nothing,
                             released ? distance(known[g].mean, groups[g].mean) : nothing};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].push_back(values[i]);
  }

  std::vector<SeriesId> paired_;
  std::vector<SeriesId> grouped_;
  std::vector<std::vector<GroupService>> before_;
};

}  // namespace

std::unique_ptr<Metric> make_application_metrics() {
  return std::make_unique<ApplicationMetrics>();
}

}  // namespace redoubt
