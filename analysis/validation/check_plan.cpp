// Problems of a plan that its worlds show before they run.
#include <fmt/format.h>

#include <set>
#include <stdexcept>
#include <vector>

#include "agents/metrics/metric.hpp"
#include "agents/world/world.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/statistics/race.hpp"
#include "analysis/validation/cascade_moments.hpp"
#include "analysis/validation/plan_scenarios.hpp"

namespace redoubt::analysis {
namespace {

// What a run of this world would record, without any sample.
MemoryRecorder declared(Scenario scenario, const std::filesystem::path& folder) {
  const LoadedSociety loaded = load_society(scenario, folder);
  const World world(scenario, loaded.society, 0);
  MemoryRecorder record;
  for (const auto& metric : all_metrics()) metric->declare(world, record);
  record_race(record);
  CascadeMoments().record(record);
  // What has a row at the end of a run; a race needs campaigns.
  for (std::size_t i = 0; i < record.all_tables().size(); ++i) {
    const MemoryRecorder::Table& table = record.all_tables()[i];
    const bool none = table.spec.name == "race" && scenario.generators.empty();
    if (none || !table.columns.at(0).empty()) continue;
    record.row(TableId{i}, std::vector<double>(table.columns.size(), 0.0));
  }
  return record;
}

// Tells what the world of a variant does not have, each entry of a statement once.
class MeasureCheck {
 public:
  explicit MeasureCheck(Problems& problems) : problems_(problems) {}

  void check(const Expectation& e, const MemoryRecorder& record, const std::string& variant) {
    check(e, "measure", e.measure, record, variant);
    if (e.minus) check(e, "minus", *e.minus, record, variant);
    if (e.per) check(e, "per", *e.per, record, variant);
  }

 private:
  void check(const Expectation& e, const char* key, const Outcome& outcome,
             const MemoryRecorder& record, const std::string& variant) {
    const std::string path = fmt::format("expect.{}.{}", e.name, key);
    if (told_.contains(path)) return;
    try {
      reduce(record, outcome);
    } catch (const std::invalid_argument& error) {
      told_.insert(path);
      const std::string of = variant.empty() ? "" : fmt::format(" of variant {}", variant);
      problems_.add(e.where, fmt::format("{}{}: {}", path, of, error.what()));
    }
  }

  Problems& problems_;
  std::set<std::string> told_;
};

}  // namespace

void check_plan(const Document& document, const std::filesystem::path& folder) {
  const ValidationPlan plan = read_plan(document);
  Problems problems(document);
  MeasureCheck measures(problems);
  for (const std::string& variant : needed(plan)) {
    const MemoryRecorder record = declared(scenario_of(document, plan, variant), folder);
    for (const Expectation& each : plan.expectations)
      if (variants_of(each).contains(variant)) measures.check(each, record, variant);
  }
  problems.throw_if_any();
}

}  // namespace redoubt::analysis
