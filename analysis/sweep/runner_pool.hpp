// Threads that take runs of a sweep and give back results.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "analysis/sweep/attempt_log.hpp"
#include "analysis/sweep/run_one.hpp"

namespace redoubt::analysis {

struct PlannedRun {
  std::uint64_t run = 0;
  bool alone = false;              // a program died with it: nobody else is to be blamed next time
  AttemptLog* attempts = nullptr;  // lives until the result was taken
};

class RunnerPool {
 public:
  RunnerPool(const Sweep& sweep, const std::filesystem::path& inputs, std::size_t jobs);
  ~RunnerPool() { stop(); }
  RunnerPool(const RunnerPool&) = delete;
  RunnerPool& operator=(const RunnerPool&) = delete;

  void add(const std::vector<PlannedRun>& runs);
  // Runs that no thread has taken yet.
  [[nodiscard]] std::size_t waiting();
  // What was finished since the last call; waits for it, but not for long. Throws what kept a
  // thread from working on.
  std::vector<RunResult> take();
  // Returns when no thread works any more: what they finished can be taken then.
  void stop();

 private:
  void work();
  std::optional<PlannedRun> next();
  void hand_over(const PlannedRun& planned, std::optional<RunResult> result);
  void give_up(std::exception_ptr why);

  const Sweep& sweep_;
  SocietyCache societies_;
  std::mutex mutex_;  // guards what follows, and what attempts_ point to
  std::condition_variable added_;
  std::condition_variable finished_;
  std::atomic<bool> stopped_ = false;  // read without the lock after every sample
  std::deque<PlannedRun> waiting_;
  std::size_t busy_ = 0;
  bool reserved_ = false;  // a run that is to be alone is under way
  std::exception_ptr failure_;
  std::vector<RunResult> results_;
  std::vector<std::thread> threads_;  // last: they use all of the above
};

}  // namespace redoubt::analysis
