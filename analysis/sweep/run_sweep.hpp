// Does what is missing of a sweep, or of one of its chunks, on several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/sweep/sweep_folder.hpp"

namespace redoubt::analysis {

struct SweepProgress {
  std::uint64_t runs = 0;  // that this call is about
  std::uint64_t done = 0;  // finished, also by earlier calls
  std::uint64_t failed = 0;
  std::uint64_t made = 0;  // by this call, failed ones included
  double seconds = 0;      // since the start

  [[nodiscard]] double rate() const {
    return seconds > 0 ? static_cast<double>(made) / seconds : 0;
  }
  [[nodiscard]] std::uint64_t left() const { return runs - done - failed; }
};

struct SweepCall {
  std::optional<std::uint64_t> chunk;  // none: all of them
  std::size_t jobs = 1;
  bool retry_failed = false;  // runs that failed in an earlier call are missing too
  std::function<bool(const SweepProgress&)> on_tick;  // about ten times a second; false: stop
};

// Returns what is done; if it was stopped, progress.left() is above 0 and what was finished is
// kept. Holds a chunk or two of results in memory, whatever the length of the sweep. Throws if
// results cannot be written.
SweepProgress run_sweep(const SweepFolder& folder, const SweepCall& call);

}  // namespace redoubt::analysis
