#include "analysis/sweep/run_sweep.hpp"

#include <fmt/format.h>

#include <chrono>
#include <utility>

#include "analysis/sweep/runner_pool.hpp"

namespace redoubt::analysis {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double kSaveSeconds = 30;       // at most so much work is lost if the machine dies
constexpr std::uint64_t kMostDeaths = 3;  // of the program during a run alone; then it has failed

RunResult fatal(std::uint64_t run, std::uint64_t deaths) {
  RunResult result;
  result.run = run;
  result.error = fmt::format(
      "the program died {} times during this run alone (stopped from outside, out of memory or "
      "time, or a defect; --retry-failed makes it again)",
      deaths);
  return result;
}

// A chunk that is being worked on.
struct OpenChunk {
  explicit OpenChunk(AttemptLog log) : attempts(std::move(log)) {}
  AttemptLog attempts;
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
    RunnerPool pool(folder_.sweep, folder_.inputs, jobs_);
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
    ChunkResults results = store_.read(chunk);
    const auto failed = [](const auto& each) { return each.second.failed(); };
    if (call_.retry_failed && std::erase_if(results, failed) > 0)
      AttemptLog(store_.attempts_file(chunk)).remove();  // they begin anew
    for (const auto& [run, result] : results)
      ++(result.failed() ? progress_.failed : progress_.done);
    const std::uint64_t first = store_.plan().first(chunk);
    const std::uint64_t last = store_.plan().last(chunk);
    if (results.size() == last - first) return;
    OpenChunk& open = open_.emplace(chunk, AttemptLog(store_.attempts_file(chunk))).first->second;
    open.results = std::move(results);
    open.size = last - first;
    plan(open, first, last, pool);
  }

  void plan(OpenChunk& open, std::uint64_t first, std::uint64_t last, RunnerPool& pool) {
    std::vector<PlannedRun> missing;
    std::vector<RunResult> given_up;
    for (std::uint64_t run = first; run < last; ++run) {
      if (open.results.contains(run)) continue;
      const std::uint64_t deaths = open.attempts.deaths(run);
      if (deaths >= kMostDeaths)
        given_up.push_back(fatal(run, deaths));
      else
        missing.push_back({run, open.attempts.suspect(run), &open.attempts});
    }
    pool.add(missing);
    for (RunResult& result : given_up) keep(std::move(result));
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
    if (!complete) return;
    open.attempts.remove();
    open_.erase(chunk);
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
