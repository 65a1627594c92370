// One detector at work: its model, its threshold, and where its day and its plans stand.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "agents/detectors/detector.hpp"
#include "agents/detectors/drift_test.hpp"
#include "agents/detectors/threshold.hpp"
#include "agents/name_key.hpp"

namespace redoubt {

struct Deployed {
  Deployed(DetectorSetup its_setup, std::size_t groups)
      : setup(std::move(its_setup)),
        key(name_key(setup.name)),
        thresholds(groups),
        log_prior(groups, 0.0) {}

  [[nodiscard]] bool active(SimTime now) const {
    return now >= SimTime{} + setup.params.starts && now < SimTime{} + setup.params.stops;
  }
  // Hears from people rather than looks at posts.
  [[nodiscard]] bool listens() const {
    const auto [harmful, benign] = setup.detector->report_rates();
    return harmful > 0 || benign > 0 || setup.detector->worker() != nullptr;
  }
  // False if today's capacity is used up.
  bool take_capacity(SimTime now) {
    const std::int64_t today = now.ms / days(1).ms;
    if (today != day) scored_today = 0;
    day = today;
    const std::int64_t most = setup.params.capacity_per_day;
    return most == 0 || scored_today++ < most;
  }

  DetectorSetup setup;
  std::uint64_t key;                  // of its name, for draws
  std::optional<std::size_t> filter;  // scores only what this one flags
  Thresholds thresholds;
  std::vector<double> log_prior;  // by group, added to the score
  double mean = 0;                // of the scores of traffic
  double sd = 0;
  DriftTest drift;
  std::int64_t day = -1;
  std::int64_t scored_today = 0;
  std::uint32_t plan = 0;  // number of the current plan for retraining
  SimTime next_retraining;
  std::uint64_t model_round = 0;  // retrainings of the foundation model that it was trained on
  bool at_work = false;           // its worker was started and not stopped since
  std::set<PostId> flagged;       // by a kind that looks again when posts are shared
};

}  // namespace redoubt
