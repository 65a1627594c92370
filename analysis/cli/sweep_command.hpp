// redoubt sweep, resume, status, worker, merge: experiments of many runs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace redoubt::analysis {

struct SweepOptions {
  std::string file;    // sweep: the sweep file; else the folder
  std::string output;  // folder; empty: NAME.sweep here
  std::size_t jobs = 0;
  std::uint64_t runs_a_chunk = 0;  // 0: chosen
  std::optional<std::uint64_t> chunk;
  bool retry_failed = false;
  bool json = false;
  bool quiet = false;
  bool no_color = false;
};

int sweep_command(const SweepOptions& options);
int resume_command(const SweepOptions& options);
int status_command(const SweepOptions& options);
int worker_command(const SweepOptions& options);
int merge_command(const SweepOptions& options);

}  // namespace redoubt::analysis
