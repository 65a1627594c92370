// What every detector has, whatever its kind: threshold, training, capacity, price, dates.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/config/parameter.hpp"

namespace redoubt {

class Detector;

enum class ThresholdRule { flag_rate, fixed, target_fpr, best_response };
template <>
struct Words<ThresholdRule> {
  static constexpr std::array<const char*, 4> value{"flag_rate", "fixed", "target_fpr",
                                                    "best_response"};
};

enum class RetrainRule { periodic, drift };
template <>
struct Words<RetrainRule> {
  static constexpr std::array<const char*, 2> value{"periodic", "drift"};
};

enum class DriftStatistic { flag_rate, score };
template <>
struct Words<DriftStatistic> {
  static constexpr std::array<const char*, 2> value{"flag_rate", "score"};
};

struct ThresholdParams {
  ThresholdRule threshold_rule = ThresholdRule::flag_rate;
  double threshold = 0.5;
  double flag_rate = 0.01;
  double target_fpr = 0.01;
  double catch_value_usd = 1;
  double mistake_cost_usd = 1;
  double flag_cost_usd = 0.25;
  bool per_group = false;
  bool group_prior = false;
  std::int64_t threshold_window = 30000;
  void fields(FieldVisitor& v);
};

struct RetrainParams {
  RetrainRule retrain_rule = RetrainRule::periodic;
  Duration retrain_every = days(7);
  DriftStatistic drift_statistic = DriftStatistic::flag_rate;
  double drift_tolerance = 0.01;
  double drift_limit = 500;
  Duration redeploy_lag{0};
  Duration label_window = days(14);
  Duration label_lag{0};
  std::int64_t label_budget = 0;
  void fields(FieldVisitor& v);
};

// What a model costs apart from its scores.
struct BuildPrices {
  double pretraining_usd = 0;
  double pretraining_kwh = 0;
  double training_usd = 0;
  double training_kwh = 0;
  void fields(FieldVisitor& v);
};

struct DetectorParams {
  ThresholdParams threshold;
  RetrainParams training;
  std::string after;
  bool acts = true;
  std::int64_t capacity_per_day = 0;
  Duration latency = seconds(1);
  double cost_per_post_usd = 1e-6;
  double energy_per_post_wh = 1e-4;
  BuildPrices build;
  Duration starts{0};
  Duration stops = Duration::never();
  void fields(FieldVisitor& v);
  // Of kinds that do not score posts: only when they are in use.
  void deployment_fields(FieldVisitor& v);
};

struct DetectorSetup {
  DetectorSetup(std::string its_name, std::unique_ptr<Detector> its_kind);
  DetectorSetup(DetectorSetup&&) noexcept;
  DetectorSetup& operator=(DetectorSetup&&) noexcept;
  ~DetectorSetup();

  std::string name;
  std::unique_ptr<Detector> detector;
  DetectorParams params;       // the defaults of the kind, until they are read
  bool labels_origin = false;  // it says what models wrote, see [labelling], and nothing else
  // Whether its decisions concern harm.
  [[nodiscard]] bool judges() const { return params.acts && !labels_origin; }
  void fields(FieldVisitor& v);  // the common parameters, then those of the kind
};

}  // namespace redoubt
