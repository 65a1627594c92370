// The provider's view of prompts: how much more likely a prompt is under abuse than under fair use.
#pragma once

#include <span>

#include "agents/detectors/logistic.hpp"

namespace redoubt {

// score(p) = w·p + b - log(n₁/n₀), a log-likelihood ratio: the log-odds of logistic regression less
// those of its training set of n₁ abusive and n₀ other prompts. So it does not shift when more
// abuse is reported.
class PromptMonitor {
 public:
  void train(std::span<const LabelledItem> known, std::span<const LabelledItem> reported,
             double l2);
  [[nodiscard]] double score(const Features& prompt) const {
    return model_.log_odds(prompt) - prior_;
  }

 private:
  LogisticModel model_;
  double prior_ = 0;
};

}  // namespace redoubt
