#include "analysis/validation/check_expectations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "agents/run.hpp"
#include "analysis/experiment/asking_control.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/statistics/race.hpp"
#include "analysis/validation/expectation.hpp"
#include "sim/config/set_path.hpp"

namespace redoubt::analysis {
namespace {

Scenario variant_of(const Document& original, const ValidationPlan& plan, const std::string& name) {
  Document document = original;
  for (const Variant& variant : plan.variants)
    if (variant.name == name)
      for (const Entry& change : variant.changes)
        set_path(document, change.key, change.value, fmt::format("variant.{}", name));
  return read_scenario(std::move(document));
}

MemoryRecorder one_sample(Scenario scenario, const std::filesystem::path& folder) {
  scenario.general.horizon = std::min(scenario.general.horizon, scenario.general.sample_every);
  const LoadedSociety loaded = load_society(scenario, folder);
  MemoryRecorder record;
  AskingControl control([] { return true; });
  run(scenario, loaded.society, 0, record, control);
  record_race(record);
  return record;
}

void check_measures(const Expectation& each, const MemoryRecorder& record, Problems& problems) {
  for (const std::optional<Outcome>& measure : {std::optional(each.measure), each.minus, each.per})
    if (measure) try {
        (void)reduce(record, *measure);
      } catch (const std::invalid_argument& error) {
        problems.add(each.where, fmt::format("expect.{}: {}", each.name, error.what()));
      }
}

}  // namespace

std::size_t check_expectations(const Scenario& scenario, const std::filesystem::path& folder) {
  const ValidationPlan plan = read_plan(scenario.document);
  Problems problems(scenario.document);
  std::set<std::string> names;
  for (const Expectation& each : plan.expectations) {
    names.insert(each.variant);
    if (each.effect != Effect::value) names.insert(each.against);
  }
  for (const std::string& name : names) {
    const MemoryRecorder record = one_sample(variant_of(scenario.document, plan, name), folder);
    for (const Expectation& each : plan.expectations)
      if (each.variant == name || (each.effect != Effect::value && each.against == name))
        check_measures(each, record, problems);
  }
  problems.throw_if_any();
  return plan.expectations.size();
}

}  // namespace redoubt::analysis
