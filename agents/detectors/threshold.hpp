// The lowest score that is flagged, chosen from scores of traffic or of labelled items.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "agents/detectors/detector_params.hpp"

namespace redoubt {

struct ScoredItem {
  float score = 0;
  std::uint8_t group = 0;
  bool harmful = false;  // as decided, of labelled items
  bool audited = false;  // chosen at random from all posts, so typical of them
};

// What a threshold is chosen from. `unscored` posts of the traffic, by group, stand below all
// scores: an earlier detector found them harmless.
struct ThresholdEvidence {
  std::vector<ScoredItem> traffic;
  std::vector<std::uint64_t> unscored;
  std::vector<ScoredItem> labelled;
};

class Thresholds {
 public:
  explicit Thresholds(std::size_t groups) : lowest_(groups, 0.0), own_(groups, false) {}
  [[nodiscard]] bool flags(double score, std::uint8_t group) const {
    return score >= lowest_[group];
  }
  [[nodiscard]] double lowest(std::uint8_t group) const { return lowest_[group]; }
  [[nodiscard]] double strictest() const {
    return *std::min_element(lowest_.begin(), lowest_.end());
  }
  // Groups for which the evidence is empty keep theirs, or the common one if they never had any.
  void choose(const ThresholdParams& params, const ThresholdEvidence& evidence);

 private:
  std::vector<double> lowest_;  // by group
  std::vector<bool> own_;       // was ever chosen for the group
};

// The score at place ⌊(1 - share)(n - 1)⌋ of n = |scores| + unscored, in ascending order; reorders
// the scores. The lowest score if the place falls among the unscored.
double upper_quantile(std::vector<float>& scores, std::uint64_t unscored, double share);

// The threshold t that maximises U(t) = π·TPR(t)·v - (1 - π)·FPR(t)·c - flagged(t)·r per post, v, c
// and r the values of a catch, a mistake and a flag: TPR over all items found harmful, FPR over
// items found harmless by audits, π = (harmful audits + 1)/(audits + 2), flagged = π·TPR + (1 -
// π)·FPR. Ties go to the highest t; the highest of all flags nothing.
double best_threshold(const ThresholdParams& params, std::vector<ScoredItem> labelled);

}  // namespace redoubt
