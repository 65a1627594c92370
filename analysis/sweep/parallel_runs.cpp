#include "analysis/sweep/parallel_runs.hpp"

#include <atomic>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "analysis/experiment/asking_control.hpp"
#include "analysis/statistics/race.hpp"
#include "analysis/sweep/sweep.hpp"

namespace redoubt::analysis {

double ParallelRuns::value(const std::vector<Entry>& changes, std::uint32_t replicate) {
  Document document = document_;
  apply_changes(document, changes, "--lever");
  Scenario scenario = read_scenario(std::move(document));
  const SocietyCache::Loan loan = societies_.lend(scenario);
  MemoryRecorder record;
  AskingControl control([this] { return !stop_(); });
  if (!run(scenario, loan.society(), replicate, record, control).complete)
    throw std::runtime_error("stopped");
  record_race(record);
  return reduce(record, outcome_, scenario.record.burn_in.days());
}

std::vector<double> ParallelRuns::values(const std::vector<std::vector<Entry>>& changes) {
  std::vector<double> values(changes.size());
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex mutex;  // guards failure
  const auto work = [&] {
    for (std::size_t r = next++; r < changes.size(); r = next++) try {
        values[r] = value(changes[r], static_cast<std::uint32_t>(r));
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        next = changes.size();
      }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < std::min(jobs_, changes.size()); ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
  return values;
}

}  // namespace redoubt::analysis
