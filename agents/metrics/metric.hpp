// A metric reads the world between events and records it; it draws nothing and changes nothing.
#pragma once

#include <memory>
#include <vector>

#include "agents/world/world.hpp"
#include "sim/record/recorder.hpp"

namespace redoubt {

// Windows are [t - Δ, t) with Δ the sampling interval. Rates are NaN where the denominator is 0,
// and every rate has its denominator recorded beside it.
class Metric {
 public:
  virtual ~Metric() = default;
  virtual void declare(const World& world, Recorder& recorder) = 0;
  virtual void sample(const World& world, Recorder& recorder) = 0;
};

std::unique_ptr<Metric> make_detection_metrics();
std::unique_ptr<Metric> make_share_level_metrics();
std::unique_ptr<Metric> make_specialist_metrics();
std::unique_ptr<Metric> make_bound_metrics();
std::unique_ptr<Metric> make_campaign_metrics();
std::unique_ptr<Metric> make_reading_metrics();
std::unique_ptr<Metric> make_group_metrics();
std::unique_ptr<Metric> make_moderation_metrics();
std::unique_ptr<Metric> make_appeal_metrics();
std::unique_ptr<Metric> make_cascade_metrics();
std::unique_ptr<Metric> make_ledger_metrics();
std::unique_ptr<Metric> make_value_metrics();
std::unique_ptr<Metric> make_calculation_metrics();
std::unique_ptr<Metric> make_rule_metrics();
std::unique_ptr<Metric> make_concentration_metrics();
std::unique_ptr<Metric> make_harassment_metrics();
std::unique_ptr<Metric> make_technology_metrics();
std::unique_ptr<Metric> make_allotment_metrics();
std::unique_ptr<Metric> make_provider_metrics();
std::unique_ptr<Metric> make_retention_metrics();
std::unique_ptr<Metric> make_label_metrics();
std::unique_ptr<Metric> make_error_balance_metrics();
std::unique_ptr<Metric> make_gaming_metrics();
std::unique_ptr<Metric> make_belief_metrics();
std::unique_ptr<Metric> make_representation_metrics();
std::unique_ptr<Metric> make_stereotype_metrics();
std::unique_ptr<Metric> make_application_metrics();
std::unique_ptr<Metric> make_exclusion_metrics();
std::unique_ptr<Metric> make_redress_metrics();
std::unique_ptr<Metric> make_repair_metrics();
std::unique_ptr<Metric> make_lineage_metrics();
std::unique_ptr<Metric> make_attention_metrics();
std::unique_ptr<Metric> make_queue_metrics();
std::unique_ptr<Metric> make_score_metrics();
std::unique_ptr<Metric> make_labelling_metrics();

std::vector<std::unique_ptr<Metric>> all_metrics();

// numerator / denominator, NaN at 0/0.
double ratio(double numerator, double denominator);

// Area under the ROC curve of the window between two states of a histogram.
double area_under_roc(const ScoreHistogram& now, const ScoreHistogram& before);

// Names for axes.
Axis detector_axis(const World& world);
Axis generator_axis(const World& world);
Axis group_axis(const World& world);
Axis actor_axis(const World& world);
Axis application_axis(const World& world);

}  // namespace redoubt
