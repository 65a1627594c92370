#include "analysis/sweep/run_sweep.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

#include "analysis/sweep/run_one.hpp"

namespace redoubt::analysis {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kSaveSeconds = 30;  // at most so much work is lost if the machine dies

// Threads that take numbers of runs and give back results.
class RunnerPool {
 public:
  RunnerPool(const SweepFolder& folder, std::size_t jobs)
      : sweep_(folder.sweep), societies_(folder.inputs, jobs + 1) {
    for (std::size_t i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
  }
  ~RunnerPool() { stop(); }
  RunnerPool(const RunnerPool&) = delete;
  RunnerPool& operator=(const RunnerPool&) = delete;

  void add(const std::vector<std::uint64_t>& runs) {
    const std::lock_guard lock(mutex_);
    waiting_.insert(waiting_.end(), runs.begin(), runs.end());
    added_.notify_all();
  }
  // Runs that no thread has taken yet.
  [[nodiscard]] std::size_t waiting() {
    const std::lock_guard lock(mutex_);
    return waiting_.size();
  }
  // What was finished since the last call; waits for it, but not for long.
  std::vector<RunResult> take() {
    std::unique_lock lock(mutex_);
    finished_.wait_for(lock, std::chrono::milliseconds(100), [this] { return !results_.empty(); });
    return std::exchange(results_, {});
  }
  // Returns when no thread works any more: what they finished can be taken then.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
      waiting_.clear();
      added_.notify_all();
    }
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  void work() {
    PointRunner runner(sweep_, societies_);
    while (const auto run = next()) {
      auto result = runner.run(*run, [this] { return !stopped_; });
      if (!result) return;
      const std::lock_guard lock(mutex_);
      results_.push_back(std::move(*result));
      finished_.notify_one();
    }
  }
  std::optional<std::uint64_t> next() {
    std::unique_lock lock(mutex_);
    added_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
    if (stopped_) return std::nullopt;
    const std::uint64_t run = waiting_.front();
    waiting_.pop_front();
    return run;
  }

  const Sweep& sweep_;
  SocietyCache societies_;
  std::mutex mutex_;  // guards what follows
  std::condition_variable added_;
  std::condition_variable finished_;
  std::atomic<bool> stopped_ = false;  // read without the lock after every sample
  std::deque<std::uint64_t> waiting_;
  std::vector<RunResult> results_;
  std::vector<std::thread> threads_;  // last: they use all of the above
};

// A chunk that is being worked on.
struct OpenChunk {
  ChunkResults results;
  std::size_t size = 0;
  bool changed = false;
  Clock::time_point saved = Clock::now();
};

class Call {
 public:
  Call(const SweepFolder& folder, const SweepCall& call)
      : folder_(folder),
        store_(folder.store),
        call_(call),
        jobs_(call.jobs),
        next_chunk_(call.chunk.value_or(0)),
        end_chunk_(call.chunk ? *call.chunk + 1 : store_.plan().chunks()) {
    const ChunkPlan& plan = store_.plan();
    progress_.runs = call.chunk ? plan.last(*call.chunk) - plan.first(*call.chunk) : plan.runs;
  }

  SweepProgress run() {
    RunnerPool pool(folder_, jobs_);
    while (true) {
      while (next_chunk_ < end_chunk_ && pool.waiting() < 2 * jobs_) open_chunk(pool);
      if (next_chunk_ >= end_chunk_ && open_.empty()) break;
      for (RunResult& result : pool.take()) keep(std::move(result));
      if (!go_on()) break;
    }
    pool.stop();
    for (RunResult& result : pool.take()) keep(std::move(result));
    for (auto& [chunk, open] : open_)
      if (open.changed) store_.write(chunk, open.results);
    tick();
    return progress_;
  }

 private:
  // Its runs that are missing go to the pool; a finished chunk is closed at once.
  void open_chunk(RunnerPool& pool) {
    const std::uint64_t chunk = next_chunk_++;
    OpenChunk open;
    open.results = store_.read(chunk);
    if (call_.retry_failed)
      std::erase_if(open.results, [](const auto& each) { return each.second.failed(); });
    std::vector<std::uint64_t> missing;
    for (std::uint64_t run = store_.plan().first(chunk); run < store_.plan().last(chunk); ++run) {
      const auto found = open.results.find(run);
      if (found == open.results.end())
        missing.push_back(run);
      else
        ++(found->second.failed() ? progress_.failed : progress_.done);
    }
    open.size = open.results.size() + missing.size();
    if (missing.empty()) return;
    pool.add(missing);
    open_.emplace(chunk, std::move(open));
  }

  void keep(RunResult result) {
    ++(result.failed() ? progress_.failed : progress_.done);
    ++progress_.made;
    const std::uint64_t chunk = result.run / store_.plan().runs_a_chunk;
    OpenChunk& open = open_.at(chunk);
    open.results[result.run] = std::move(result);
    open.changed = true;
    const bool complete = open.results.size() == open.size;
    const std::chrono::duration<double> age = Clock::now() - open.saved;
    if (!complete && age.count() < kSaveSeconds) return;
    store_.write(chunk, open.results);
    open.changed = false;
    open.saved = Clock::now();
    if (complete) open_.erase(chunk);
  }

  bool tick() {
    progress_.seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    return !call_.on_tick || call_.on_tick(progress_);
  }
  bool go_on() {
    const std::chrono::duration<double> since = Clock::now() - ticked_;
    if (since.count() < 0.1) return true;
    ticked_ = Clock::now();
    return tick();
  }

  const SweepFolder& folder_;
  const ChunkStore& store_;
  const SweepCall& call_;
  std::size_t jobs_;
  std::uint64_t next_chunk_;
  std::uint64_t end_chunk_;
  std::map<std::uint64_t, OpenChunk> open_;
  SweepProgress progress_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point ticked_ = start_;
};

}  // namespace

SweepProgress run_sweep(const SweepFolder& folder, const SweepCall& call) {
  return Call(folder, call).run();
}

}  // namespace redoubt::analysis
