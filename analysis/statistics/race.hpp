// What kind of arms race a run was: its regime, its cycle, and how fast attackers adapt.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

// Decided on the second half of the run, in this order.
enum class Regime {
  unclear,             // too short, or no campaign posts
  attack_collapse,     // every campaign stopped posting
  detection_collapse,  // detection is below 5 % of that of the first week
  cycle,               // detection falls from retrain to retrain by more than 2 standard errors
  escalation,          // both sides spend more and more (95 % intervals of the slopes above 0)
  equilibrium          // none of these
};
inline constexpr std::array<const char*, 6> kRegimeWords{
    "unclear", "attack_collapse", "detection_collapse", "cycle", "escalation", "equilibrium"};

struct Race {
  Regime regime = Regime::unclear;
  double detection_first_week;
  double detection_second_half;
  double period_days;  // of retraining; NaN if nothing is retrained or only at every sample
  double amplitude;    // detection on the first day of a cycle less that on the last
  double amplitude_error;
  double adaptation_days;      // days after a retrain until half of that fall is done
  double adaptation_lag_days;  // days after a retrain at which detection falls most in step with it
  double adaptation_correlation;  // of the falls with the retrains that lag earlier
  double attack_slope;            // USD a day per day, Theil–Sen
  double defence_slope;
};

// Daily samples of one run.
struct RaceSeries {
  double step_days = 1;
  std::vector<double> posts;       // by campaigns, per sample
  std::vector<double> detection;   // share of them that was flagged; NaN without posts
  std::vector<bool> retrained;     // whether a detector was retrained in the sample's window
  std::vector<double> attack_usd;  // spent per sample
  std::vector<double> defence_usd;
};

RaceSeries race_series(const MemoryRecorder& record);
Race classify(const RaceSeries& series);
// Adds the table `race` with one row to a finished record.
void record_race(MemoryRecorder& record);

}  // namespace redoubt::analysis
