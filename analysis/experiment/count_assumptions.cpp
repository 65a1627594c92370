#include "analysis/experiment/count_assumptions.hpp"

#include <set>
#include <string>

#include "analysis/experiment/scenario_parts.hpp"
#include "sim/config/describe_fields.hpp"

namespace redoubt::analysis {
namespace {

void count(const Fields& fields, AssumptionCount& sum) {
  for (const FieldDescription& field : flattened(describe_fields(fields))) {
    if (field.type == FieldType::text || field.type == FieldType::texts) continue;
    ++sum.total;
    sum.assumed += field.tag == Tag::assumed ? 1 : 0;
  }
}

}  // namespace

AssumptionCount count_assumptions(const Scenario& scenario) {
  AssumptionCount sum;
  TopologyParameters made;
  if (scenario.network.file.empty()) count(fields_of(made), sum);
  Scenario copy = scenario;
  std::set<std::string> seen{"scenario", "network", "record"};  // not about the world
  visit_parts(copy, [&](const ScenarioPart& part, auto& params) {
    if (seen.insert(part.type).second) count(fields_of(params), sum);
  });
  return sum;
}

}  // namespace redoubt::analysis
