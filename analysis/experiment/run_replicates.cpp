#include "analysis/experiment/run_replicates.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace redoubt::analysis {
namespace {

struct Outcome {
  MemoryRecorder record;
  Summary summary;
};

class Pool {
 public:
  Pool(const Scenario& scenario, const Society& society, std::size_t jobs,
       ReplicateListener& listener)
      : scenario_(scenario),
        society_(society),
        listener_(listener),
        total_(static_cast<std::uint32_t>(scenario.general.replicates)) {
    jobs = std::clamp<std::size_t>(jobs, 1, total_);
    ahead_ = static_cast<std::uint32_t>(2 * jobs);
    for (std::size_t i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Pool() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // The calling thread's part: true when every result was handed on.
  bool hand_on() {
    while (handed_ < total_) {
      std::optional<Outcome> outcome = wait_for_next();
      if (!listener_.on_tick()) return false;
      if (!outcome) continue;
      if (!outcome->summary.complete) return false;
      listener_.on_result(handed_, outcome->record, outcome->summary);
      const std::lock_guard lock(mutex_);
      ++handed_;
      changed_.notify_all();
    }
    return true;
  }

 private:
  class Control final : public RunControl {
   public:
    Control(Pool& pool, std::uint32_t replicate) : pool_(pool), replicate_(replicate) {}
    bool on_sample(SimTime now, std::uint64_t events) override {
      pool_.listener_.on_sample(replicate_, now, events);
      return !pool_.stopped_;
    }

   private:
    Pool& pool_;
    std::uint32_t replicate_;
  };

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

  void work() {
    while (const auto replicate = next()) {
      try {
        Outcome outcome;
        Journal* journal = listener_.on_start(*replicate, outcome.record);
        Control control(*this, *replicate);
        outcome.summary = run(scenario_, society_, *replicate, outcome.record, control, journal);
        const std::lock_guard lock(mutex_);
        ready_.emplace(*replicate, std::move(outcome));
        changed_.notify_all();
      } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        changed_.notify_all();
        return;
      }
    }
  }

  // The number of the replicate that this thread should run, once there is room for its result.
  std::optional<std::uint32_t> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || next_ >= total_ || next_ < handed_ + ahead_; });
    if (stopped_ || next_ >= total_) return std::nullopt;
    return next_++;
  }

  std::optional<Outcome> wait_for_next() {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::milliseconds(100),
                      [this] { return failure_ || ready_.contains(handed_); });
    if (failure_) std::rethrow_exception(failure_);
    const auto found = ready_.find(handed_);
    if (found == ready_.end()) return std::nullopt;
    std::optional<Outcome> outcome = std::move(found->second);
    ready_.erase(found);
    return outcome;
  }

  const Scenario& scenario_;
  const Society& society_;
  ReplicateListener& listener_;
  const std::uint32_t total_;
  std::uint32_t ahead_ = 0;

  std::mutex mutex_;  // guards what follows
  std::condition_variable changed_;
  std::atomic<bool> stopped_ = false;  // read without the lock after every sample
  std::uint32_t next_ = 0;
  std::uint32_t handed_ = 0;
  std::map<std::uint32_t, Outcome> ready_;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;  // last: they use all of the above
};

}  // namespace

bool run_replicates(const Scenario& scenario, const Society& society, std::size_t jobs,
                    ReplicateListener& listener) {
  return Pool(scenario, society, jobs, listener).hand_on();
}

}  // namespace redoubt::analysis
