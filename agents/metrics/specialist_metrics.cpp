// Measures of detectors that do not score posts: notes, photo checks and investigations, each
// recorded only where a detector does such work.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

struct Measure {
  const char* kind;
  const char* name;
  const char* unit;
  const char* long_name;
  const char* definition;
  std::uint64_t DetectorTally::*count;
};

constexpr Measure kMeasures[] = {
    {"crowd_notes", "notes_written", "notes", "notes written",
     "notes that readers wrote in the window", &DetectorTally::notes_written},
    {"crowd_notes", "notes_shown", "notes", "notes shown",
     "notes that began to be shown in the window", &DetectorTally::notes_shown},
    {"matcher", "accounts_checked", "accounts", "new accounts checked",
     "bought accounts opened in the window before a detector that checks photos",
     &DetectorTally::accounts_checked},
    {"matcher", "accounts_refused", "accounts", "new accounts refused",
     "of accounts_checked, those whose photo was known", &DetectorTally::accounts_refused},
    {"investigation", "cases_closed", "cases", "cases closed",
     "investigations that ended in the window", &DetectorTally::cases_closed},
    {"investigation", "campaigns_exposed", "cases", "campaigns exposed",
     "of cases_closed, those after which all accounts of a campaign were suspended",
     &DetectorTally::campaigns_exposed},
    {"investigation", "people_accused", "people", "people suspended by mistake",
     "of cases_closed, those after which a person was suspended", &DetectorTally::people_accused},
};

class SpecialistMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    before_ = world.tally().detectors;
    for (const Measure& m : kMeasures) {
      Column column{{}, {}, m.count};
      Axis axis{std::string(m.kind) + "_detector", {}};
      for (std::size_t i = 0; i < before_.size(); ++i) {
        if (!measured(world, i, m)) continue;
        axis.labels.push_back(world.scenario().detectors[i].name);
        column.rows.push_back(i);
      }
      if (column.rows.empty()) continue;
      column.id = r.series({m.name, "metrics", {axis}, m.unit, m.long_name, m.definition});
      columns_.push_back(std::move(column));
    }
  }

  void sample(const World& world, Recorder& r) override {
    const auto& now = world.tally().detectors;
    for (const Column& column : columns_) {
      std::vector<double> values;
      for (const std::size_t row : column.rows)
        values.push_back(static_cast<double>(now[row].*column.count - before_[row].*column.count));
      r.put(column.id, values);
    }
    if (!columns_.empty()) before_ = now;
  }

 private:
  struct Column {
    SeriesId id;
    std::vector<std::size_t> rows;
    std::uint64_t DetectorTally::*count;
  };
  static bool measured(const World& world, std::size_t i, const Measure& m) {
    if (world.scenario().detectors[i].kind != m.kind) return false;
    const bool photos =
        m.count == &DetectorTally::accounts_checked || m.count == &DetectorTally::accounts_refused;
    return !photos || world.screening().setup(i).detector->checks_photos();
  }
  std::vector<Column> columns_;
  std::vector<DetectorTally> before_;
};

}  // namespace

std::unique_ptr<Metric> make_specialist_metrics() {
  return std::make_unique<SpecialistMetrics>();
}

}  // namespace redoubt
