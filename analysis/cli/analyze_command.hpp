// redoubt analyze: what a sweep says – policies against the baseline, sensitivity, boxes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/sweep/sweep_table.hpp"

namespace redoubt::analysis {

struct AnalyzeOptions {
  std::string folder;
  std::string sensitivity;  // "sobol" or "morris"
  std::string discover;     // METRIC>VALUE
  bool optimize = false;
  std::vector<std::string> outcomes;  // none: all of the sweep
  std::optional<double> limit;        // what satisfies; none: the baseline's mean
  double precision = 0.1;             // wanted half width, relative to the difference
  bool json = false;
  bool quiet = false;
};

int analyze_command(const AnalyzeOptions& options);

// Each prints a table or JSON.
void analyze_sensitivity(const SweepTable& table, const AnalyzeOptions& options);
void analyze_boxes(const SweepTable& table, const AnalyzeOptions& options);
void analyze_policies(const SweepTable& table, const AnalyzeOptions& options);
void choose_policies(const SweepTable& table, const AnalyzeOptions& options);

// Those of --outcome, else all.
std::vector<std::size_t> chosen_outcomes(const SweepTable& table, const AnalyzeOptions& options);

// What intervals and shares over draws leave out; "" where they are over replicates.
std::string shared_luck_words(const SweepTable& table);

}  // namespace redoubt::analysis
