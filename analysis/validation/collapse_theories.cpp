// Theory of what is lost by learning from samples: variances, shares and means of small corpora.
#include <cmath>
#include <numbers>

#include "analysis/validation/digamma.hpp"
#include "analysis/validation/foundation_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

// Features are floats: about means of 1 they resolve variances of some 1e-15.
constexpr double kLeastLogVariance = -25;

// Replace: E log σ² grows by ψ((n - 1)/2) - ln((n - 1)/2) + 2·ln T at every generation (unbiased
// variance of n posts); the first one learns from people.
TheoryValue collapse_log_variance(const Scenario& s, const std::string&) {
  if (!alone(s, Regime::replace) || !drawn(s) ||
      model_of(s).estimation.spread_estimate != SpreadEstimate::unbiased)
    return kUndefined;
  const FoundationParams& p = model_of(s);
  const double posts = posts_a_round(p);
  if (posts < 2) return TheoryValue::refuse("a variance needs two posts at least");
  const auto loss = [](double n) { return digamma((n - 1) / 2) - std::log((n - 1) / 2); };
  const double later = loss(posts) + 2 * std::log(p.emission.temperature);
  const auto rounds = static_cast<double>(retrainings(s));
  const double mean = loss(static_cast<double>(s.group_knowledge.corpus_size)) + rounds * later;
  // ln χ² of k degrees has a variance of about 2/k + 2/k², and more below k = 3.
  const double k = posts - 1;
  if (mean - 4 * std::sqrt(rounds * (2 / k + 3 / (k * k))) < kLeastLogVariance)
    return TheoryValue::refuse(
        "variances become so small (e^-25) that numbers of a post cannot tell it from none (use "
        "fewer retrainings or more posts)");
  return mean;
}

// E σ² is multiplied by T² and, if variances divide by n, by 1 - 1/n at every generation; whether
// posts are drawn or their expectation is taken.
TheoryValue collapse_variance(const Scenario& s, const std::string&) {
  if (!alone(s, Regime::replace)) return kUndefined;
  const FoundationParams& p = model_of(s);
  const auto kept = [&p](double n) {
    return p.estimation.spread_estimate == SpreadEstimate::unbiased ? 1 : 1 - 1 / n;
  };
  const auto rounds = static_cast<double>(retrainings(s));
  const double later = kept(posts_a_round(p)) * p.emission.temperature * p.emission.temperature;
  // E σ⁴/(E σ²)² = (1 + 2/(n - 1))^t where posts are drawn.
  const double skew = rounds * std::log1p(2 / (posts_a_round(p) - 1));
  if (p.sampling == Sampling::drawn && !(skew < 2.5))
    return TheoryValue::refuse(
        "the mean variance is that of a few rare runs, which replicates do not show (use fewer "
        "retrainings, more posts or collapse_log_variance)");
  return kept(static_cast<double>(s.group_knowledge.corpus_size)) * std::pow(later, rounds);
}

bool accumulates(const Scenario& s) {
  return alone(s, Regime::accumulate) && drawn(s) && model_of(s).emission.temperature == 1 &&
         static_cast<double>(s.group_knowledge.corpus_size) == posts_a_round(model_of(s));
}

// Accumulate, n posts a generation, each written by the model before: E σ² is multiplied by
// 1 - 1/(n·t²) in generation t (variance over n·t), which has the limit sin(π/√n)/(π/√n), or by
// 1 - 1/(t·(n·t - 1)) for the unbiased variance, t > 1.
TheoryValue accumulated_variance(const Scenario& s, const std::string&) {
  if (!accumulates(s)) return kUndefined;
  const FoundationParams& p = model_of(s);
  const bool unbiased = p.estimation.spread_estimate == SpreadEstimate::unbiased;
  const auto n = static_cast<double>(p.corpus_size);
  double variance = 1;
  for (std::int64_t i = 1; i <= retrainings(s) + 1; ++i) {
    const auto t = static_cast<double>(i);
    if (!unbiased) variance *= 1 - 1 / (n * t * t);
    if (unbiased && i > 1) variance *= 1 - 1 / (t * (n * t - 1));
  }
  return variance;
}

// Limit of the same for variances over n·t.
TheoryValue accumulated_variance_limit(const Scenario& s, const std::string&) {
  if (!accumulates(s) || model_of(s).estimation.spread_estimate != SpreadEstimate::likelihood)
    return kUndefined;
  const auto n = static_cast<double>(model_of(s).corpus_size);
  if (n * static_cast<double>(retrainings(s) + 1) < 1000)
    return TheoryValue::refuse("too few retrainings for the limit: 1/(n·t) is above a thousandth");
  const double x = std::numbers::pi / std::sqrt(n);
  return std::sin(x) / x;
}

// Stationary variance of a group's share when N posts are drawn, each from people with probability
// h and else from the model: p(1 - p)/(N - (N - 1)(1 - h)²).
TheoryValue share_variance(const Scenario& s, const std::string& label) {
  if (!plain(s) || !closed(s) || !drawn(s) || !knows_group(s, label) ||
      model_of(s).regime != Regime::replace || !learns_shares(model_of(s)))
    return kUndefined;
  const FoundationParams& p = model_of(s);
  if (p.human_share + p.own_share < 1)
    return TheoryValue::refuse("the number of posts is drawn unless human_share + own_share = 1");
  if (p.emission.temperature != 1) return kUndefined;
  const std::size_t group = group_of(s, label);
  const double share = s.groups[group].share;
  const auto n = static_cast<double>(p.corpus_size);
  const double kept = 1 - p.human_share;
  const double settled = share * (1 - share) / (n - (n - 1) * kept * kept);
  // From where it starts it goes there by the factor (1 - 1/N)·(1 - h)² a retraining, which a mean
  // over the whole run still shows.
  const double first = first_share(s, group);
  const double start = first * (1 - first) / static_cast<double>(s.group_knowledge.corpus_size) +
                       (first - share) * (first - share);
  const double rounds = 1 / (1 - kept * kept * (1 - 1 / n));
  const double off =
      std::abs(start - settled) * rounds / static_cast<double>(retrainings(s)) / settled;
  if (!(off < 0.02))
    return TheoryValue::refuse(
        "the run is too short for the first model not to matter (use a longer one, or a first "
        "corpus, group_knowledge, like the later ones)");
  return {settled, settled * off};
}

// E|m̂ - m|² = D/(n·w_g) for a mean of D coordinates of variance 1 from n·w_g posts.
TheoryValue representation_error(const Scenario& s, const std::string& label) {
  if (!plain(s) || !drawn(s) || !knows_group(s, label)) return kUndefined;
  const EstimationParams& how = model_of(s).estimation;
  if (how.learner != Learner::mixture || how.objective_offset != 0) return kUndefined;
  const std::size_t group = group_of(s, label);
  const bool first = retrainings(s) == 0;
  if (first && s.group_knowledge.fm_knowledge != 1) return kUndefined;
  if (!first && (model_of(s).human_share != 1 || model_of(s).regime != Regime::replace))
    return kUndefined;
  const auto n =
      static_cast<double>(first ? s.group_knowledge.corpus_size : model_of(s).corpus_size);
  const double share = first ? first_share(s, group) : s.groups[group].share;
  if (!(n * share >= 20))
    return TheoryValue::refuse("fewer than 20 posts by the group are expected");
  // The number of posts is binomial: E[1/k] = (1 + (1 - w)/(n·w) + …)/(n·w).
  const double rare = (1 - share) / (n * share);
  return static_cast<double>(kFeatures) / (n * share) * (1 + rare + 2 * rare * rare);
}

}  // namespace

std::vector<Theory> collapse_theories() {
  const std::string replace = kClosed + ", regime replace";
  const std::string one = replace + ", one group, its own writing alone and no prior_posts";
  const std::string kept = kClosed +
                           ", regime accumulate, one group, posts drawn, its own writing "
                           "alone, no prior_posts and a first corpus of the same size";
  return {
      {"collapse_log_variance", "mean log variance when each model replaces the data of the last",
       one + ", posts drawn and unbiased variances", collapse_log_variance},
      {"collapse_variance", "mean variance under the same", one, collapse_variance},
      {"accumulated_variance", "mean variance when the data of all models are kept", kept,
       accumulated_variance},
      {"accumulated_variance_limit", "its limit for variances that divide by n",
       kept + ", spread_estimate likelihood", accumulated_variance_limit},
      {"share_variance", "stationary variance of a group's share in small corpora",
       replace + ", temperature 1, posts drawn, unweighted, for long enough, and the label of a "
                 "group",
       share_variance},
      {"representation_error", "mean squared error of a group's mean",
       "learner mixture, posts drawn, and either no retraining or human writing alone that "
       "replaces what was before, and the label of a group",
       representation_error}};
}

}  // namespace redoubt::analysis
