// An account at the provider: what it has asked for and how suspicious that was.
#pragma once

#include <algorithm>
#include <cstdint>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

struct ApiAccount {
  SimTime first_request = SimTime::never();
  std::int64_t day = 0;       // of the latest request
  std::int64_t requests = 0;  // on that day
  double suspicion = 0;       // S
  bool banned = false;

  [[nodiscard]] std::int64_t requests_on(std::int64_t today) const {
    return today == day ? requests : 0;
  }
  void count_request(SimTime now, std::int64_t today) {
    if (first_request == SimTime::never()) first_request = now;
    requests = requests_on(today) + 1;
    day = today;
  }
  // S = max(0, S + score - allowance), the cumulative sum of Page 1954. Returns S.
  double add(double score, double allowance) {
    suspicion = std::max(0.0, suspicion + score - allowance);
    return suspicion;
  }
};

inline std::int64_t day_of(SimTime t) {
  return t.ms / days(1).ms;
}

}  // namespace redoubt
