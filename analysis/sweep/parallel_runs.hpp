// Replicate r with the changes of its own: the runs of one round of a search, on several threads.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "analysis/statistics/outcome.hpp"
#include "analysis/sweep/society_cache.hpp"

namespace redoubt::analysis {

class ParallelRuns {
 public:
  // stop: asked after every sample.
  ParallelRuns(const Document& document, std::filesystem::path folder, Outcome outcome,
               std::size_t jobs, std::function<bool()> stop)
      : document_(document),
        societies_(std::move(folder), jobs + 1),
        outcome_(std::move(outcome)),
        jobs_(jobs),
        stop_(std::move(stop)) {}

  // The outcome of replicate r with changes[r]. Throws what a run throws, and std::runtime_error
  // if it was stopped.
  std::vector<double> values(const std::vector<std::vector<Entry>>& changes);

 private:
  double value(const std::vector<Entry>& changes, std::uint32_t replicate);

  const Document& document_;
  SocietyCache societies_;
  Outcome outcome_;
  std::size_t jobs_;
  std::function<bool()> stop_;
};

}  // namespace redoubt::analysis
