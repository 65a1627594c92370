// From a corpus to what a model knows of each group.
#pragma once

#include "agents/foundation/corpus.hpp"
#include "agents/foundation/group_knowledge.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// Which part of the knowledge is learnt; the rest stays as it is.
enum class Learner { mixture, gaussian, categorical, offset };

template <>
struct Words<Learner> {
  static constexpr std::array value{"mixture", "gaussian", "categorical", "offset"};
};

enum class SpreadEstimate { unbiased, likelihood };

template <>
struct Words<SpreadEstimate> {
  static constexpr std::array value{"unbiased", "likelihood"};
};

struct EstimationParams {
  Learner learner = Learner::mixture;
  SpreadEstimate spread_estimate = SpreadEstimate::unbiased;
  double prior_posts = 1;       // of variance 1, per group
  double objective_offset = 0;  // sd along the harm axis
  double compression = 0;       // sd^2
  double smoothing = 0.5;       // posts
  void fields(FieldVisitor& v);
};

// Shares, means and variances of the corpus. A group that it lacks has the moments of the largest
// one. `before` holds what the learner does not learn.
GroupKnowledge estimate(const Corpus& corpus, const EstimationParams& params,
                        const GroupKnowledge& before);

// Means drawn towards `common` by the part 1 - kept.
void blur(GroupKnowledge& knowledge, const Direction& common, double kept);

// The mean of the group with the largest share.
const Direction& largest_mean(const GroupKnowledge& knowledge);

}  // namespace redoubt
