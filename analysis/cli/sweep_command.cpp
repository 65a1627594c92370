#include "analysis/cli/sweep_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <utility>

#include "analysis/cli/load_scenario.hpp"
#include "analysis/cli/sweep_display.hpp"
#include "analysis/cli/terminal.hpp"
#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/sweep/folder_lock.hpp"
#include "analysis/sweep/merge_sweep.hpp"
#include "analysis/sweep/slurm.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamed = 10;  // failed runs that a summary names

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  return text;
}

// Of a point whose replicates fail together the first one is named.
void name_failures(const SweepFolder& folder) {
  std::size_t failed = 0;
  std::size_t named = 0;
  std::optional<std::uint64_t> last;
  folder.store.for_each([&](const RunResult& result) {
    if (!result.failed()) return;
    ++failed;
    const std::uint64_t point = result.run / folder.sweep.replicates;
    if (std::exchange(last, point) == point || named == kNamed) return;
    ++named;
    fmt::print("  point {}, replicate {}: {}\n    with {}\n", point,
               result.run % folder.sweep.replicates, one_line(result.error),
               point_words(folder.sweep, point));
  });
  if (failed > named) fmt::print("  and {} more runs\n", failed - named);
}

std::string what_runs(const Sweep& sweep) {
  return fmt::format("{}: {} points × {} replicates = {} runs", sweep.title, sweep.design.size(),
                     sweep.replicates, sweep.runs());
}

// For what goes along with workers, but not with a program that works alone, nor with its like.
struct PartLock {
  PartLock(const SweepFolder& folder, const fs::path& part)
      : all(folder.lock_file(), FolderLock::Kind::shared),
        own(folder.path / part, FolderLock::Kind::alone) {}
  FolderLock all;
  FolderLock own;
};

// What ends it (a full disk, most likely) is told with what to do about it.
SweepProgress run_all(const SweepFolder& folder, const SweepCall& call) {
  try {
    return run_sweep(folder, call);
  } catch (const std::exception& error) {
    throw std::runtime_error(
        fmt::format("{}; what was written is kept, go on with: redoubt resume {}", error.what(),
                    folder.path.string()));
  }
}

// The part that sweep and resume share: all that is missing, then one file.
int finish_sweep(const SweepFolder& folder, const SweepOptions& options) {
  const FolderLock lock(folder.lock_file(), FolderLock::Kind::alone);
  require_same_inputs(folder);
  catch_stop_signals();
  SweepDisplay display(options.quiet);
  const auto on_tick = [&display](const SweepProgress& progress) {
    display.show(progress);
    return !stop_requested();
  };
  if (!options.quiet) fmt::print(stderr, "{}\n", what_runs(folder.sweep));
  const SweepProgress progress = run_all(folder, {.chunk = {},
                                                  .jobs = thread_count(options.jobs),
                                                  .retry_failed = options.retry_failed,
                                                  .on_tick = on_tick});
  display.clear();
  if (progress.left() > 0) {
    fmt::print(stderr, "redoubt: stopped with {} of {} runs done; go on with: redoubt resume {}\n",
               progress.done, progress.runs, folder.path.string());
    return 1;
  }
  merge_sweep(folder);
  if (options.summary) fmt::print("{} runs finished, {} failed\n", progress.done, progress.failed);
  if (options.summary && progress.failed > 0) name_failures(folder);
  if (!options.quiet)
    fmt::print(stderr, "{} new runs in {}; results: {}\n", progress.made,
               seconds_text(progress.seconds), folder.results_file().string());
  return progress.failed == 0 ? 0 : 1;
}

int submit(const SweepFolder& folder, const SweepOptions& options) {
  const PartLock lock(folder, "submit.lock");
  require_same_inputs(folder);
  const SlurmJob job = submit_sweep(folder, {.sbatch = options.sbatch,
                                             .time = options.slurm_time,
                                             .program = fs::canonical("/proc/self/exe").string(),
                                             .jobs = std::max<std::size_t>(1, options.jobs)});
  if (job.tasks == 0) {
    fmt::print("nothing is missing\n");
    return 0;
  }
  fmt::print("{}\njob {}: {} tasks for {} chunks; job {} merges; redoubt status {} tells more\n",
             what_runs(folder.sweep), job.array, job.tasks, job.chunks, job.merge,
             folder.path.string());
  return 0;
}

void print_slurm(const SweepFolder& folder) {
  const SlurmStatus status = slurm_status(folder);
  if (!status.submitted) return;
  std::string states;
  for (const auto& [state, count] : status.states)
    states += fmt::format("{}{} {}", states.empty() ? "" : ", ", count, state);
  fmt::print("job {}: {}\n", status.array, states.empty() ? "not in the queue" : states);
  for (std::size_t i = 0; i < std::min(kNamed, status.troubled.size()); ++i)
    fmt::print("  task {} ended without its results: {}\n", status.troubled[i].first,
               one_line(status.troubled[i].second));
  if (status.troubled.size() > kNamed)
    fmt::print("  and {} more tasks\n", status.troubled.size() - kNamed);
}

SweepFolder made_folder(const SweepOptions& options) {
  const Sweep sweep = read_sweep(options.file);
  const fs::path inputs = inputs_of(sweep);
  const fs::path folder =
      options.output.empty() ? fs::path(options.file).stem().string() + ".sweep" : options.output;
  check_sweep(sweep, inputs);
  std::uint64_t runs_a_chunk = options.runs_a_chunk;
  if (options.slurm && runs_a_chunk == 0 && !fs::exists(folder / "sweep.json"))
    runs_a_chunk = runs_for_minutes(sweep, inputs, std::max<std::size_t>(1, options.jobs));
  return make_sweep_folder(folder, sweep, inputs, runs_a_chunk);
}

nlohmann::ordered_json as_json(const SweepFolder& folder, const SweepCount& count) {
  return {{"title", folder.sweep.title},
          {"runs", count.runs},
          {"finished", count.finished},
          {"failed", count.failed},
          {"missing", count.missing()},
          {"chunks", folder.store.plan().chunks()},
          {"chunks_complete", count.chunks_complete},
          {"running", FolderLock::held(folder.lock_file())},
          {"seconds_computed", count.seconds}};
}

std::string worked_on(const SweepFolder& folder) {
  if (!FolderLock::held(folder.lock_file())) return "no";
  const std::string alone = FolderLock::holder(folder.lock_file());
  return alone.empty() ? "by workers" : alone;
}

}  // namespace

int sweep_command(const SweepOptions& options) {
  const SweepFolder folder = made_folder(options);
  if (options.slurm) return submit(folder, options);
  if (!options.prepare) return finish_sweep(folder, options);
  fmt::print("{}\n{} chunks of {} runs in {}\n", what_runs(folder.sweep),
             folder.store.plan().chunks(), folder.store.plan().runs_a_chunk, folder.path.string());
  return 0;
}

int resume_command(const SweepOptions& options) {
  const SweepFolder folder = open_sweep_folder(options.file);
  return options.slurm ? submit(folder, options) : finish_sweep(folder, options);
}

int worker_command(const SweepOptions& options) {
  const SweepFolder folder = open_sweep_folder(options.file);
  const std::uint64_t chunks = folder.store.plan().chunks();
  if (*options.chunk >= chunks)
    throw std::runtime_error(fmt::format("there is no chunk {} (the sweep has {}, counted from 0)",
                                         *options.chunk, chunks));
  const PartLock lock(folder, fmt::format("chunks/{:06}.lock", *options.chunk));
  require_same_inputs(folder);
  catch_stop_signals();
  SweepDisplay display(options.quiet);
  const auto on_tick = [&display](const SweepProgress& progress) {
    display.show(progress);
    return !stop_requested();
  };
  const SweepProgress progress = run_sweep(folder, {.chunk = options.chunk,
                                                    .jobs = std::max<std::size_t>(1, options.jobs),
                                                    .retry_failed = options.retry_failed,
                                                    .on_tick = on_tick});
  display.clear();
  fmt::print("chunk {}: {} runs finished, {} failed, {} missing\n", *options.chunk, progress.done,
             progress.failed, progress.left());
  return progress.left() == 0 ? 0 : 1;
}

int merge_command(const SweepOptions& options) {
  const SweepFolder folder = open_sweep_folder(options.file);
  const PartLock lock(folder, "merge.lock");
  const SweepCount count = count_results(folder.store);
  merge_sweep(folder);
  fmt::print("{} runs finished, {} failed, {} missing\n", count.finished, count.failed,
             count.missing());
  if (count.failed > 0) name_failures(folder);
  return count.missing() == 0 && count.failed == 0 ? 0 : 1;
}

int status_command(const SweepOptions& options) {
  const SweepFolder folder = open_sweep_folder(options.file);
  const SweepCount count = count_results(folder.store);
  if (options.json) {
    fmt::print("{}\n", as_json(folder, count).dump(2));
    return 0;
  }
  fmt::print("{}", aligned_table({
                       {"sweep", what_runs(folder.sweep)},
                       {"finished", fmt::format("{}", count.finished)},
                       {"failed", fmt::format("{}", count.failed)},
                       {"missing", fmt::format("{}", count.missing())},
                       {"chunks", fmt::format("{} of {} complete", count.chunks_complete,
                                              folder.store.plan().chunks())},
                       {"computed", seconds_text(count.seconds) + ", summed over runs"},
                       {"worked on", worked_on(folder)},
                   }));
  if (count.failed > 0) name_failures(folder);
  print_slurm(folder);
  return 0;
}

}  // namespace redoubt::analysis
