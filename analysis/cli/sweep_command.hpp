// redoubt sweep, resume, status, worker, merge: experiments of many runs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::analysis {

struct SweepOptions {
  std::string file;    // sweep: the sweep file; else the folder
  std::string output;  // folder; empty: NAME.sweep here
  std::size_t jobs = 0;
  std::uint64_t runs_a_chunk = 0;  // 0: chosen
  std::optional<std::uint64_t> chunk;
  bool retry_failed = false;
  bool slurm = false;
  std::string slurm_time;           // limit of a task; empty: the site's
  std::vector<std::string> sbatch;  // more options of sbatch
  bool prepare = false;             // only makes the folder
  bool json = false;
  bool summary = true;  // sweep and resume: says on stdout how many runs there are
  bool quiet = false;
  bool no_color = false;
};

int sweep_command(const SweepOptions& options);
int resume_command(const SweepOptions& options);
int status_command(const SweepOptions& options);
int worker_command(const SweepOptions& options);
int merge_command(const SweepOptions& options);

}  // namespace redoubt::analysis
