#include "analysis/validation/plan_scenarios.hpp"

#include <fmt/format.h>

#include "sim/config/config_error.hpp"
#include "sim/config/set_path.hpp"

namespace redoubt::analysis {

std::set<std::string> variants_of(const Expectation& expectation) {
  std::set<std::string> names{expectation.variant};
  if (expectation.effect != Effect::value) names.insert(expectation.against);
  return names;
}

std::set<std::string> needed(const ValidationPlan& plan) {
  std::set<std::string> names;
  for (const Expectation& each : plan.expectations) names.merge(variants_of(each));
  return names;
}

Scenario scenario_of(const Document& original, const ValidationPlan& plan,
                     const std::string& variant) {
  Document document = original;
  for (const Variant& each : plan.variants) {
    if (each.name != variant) continue;
    for (const Entry& change : each.changes)
      set_path(document, change.key, change.value,
               fmt::format("{}variant.{}", position_text(original, change.value.where), variant));
  }
  return read_scenario(std::move(document));
}

double measure(const MemoryRecorder& record, const Expectation& each, double burn_in_days) {
  double value = reduce(record, each.measure, burn_in_days);
  if (each.minus) value -= reduce(record, *each.minus, burn_in_days);
  return each.per ? value / reduce(record, *each.per, burn_in_days) : value;
}

}  // namespace redoubt::analysis
