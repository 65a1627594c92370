#include "analysis/sweep/runner_pool.hpp"

#include <chrono>
#include <utility>

namespace redoubt::analysis {

RunnerPool::RunnerPool(const Sweep& sweep, const std::filesystem::path& inputs, std::size_t jobs)
    : sweep_(sweep), societies_(inputs, jobs + 1) {
  for (std::size_t i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
}

void RunnerPool::add(const std::vector<PlannedRun>& runs) {
  const std::lock_guard lock(mutex_);
  waiting_.insert(waiting_.end(), runs.begin(), runs.end());
  added_.notify_all();
}

std::size_t RunnerPool::waiting() {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

std::vector<RunResult> RunnerPool::take() {
  std::unique_lock lock(mutex_);
  finished_.wait_for(lock, std::chrono::milliseconds(100),
                     [this] { return failure_ || !results_.empty(); });
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
  return std::exchange(results_, {});
}

void RunnerPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    waiting_.clear();
    added_.notify_all();
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void RunnerPool::work() {
  PointRunner runner(sweep_, societies_);
  try {
    while (const auto planned = next())
      hand_over(*planned, runner.run(planned->run, [this] { return !stopped_; }));
  } catch (...) {
    give_up(std::current_exception());
  }
}

std::optional<PlannedRun> RunnerPool::next() {
  std::unique_lock lock(mutex_);
  const auto may_begin = [this] {
    return !waiting_.empty() && !reserved_ && (!waiting_.front().alone || busy_ == 0);
  };
  added_.wait(lock, [&] { return stopped_ || may_begin(); });
  if (stopped_) return std::nullopt;
  const PlannedRun planned = waiting_.front();
  waiting_.pop_front();
  planned.attempts->begin(planned.run, planned.alone || threads_.size() == 1);
  ++busy_;
  reserved_ = planned.alone;
  return planned;
}

void RunnerPool::hand_over(const PlannedRun& planned, std::optional<RunResult> result) {
  const std::lock_guard lock(mutex_);
  planned.attempts->end(planned.run);
  --busy_;
  reserved_ = false;
  added_.notify_all();
  if (!result) return;  // stopped
  results_.push_back(std::move(*result));
  finished_.notify_one();
}

void RunnerPool::give_up(std::exception_ptr why) {
  const std::lock_guard lock(mutex_);
  if (!failure_) failure_ = std::move(why);
  finished_.notify_one();
}

}  // namespace redoubt::analysis
