// Results of a sweep on disk: one file per chunk of runs, written whole or not at all.
//
// DIR/chunks/000012.jsonl: a line that names sweep and chunk, then a line a run, then a line with
// their number. A chunk that is not finished holds the runs that are; whoever goes on adds to it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "analysis/sweep/run_result.hpp"

namespace redoubt::analysis {

struct ChunkPlan {
  std::string sweep;       // identity
  std::uint64_t runs = 0;  // of the sweep
  std::uint64_t runs_a_chunk = 1;

  [[nodiscard]] std::uint64_t chunks() const { return (runs + runs_a_chunk - 1) / runs_a_chunk; }
  [[nodiscard]] std::uint64_t first(std::uint64_t chunk) const { return chunk * runs_a_chunk; }
  [[nodiscard]] std::uint64_t last(std::uint64_t chunk) const;  // one past
};

using ChunkResults = std::map<std::uint64_t, RunResult>;  // by run

class ChunkStore {
 public:
  ChunkStore(std::filesystem::path folder, ChunkPlan plan)
      : folder_(std::move(folder)), plan_(std::move(plan)) {}

  [[nodiscard]] const ChunkPlan& plan() const { return plan_; }
  [[nodiscard]] std::filesystem::path file(std::uint64_t chunk) const;
  [[nodiscard]] std::filesystem::path attempts_file(std::uint64_t chunk) const;
  // Empty if there is no such file. Throws std::runtime_error for one that cannot be read, is of
  // another sweep or was damaged.
  [[nodiscard]] ChunkResults read(std::uint64_t chunk) const;
  void write(std::uint64_t chunk, const ChunkResults& results) const;
  // All results in the order of the runs, one chunk in memory at a time.
  void for_each(const std::function<void(const RunResult&)>& visit) const;

 private:
  std::filesystem::path folder_;
  ChunkPlan plan_;
};

}  // namespace redoubt::analysis
