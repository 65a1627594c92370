// Options of the subcommands for experiments of many runs.
#include "analysis/cli/subcommands.hpp"
#include "analysis/cli/within.hpp"

namespace redoubt::analysis {
namespace {

// What the subcommands have in common that work on the folder of a sweep.
void on_folder(CommandLine& line, CLI::App& command, int (*act)(const SweepOptions&)) {
  command.footer("Example: redoubt " + command.get_name() + " resource_ratio.sweep");
  command.add_option("DIR", line.sweep.file, "folder of a sweep")->required()->type_name("");
  act_on(line, command, line.sweep, act);
}

void add_retry(CLI::App& command, SweepOptions& options) {
  command.add_flag("--retry-failed", options.retry_failed, "runs that failed are made again");
}

void add_slurm(CLI::App& command, SweepOptions& options) {
  auto* slurm =
      command.add_flag("--slurm", options.slurm, "submits tasks to Slurm instead of running here");
  command.add_option("--time", options.slurm_time, "time limit of a Slurm task, e.g. 1:00:00")
      ->type_name("T")
      ->needs(slurm);
  command
      .add_option("--sbatch", options.sbatch, "one more option of sbatch, e.g. --sbatch=--mem=4G")
      ->type_name("OPTION")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->needs(slurm);
}

}  // namespace

void add_sweep(CommandLine& line) {
  SweepOptions& options = line.sweep;
  CLI::App& command =
      *line.app.add_subcommand("sweep", "runs many variants of a scenario, on all cores");
  command.footer("Example: redoubt sweep scenarios/sweeps/resource_ratio.toml");
  command.add_option("SWEEP", options.file, "sweep file (TOML)")->required()->type_name("");
  command
      .add_option("-o,--output", options.output,
                  "folder of the results (default: NAME.sweep); one that is there goes on")
      ->type_name("DIR");
  command.add_option("--chunk-runs", options.runs_a_chunk, "runs a result file (default: chosen)")
      ->type_name("N")
      ->check(within(1, 1000000));
  add_jobs(command, options.jobs);
  add_retry(command, options);
  command.add_flag("--prepare", options.prepare, "only makes the folder, for workers");
  add_slurm(command, options);
  act_on(line, command, options, sweep_command);
}

void add_resume(CommandLine& line) {
  CLI::App& command =
      *line.app.add_subcommand("resume", "goes on with a sweep: only what is missing");
  on_folder(line, command, resume_command);
  add_jobs(command, line.sweep.jobs);
  add_retry(command, line.sweep);
  add_slurm(command, line.sweep);
}

void add_status(CommandLine& line) {
  CLI::App& command = *line.app.add_subcommand("status", "how far a sweep is, and what failed");
  on_folder(line, command, status_command);
  command.add_flag("--json", line.sweep.json, "for programs");
}

void add_worker(CommandLine& line) {
  CLI::App& command =
      *line.app.add_subcommand("worker", "does one chunk of a sweep: what a cluster task runs");
  on_folder(line, command, worker_command);
  command.add_option("--chunk", line.sweep.chunk, "number of the chunk, from 0")
      ->required()
      ->type_name("K")
      ->check(within(0, 2000000000));
  add_jobs(command, line.sweep.jobs, "1");
  add_retry(command, line.sweep);
}

void add_merge(CommandLine& line) {
  CLI::App& command = *line.app.add_subcommand("merge", "results of a sweep so far into one file");
  on_folder(line, command, merge_command);
}

}  // namespace redoubt::analysis
