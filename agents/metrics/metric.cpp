#include "agents/metrics/metric.hpp"

#include <limits>

#include "agents/world/make_institutions.hpp"

namespace redoubt {

std::vector<std::unique_ptr<Metric>> all_metrics() {
  std::vector<std::unique_ptr<Metric>> metrics;
  metrics.push_back(make_detection_metrics());
  metrics.push_back(make_share_level_metrics());
  metrics.push_back(make_specialist_metrics());
  metrics.push_back(make_campaign_metrics());
  metrics.push_back(make_bound_metrics());
  metrics.push_back(make_reading_metrics());
  metrics.push_back(make_group_metrics());
  metrics.push_back(make_moderation_metrics());
  metrics.push_back(make_appeal_metrics());
  metrics.push_back(make_cascade_metrics());
  metrics.push_back(make_ledger_metrics());
  metrics.push_back(make_value_metrics());
  metrics.push_back(make_calculation_metrics());
  metrics.push_back(make_rule_metrics());
  metrics.push_back(make_concentration_metrics());
  metrics.push_back(make_harassment_metrics());
  metrics.push_back(make_technology_metrics());
  metrics.push_back(make_allotment_metrics());
  metrics.push_back(make_provider_metrics());
  metrics.push_back(make_retention_metrics());
  metrics.push_back(make_label_metrics());
  metrics.push_back(make_error_balance_metrics());
  metrics.push_back(make_gaming_metrics());
  metrics.push_back(make_belief_metrics());
  metrics.push_back(make_representation_metrics());
  metrics.push_back(make_stereotype_metrics());
  metrics.push_back(make_application_metrics());
  metrics.push_back(make_exclusion_metrics());
  metrics.push_back(make_redress_metrics());
  metrics.push_back(make_repair_metrics());
  metrics.push_back(make_lineage_metrics());
  metrics.push_back(make_attention_metrics());
  metrics.push_back(make_queue_metrics());
  metrics.push_back(make_score_metrics());
  metrics.push_back(make_labelling_metrics());
  return metrics;
}

double ratio(double numerator, double denominator) {
  return denominator > 0 ? numerator / denominator : std::numeric_limits<double>::quiet_NaN();
}

Axis detector_axis(const World& world) {
  Axis axis{"detector", {}};
  for (const ActorSpec& spec : world.scenario().detectors) axis.labels.push_back(spec.name);
  return axis;
}

Axis generator_axis(const World& world) {
  Axis axis{"generator", {}};
  for (const ActorSpec& spec : world.scenario().generators) axis.labels.push_back(spec.name);
  return axis;
}

Axis group_axis(const World& world) {
  Axis axis{"group", {}};
  for (const Group& group : world.scenario().groups) axis.labels.push_back(group.name);
  return axis;
}

Axis application_axis(const World& world) {
  Axis axis{"application", {}};
  for (const ActorSpec& spec : world.scenario().applications) axis.labels.push_back(spec.name);
  return axis;
}

Axis actor_axis(const World& world) {
  Axis axis{"actor", {}};
  for (const ActorSpec& spec : world.scenario().generators) axis.labels.push_back(spec.name);
  for (const ActorSpec& spec : world.scenario().detectors) axis.labels.push_back(spec.name);
  axis.labels.push_back("moderation");
  for (const std::string& name : institution_names(world.scenario())) axis.labels.push_back(name);
  return axis;
}

}  // namespace redoubt
