// The folder of a sweep: what is run (sweep.toml, base.toml, sweep.json) and what came out (chunks,
// results.h5). It is all that a worker needs.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "analysis/sweep/chunk_store.hpp"
#include "analysis/sweep/sweep.hpp"

namespace redoubt::analysis {

struct SweepFolder {
  std::filesystem::path path;
  std::filesystem::path inputs;  // what relative paths of the scenario start from
  Sweep sweep;
  ChunkStore store;

  [[nodiscard]] std::filesystem::path lock_file() const { return path / "lock"; }
  [[nodiscard]] std::filesystem::path results_file() const { return path / "results.h5"; }
};

// Makes the folder, or opens it if it is of the very same sweep. Throws std::runtime_error for the
// folder of another sweep, and for one that holds something else. runs_a_chunk counts only when it
// is made; 0: chosen.
SweepFolder make_sweep_folder(const std::filesystem::path& folder, const Sweep& sweep,
                              const std::filesystem::path& inputs, std::uint64_t runs_a_chunk);

// Throws std::runtime_error if the folder is none.
SweepFolder open_sweep_folder(const std::filesystem::path& folder);

// Throws std::runtime_error if the program or a network file is not what it was when the sweep
// began. For whoever is about to run; looking at results needs neither.
void require_same_inputs(const SweepFolder& folder);

struct SweepCount {
  std::uint64_t runs = 0;
  std::uint64_t finished = 0;
  std::uint64_t failed = 0;
  std::uint64_t chunks_complete = 0;
  double seconds = 0;  // of computing, summed over runs

  [[nodiscard]] std::uint64_t missing() const { return runs - finished - failed; }
};

// Decided by the results alone.
SweepCount count_results(const ChunkStore& store);

}  // namespace redoubt::analysis
