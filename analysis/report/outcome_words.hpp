// An outcome of a sweep in words: "Prevalence, mean of the second half (%)".
#pragma once

#include <string>

#include "analysis/statistics/outcome.hpp"

namespace redoubt::analysis {

struct OutcomeWords {
  std::string name;   // "False positive rate of B"
  std::string when;   // "mean of the second half"; empty for what a run has only one of
  std::string unit;   // "%"; empty: none
  double factor = 1;  // times the stored value is the shown one
};

// `typical`: a value of it, by which hours may become minutes.
OutcomeWords outcome_words(const Outcome& outcome, double typical);

}  // namespace redoubt::analysis
