// The results of a sweep in memory, for analyses.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/sweep/sweep_folder.hpp"

namespace redoubt::analysis {

class SweepTable {
 public:
  explicit SweepTable(const SweepFolder& folder);

  [[nodiscard]] const Sweep& sweep() const { return *sweep_; }
  // Index of an outcome; throws std::invalid_argument naming what there is.
  [[nodiscard]] std::size_t outcome(const std::string& text) const;
  // NaN if the run is missing or failed or there was nothing to count.
  [[nodiscard]] double value(std::size_t outcome, std::uint64_t point,
                             std::uint32_t replicate) const;
  // Over replicates; NaN if any of them has no value.
  [[nodiscard]] double mean(std::size_t outcome, std::uint64_t point) const;
  [[nodiscard]] std::uint64_t missing() const { return missing_; }
  [[nodiscard]] std::uint64_t failed() const { return failed_; }

  // With levers crossed: the mean over replicates of a setting in every draw; with a single draw
  // its replicates instead, as nothing else varies.
  [[nodiscard]] std::vector<double> of_policy(std::size_t outcome, std::uint64_t policy) const;
  // "draws of the assumed parameters" or "replicates": what the elements of of_policy are.
  [[nodiscard]] const char* units() const;
  [[nodiscard]] std::string policy_name(std::uint64_t policy) const;

 private:
  const Sweep* sweep_;
  std::vector<std::vector<double>> values_;  // by outcome, then run
  std::uint64_t missing_ = 0;
  std::uint64_t failed_ = 0;
};

}  // namespace redoubt::analysis
