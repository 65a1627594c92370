#include "analysis/sweep/run_one.hpp"

#include <chrono>

#include "analysis/experiment/asking_control.hpp"
#include "analysis/statistics/race.hpp"

namespace redoubt::analysis {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

std::optional<RunResult> PointRunner::attempt(std::uint64_t number,
                                              const std::function<bool()>& go_on) {
  const auto start = Clock::now();
  const std::uint64_t point = number / sweep_.replicates;
  if (point_ != point) {
    point_.reset();
    scenario_ = scenario_of(sweep_, point);
    point_ = point;
  }
  const SocietyCache::Loan loan = societies_.lend(scenario_);
  MemoryRecorder record;
  AskingControl control(go_on);
  const auto replicate = static_cast<std::uint32_t>(number % sweep_.replicates);
  const Summary summary =
      redoubt::run(scenario_, loan.society(), replicate, record, control, nullptr);
  if (!summary.complete) return std::nullopt;
  record_race(record);
  RunResult result;
  result.run = number;
  for (const Outcome& outcome : sweep_.outcomes)
    result.values.push_back(reduce(record, outcome, scenario_.record.burn_in.days()));
  result.digest = summary.digest;
  result.seconds = seconds_since(start);
  return result;
}

// The second attempt is for what passes: memory that somebody else used, a network file that was
// away.
std::optional<RunResult> PointRunner::run(std::uint64_t number,
                                          const std::function<bool()>& go_on) {
  try {
    return attempt(number, go_on);
  } catch (const std::exception&) {
    point_.reset();
  }
  RunResult failed;
  failed.run = number;
  try {
    return attempt(number, go_on);
  } catch (const std::exception& error) {
    point_.reset();
    failed.error = error.what();
  }
  if (failed.error.empty()) failed.error = "failed without a message";
  return failed;
}

}  // namespace redoubt::analysis
