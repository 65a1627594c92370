// From a corpus to what a model knows of each group.
#pragma once

#include "agents/foundation/corpus.hpp"
#include "agents/foundation/group_knowledge.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

// Which part of the knowledge is learnt; the rest stays as it is.
// `common` learns one voice for all groups beside their shares.
enum class Learner { mixture, gaussian, categorical, offset, common };

template <>
struct Words<Learner> {
  static constexpr std::array value{"mixture", "gaussian", "categorical", "offset", "common"};
};

enum class SpreadEstimate { unbiased, likelihood };

template <>
struct Words<SpreadEstimate> {
  static constexpr std::array value{"unbiased", "likelihood"};
};

// Whose loss is made small where groups compete: that of the posts on average, or that of the
// group that fares worst (group DRO; Sagawa et al. 2020).
enum class Objective { average, worst_group };

template <>
struct Words<Objective> {
  static constexpr std::array value{"average", "worst_group"};
};

struct EstimationParams {
  Learner learner = Learner::mixture;
  Objective objective = Objective::average;
  SpreadEstimate spread_estimate = SpreadEstimate::unbiased;
  double prior_posts = 1;       // of variance 1, per group
  double objective_offset = 0;  // sd along the harm axis
  double compression = 0;       // sd^2
  double smoothing = 0.5;       // posts
  void fields(FieldVisitor& v);
};

// How far the posts of a corpus are weighted so that each group counts by its share; none: not.
struct Reweighting {
  double part = 0;
  std::vector<double> shares = {};
};

// Shares, means and variances of the corpus. A group that it lacks has the moments of the largest
// one. `before` holds what the learner does not learn. Weights of posts change how much a group
// counts wherever groups compete, not its own moments.
GroupKnowledge estimate(const Corpus& corpus, const EstimationParams& params,
                        const GroupKnowledge& before, const Reweighting& weights = {});

// Centre of the smallest ball around the points: the largest distance from it is the least possible
// (Bădoiu & Clarkson 2003), to 1e-4 of the radius.
Direction minimax_centre(const std::vector<Direction>& points);

// Means drawn towards `common` by the part 1 - kept.
void blur(GroupKnowledge& knowledge, const Direction& common, double kept);

// The mean of the group with the largest share.
const Direction& largest_mean(const GroupKnowledge& knowledge);

}  // namespace redoubt
