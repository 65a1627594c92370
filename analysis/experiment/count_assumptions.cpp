#include "analysis/experiment/count_assumptions.hpp"

#include <set>
#include <string>

#include "agents/applications/application.hpp"
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

template <class Params>
void count_defaults(AssumptionCount& sum) {
  Params defaults;
  count(fields_of(defaults), sum);
}

}  // namespace

AssumptionCount count_assumptions(const Scenario& scenario) {
  AssumptionCount sum;
  if (scenario.network.file.empty()) count_defaults<TopologyParameters>(sum);
  if (!scenario.attributes.empty()) count_defaults<AttributeParams>(sum);
  count_defaults<UsersParams>(sum);
  PropagationSetup propagation = build_propagation(scenario);
  count(fields_of(propagation), sum);
  count_defaults<SeedCorpusParams>(sum);
  count_defaults<GroupKnowledgeParams>(sum);
  if (scenario.stereotype) count_defaults<StereotypeParams>(sum);
  if (scenario.foundation_model) count_defaults<FoundationParams>(sum);
  count_defaults<ModerationParams>(sum);
  count_defaults<PlatformParams>(sum);
  if (scenario.environment) count_defaults<EnvironmentParams>(sum);
  if (scenario.value) count_defaults<ValueParams>(sum);
  std::set<std::string> seen;
  for (const ActorSpec& spec : scenario.generators) {
    if (!seen.insert("generator." + spec.kind).second) continue;
    const auto generator = build_generator(scenario.document, spec);
    count(fields_of(*generator), sum);
  }
  for (const ActorSpec& spec : scenario.detectors) {
    if (!seen.insert("detector." + spec.kind).second) continue;
    DetectorSetup setup = build_detector(scenario.document, spec);
    count(fields_of(setup), sum);
  }
  for (const ActorSpec& spec : scenario.applications) {
    if (!seen.insert("application." + spec.kind).second) continue;
    ApplicationSetup setup = build_application(scenario.document, spec);
    count(fields_of(setup), sum);
  }
  return sum;
}

}  // namespace redoubt::analysis
