// Parameters of every detector, with units, ranges and sources.
#include "agents/detectors/detector_params.hpp"

#include "agents/detectors/detector.hpp"

namespace redoubt {

void ThresholdParams::fields(FieldVisitor& v) {
  v({.name = "threshold_rule",
     .meaning = "how the lowest flagged score is chosen",
     .source = "common practice"},
    threshold_rule);
  v({.name = "threshold",
     .meaning = "lowest flagged score if threshold_rule is fixed",
     .source = "the matcher scores 0 or 1"},
    threshold);
  v({.name = "flag_rate",
     .meaning = "share of all traffic to flag, renewed at each retraining",
     .range = {0, 1, true, true},
     .source = "no published value"},
    flag_rate);
  v({.name = "target_fpr",
     .meaning = "share of posts found harmless by audits to flag, if threshold_rule is target_fpr",
     .range = {0, 1, true, true},
     .source = "no published value"},
    target_fpr);
  v({.name = "catch_value_usd",
     .unit = "USD",
     .meaning = "best_response: what a flagged harmful post is worth",
     .range = {0, 1e6},
     .source = "no published value"},
    catch_value_usd);
  v({.name = "mistake_cost_usd",
     .unit = "USD",
     .meaning = "best_response: what a flagged harmless post costs its author and the platform",
     .range = {0, 1e6},
     .source = "no published value"},
    mistake_cost_usd);
  v({.name = "flag_cost_usd",
     .unit = "USD",
     .meaning = "best_response: what each flag costs in review",
     .range = {0, 1e6},
     .source = "a review of 60 s at 15 USD/h",
     .tag = Tag::derived},
    flag_cost_usd);
  v({.name = "per_group",
     .meaning = "a threshold for each group, by the group that institutions see",
     .source = "off"},
    per_group);
  v({.name = "group_prior",
     .meaning = "adds the log rate at which harm was discovered in the author's group",
     .source = "off; the loop of Ensign et al. 2018 inside a score"},
    group_prior);
  v({.name = "threshold_window",
     .unit = "posts",
     .meaning = "recent posts the flag rate refers to",
     .range = {100, 1e7},
     .source = "no published value",
     .fixed = true},
    threshold_window);
}

void RetrainParams::fields(FieldVisitor& v) {
  v({.name = "retrain_rule",
     .meaning = "retrain by the calendar or when a drift test gives alarm",
     .source = "common practice"},
    retrain_rule);
  v({.name = "retrain_every",
     .unit = "duration",
     .meaning = "period of retraining",
     .range = {.low = 3600},
     .source = "no published value"},
    retrain_every);
  v({.name = "drift_statistic",
     .meaning = "what the drift test watches, per scored post",
     .source = "no published value"},
    drift_statistic);
  v({.name = "drift_tolerance",
     .unit = "sd",
     .meaning = "change of the mean that the drift test ignores",
     .range = {0, 10, true},
     .source = "a tenth of a percentage point of flags at a rate of 1 %"},
    drift_tolerance);
  v({.name = "drift_limit",
     .unit = "sd",
     .meaning = "summed excess at which the drift test gives alarm",
     .range = kPositive,
     .source = "1e8 posts between false alarms in the Brownian limit, at the default tolerance",
     .tag = Tag::derived},
    drift_limit);
  v({.name = "redeploy_lag",
     .unit = "duration",
     .meaning = "time from the labels to the model that was trained on them",
     .range = {0, 1e9},
     .source = "none"},
    redeploy_lag);
  v({.name = "label_window",
     .unit = "duration",
     .meaning = "age of the labels it learns from",
     .range = {.low = 3600},
     .source = "no published value"},
    label_window);
  v({.name = "label_lag",
     .unit = "duration",
     .meaning = "time from a decision until it may be learnt from",
     .range = {0, 1e9},
     .source = "none"},
    label_lag);
  v({.name = "label_budget",
     .unit = "items",
     .meaning = "most labels per training, the latest; 0: all",
     .range = {0, 1e9},
     .source = "no limit"},
    label_budget);
}

void BuildPrices::fields(FieldVisitor& v) {
  v({.name = "pretraining_usd",
     .unit = "USD",
     .meaning = "price of the model that it starts with, booked at the start of the run",
     .range = {0, 1e12},
     .source = "not counted by default"},
    pretraining_usd);
  v({.name = "pretraining_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for the same, without the building's share; for BERT "
                "954 (Strubell et al. 2019: 1507 at a PUE of 1.58)",
     .range = {0, 1e12},
     .source = "not counted by default"},
    pretraining_kwh);
  v({.name = "training_usd",
     .unit = "USD",
     .meaning = "price of each training while it is in use",
     .range = {0, 1e12},
     .source = "not counted by default; with a platform budget it is platform.training_usd"},
    training_usd);
  v({.name = "training_kwh",
     .unit = "kWh",
     .meaning = "energy of each training while it is in use",
     .range = {0, 1e12},
     .source = "not counted by default: a logistic regression needs seconds"},
    training_kwh);
}

void DetectorParams::fields(FieldVisitor& v) {
  threshold.fields(v);
  training.fields(v);
  v({.name = "after",
     .meaning = "name of an earlier detector: scores only posts that it would flag",
     .source = "none",
     .fixed = true},
    after);
  v({.name = "acts", .meaning = "false: its decisions only serve other detectors", .source = "on"},
    acts);
  v({.name = "capacity_per_day",
     .unit = "posts/day",
     .meaning = "posts it can score in a day, the others pass unscored; 0: all",
     .range = {0, 1e12},
     .source = "no limit"},
    capacity_per_day);
  v({.name = "latency",
     .unit = "duration",
     .meaning = "time from publication to decision",
     .range = {0, 1e8},
     .source = "no published value"},
    latency);
  v({.name = "cost_per_post_usd",
     .unit = "USD",
     .meaning = "compute cost of scoring one post",
     .range = {0, 1e3},
     .source = "no published value"},
    cost_per_post_usd);
  v({.name = "energy_per_post_wh",
     .unit = "Wh",
     .meaning = "energy of scoring one post",
     .range = {0, 1e3},
     .source = "no published value"},
    energy_per_post_wh);
  build.fields(v);
  deployment_fields(v);
}

void DetectorParams::deployment_fields(FieldVisitor& v) {
  v({.name = "starts",
     .unit = "duration",
     .meaning = "day on which it is switched on",
     .range = kNonNegative,
     .source = "start of the run",
     .fixed = true},
    starts);
  v({.name = "stops",
     .unit = "duration",
     .meaning = "day on which it is switched off",
     .range = kNonNegative,
     .source = "does not stop"},
    stops);
}

DetectorSetup::DetectorSetup(std::string its_name, std::unique_ptr<Detector> its_kind)
    : name(std::move(its_name)), detector(std::move(its_kind)) {
  if (detector->decides()) params.threshold.threshold_rule = ThresholdRule::fixed;
  detector->adjust(params);
}
DetectorSetup::DetectorSetup(DetectorSetup&&) noexcept = default;
DetectorSetup& DetectorSetup::operator=(DetectorSetup&&) noexcept = default;
DetectorSetup::~DetectorSetup() = default;

void DetectorSetup::fields(FieldVisitor& v) {
  if (detector->scores_posts())
    params.fields(v);
  else
    params.deployment_fields(v);
  detector->fields(v);
}

}  // namespace redoubt
