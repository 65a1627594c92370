#include "agents/foundation/estimation.hpp"

#include <algorithm>
#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

// Of s squared deviations about the mean of n posts. Unbiased: (s + p)/(n - 1 + p), else
// (s + p)/(n + p), p prior posts; one post tells nothing, and the people's spread 1 is assumed.
// Posts that are all alike have the least variance that their numbers, floats, can show.
double variance_of(double squared, double n, const EstimationParams& params) {
  constexpr double kLeastVariance = 1e-14;
  const double lost = params.spread_estimate == SpreadEstimate::unbiased ? 1 : 0;
  const double posts = n - lost + params.prior_posts;
  const double sum = std::max(squared, 0.0) + params.prior_posts;
  if (posts <= 0 || (n <= 1 && params.prior_posts <= 0)) return 1.0;
  return std::max(sum / posts, kLeastVariance);
}

const GroupKnowledge::Component& largest(const GroupKnowledge& knowledge) {
  return *std::max_element(knowledge.groups.begin(), knowledge.groups.end(),
                           [](const auto& a, const auto& b) { return a.weight < b.weight; });
}

GroupKnowledge::Component component(const Moments& m, const Moments& reference, double total,
                                    const EstimationParams& params) {
  const Moments& known = m.n > 0 ? m : reference;
  GroupKnowledge::Component c;
  c.weight = m.n / total;
  const double seen = m.about + 2 * params.smoothing;
  if (seen > 0) c.association = (m.attributed + params.smoothing) / seen;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    c.mean[i] = known.sum[i] / known.n;
    const double squared = known.squares[i] - known.n * c.mean[i] * c.mean[i];
    c.variance[i] = variance_of(squared, known.n, params);
  }
  c.mean[kHarmAxis] += params.objective_offset;
  return c;
}

// A post of group g weighs (1 - part) + part·share_g·N/n_g; of a group without posts nothing.
void reweight(GroupKnowledge& knowledge, const Reweighting& weights) {
  if (weights.part <= 0) return;
  double sum = 0;
  for (std::size_t g = 0; g < knowledge.groups.size(); ++g) {
    double& weight = knowledge.groups[g].weight;
    if (weight > 0) weight += weights.part * (weights.shares[g] - weight);
    sum += weight;
  }
  if (sum <= 0) return;  // only groups that are nobody's wrote
  for (GroupKnowledge::Component& c : knowledge.groups) c.weight /= sum;
}

// Optimal compression of the corpus at squared error D per coordinate (reverse water-filling; Cover
// & Thomas 1991, 13.3.3): a deviation d of group g explains the variance λ = w_g·d²; it is kept as
// d·√(1 - D/λ) if λ > D and lost otherwise, so what few posts show goes first.
// Variances go by the same level. To mistake a mean by d costs d²/2 nats (relative entropy,
// variance 1), a log-variance by ℓ costs ℓ²/4 to leading order: so ℓ explains λ = w_g·ℓ²/2. With
// the objective `worst_group` all groups explain alike, whatever their size.
double kept_of(double deviation, double explained, double distortion) {
  return explained > distortion ? deviation * std::sqrt(1.0 - distortion / explained) : 0.0;
}

void compress(GroupKnowledge& knowledge, double distortion, Objective objective) {
  if (distortion <= 0) return;
  const GroupKnowledge::Component common = largest(knowledge);
  const bool alike = objective == Objective::worst_group;
  const double same = 1.0 / static_cast<double>(knowledge.groups.size());
  for (GroupKnowledge::Component& c : knowledge.groups)
    for (std::size_t i = 0; i < kFeatures; ++i) {
      const double weight = alike ? same : c.weight;
      const double d = c.mean[i] - common.mean[i];
      c.mean[i] = common.mean[i] + kept_of(d, weight * d * d, distortion);
      if (c.variance[i] == common.variance[i]) continue;
      const double l = portable::log(c.variance[i] / common.variance[i]);
      c.variance[i] =
          common.variance[i] * portable::exp(kept_of(l, weight * l * l / 2, distortion));
    }
}

// One voice for all groups: the mean with the least squared error over posts, or over the group
// that it suits worst. Groups that the corpus lacks have no say.
void merge(GroupKnowledge& knowledge, Objective objective) {
  Direction common{};
  std::vector<Direction> present;
  for (const GroupKnowledge::Component& c : knowledge.groups) {
    if (c.weight > 0) present.push_back(c.mean);
    for (std::size_t i = 0; i < kFeatures; ++i) common[i] += c.weight * c.mean[i];
  }
  if (objective == Objective::worst_group) common = minimax_centre(present);
  for (GroupKnowledge::Component& c : knowledge.groups) c.mean = common;
}

void keep(GroupKnowledge& learnt, const GroupKnowledge& before, Learner learner) {
  if (learner == Learner::mixture || learner == Learner::common) return;
  for (std::size_t g = 0; g < learnt.groups.size(); ++g) {
    GroupKnowledge::Component& now = learnt.groups[g];
    const GroupKnowledge::Component& old = before.groups[g];
    if (learner != Learner::categorical) now.weight = old.weight;
    if (learner != Learner::categorical) now.association = old.association;
    if (learner == Learner::categorical) now.mean = old.mean;
    if (learner != Learner::gaussian) now.variance = old.variance;
  }
}

}  // namespace

// Steps of 1/(k + 1) towards the farthest point.
Direction minimax_centre(const std::vector<Direction>& points) {
  Direction centre = points[0];
  constexpr int kSteps = 20000;
  for (int k = 1; k <= kSteps; ++k) {
    const Direction* farthest = nullptr;
    double largest = -1;
    for (const Direction& point : points) {
      double squared = 0;
      for (std::size_t i = 0; i < kFeatures; ++i)
        squared += (point[i] - centre[i]) * (point[i] - centre[i]);
      if (squared > largest) farthest = &point;
      largest = std::max(largest, squared);
    }
    for (std::size_t i = 0; i < kFeatures; ++i)
      centre[i] += ((*farthest)[i] - centre[i]) / static_cast<double>(k + 1);
  }
  return centre;
}

void EstimationParams::fields(FieldVisitor& v) {
  v({.name = "learner",
     .meaning =
         "what is learnt at a retraining: mixture: shares, means and variances of the "
         "groups, and what is said of them; gaussian: means and variances; categorical: shares and "
         "what is said; offset: means; common: one mean for all groups, and the rest",
     .source = "everything"},
    learner);
  v({.name = "objective",
     .meaning = "whose error is made small where groups compete for one voice (learner common) or "
                "for room (compression): average, that of all posts; worst_group, that of the "
                "group that fares worst, whatever its size",
     .source = "empirical risk; worst_group as in Sagawa et al. 2020"},
    objective);
  v({.name = "spread_estimate",
     .meaning = "variances divide by n - 1 (unbiased) or by n (likelihood)",
     .source = "usual"},
    spread_estimate);
  v({.name = "prior_posts",
     .unit = "posts",
     .meaning =
         "posts of variance 1 that each group's variance is estimated with beside the corpus",
     .range = {0, 1e6},
     .source = "one"},
    prior_posts);
  v({.name = "objective_offset",
     .unit = "sd",
     .meaning = "how far along the harm axis the objective moves every mean beyond the corpus",
     .range = {-10, 10},
     .source = "none by default; the constant bias of Taori and Hashimoto 2023"},
    objective_offset);
  v({.name = "compression",
     .unit = "sd^2",
     .meaning = "squared error per coordinate that the model may make of the corpus to be smaller, "
                "in means and, at the same relative entropy, in log variances; what explains less "
                "is lost",
     .range = {0, 100},
     .source = "none by default"},
    compression);
  v({.name = "smoothing",
     .unit = "posts",
     .meaning = "posts about each group with the trait, and as many without, that are added before "
                "its association is estimated (Dirichlet smoothing)",
     .range = {0, 1e6},
     .source = "Jeffreys' prior"},
    smoothing);
}

GroupKnowledge estimate(const Corpus& corpus, const EstimationParams& params,
                        const GroupKnowledge& before, const Reweighting& weights) {
  const auto most = std::max_element(corpus.begin(), corpus.end(),
                                     [](const auto& a, const auto& b) { return a.n < b.n; });
  const double total = posts_in(corpus);
  GroupKnowledge knowledge;
  knowledge.groups.clear();
  knowledge.least_weight = 0.5 / total;
  for (const Moments& m : corpus) knowledge.groups.push_back(component(m, *most, total, params));
  reweight(knowledge, weights);
  keep(knowledge, before, params.learner);
  compress(knowledge, params.compression, params.objective);
  if (params.learner == Learner::common) merge(knowledge, params.objective);
  return knowledge;
}

void blur(GroupKnowledge& knowledge, const Direction& common, double kept) {
  for (GroupKnowledge::Component& c : knowledge.groups)
    for (std::size_t i = 0; i < kFeatures; ++i)
      c.mean[i] = common[i] + kept * (c.mean[i] - common[i]);
}

const Direction& largest_mean(const GroupKnowledge& knowledge) {
  return largest(knowledge).mean;
}

}  // namespace redoubt
