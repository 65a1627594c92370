// Problems of a plan that its worlds show before they run.
#include <fmt/format.h>

#include <stdexcept>
#include <vector>

#include "agents/metrics/metric.hpp"
#include "agents/world.hpp"
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

}  // namespace

void check_plan(const Document& document, const std::filesystem::path& folder) {
  const ValidationPlan plan = read_plan(document);
  Problems problems(document);
  for (const std::string& variant : needed(plan)) {
    const MemoryRecorder record = declared(scenario_of(document, plan, variant), folder);
    for (const Expectation& each : plan.expectations) {
      if (variants_of(each).count(variant) == 0) continue;
      try {
        measure(record, each, 0);
      } catch (const std::invalid_argument& error) {
        const std::string of = variant.empty() ? "" : fmt::format(" of variant {}", variant);
        problems.add(each.where, fmt::format("expect.{}{}: {}", each.name, of, error.what()));
      }
    }
  }
  problems.throw_if_any();
}

}  // namespace redoubt::analysis
