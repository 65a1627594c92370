// Runs one replicate of one point of a sweep: the same bits as `redoubt run` gives.
#pragma once

#include <functional>
#include <optional>

#include "analysis/sweep/run_result.hpp"
#include "analysis/sweep/society_cache.hpp"
#include "analysis/sweep/sweep.hpp"

namespace redoubt::analysis {

// One per thread: keeps the scenario of the last point, whose replicates follow each other.
class PointRunner {
 public:
  PointRunner(const Sweep& sweep, SocietyCache& societies) : sweep_(sweep), societies_(societies) {}

  // nullopt if go_on (asked after every sample) said stop. What fails is tried once more, then told
  // in the result; throws only if there is no memory left to say so.
  std::optional<RunResult> run(std::uint64_t number, const std::function<bool()>& go_on);

 private:
  std::optional<RunResult> attempt(std::uint64_t number, const std::function<bool()>& go_on);

  const Sweep& sweep_;
  SocietyCache& societies_;
  std::optional<std::uint64_t> point_;
  Scenario scenario_;
};

}  // namespace redoubt::analysis
