// Theory of models that are trained on what they wrote: feedback, sharpening, collapse, erasure.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "analysis/validation/digamma.hpp"
#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

const FoundationParams& model_of(const Scenario& s) {
  static const FoundationParams none;
  return s.foundation_model ? *s.foundation_model : none;
}

// Retrainings strictly before the horizon.
std::int64_t retrainings(const Scenario& s) {
  const Duration every = model_of(s).retrain_every;
  return every.is_never() ? 0 : (s.general.horizon.ms - 1) / every.ms;
}

// As many as there are groups if none has this name.
std::size_t group_of(const Scenario& s, const std::string& label) {
  std::size_t g = 0;
  while (g < s.groups.size() && s.groups[g].name != label) ++g;
  return g;
}

bool knows_group(const Scenario& s, const std::string& label) {
  return group_of(s, label) < s.groups.size();
}

// A model that learns from what it is given alone: nothing is left out, nothing is known before.
bool plain(const Scenario& s) {
  if (!s.foundation_model) return false;
  const FoundationParams& p = *s.foundation_model;
  return p.filter.rates.empty() && std::isinf(p.filter.above) && p.label_error == 0 &&
         p.estimation.compression == 0;
}

// It learns from its own writing alone.
bool alone(const Scenario& s, Regime regime) {
  return plain(s) && s.foundation_model->own_share == 1 && s.foundation_model->regime == regime &&
         s.foundation_model->estimation.prior_posts == 0;
}

// Posts are drawn, and none counts for more than another.
bool drawn(const Scenario& s) {
  return model_of(s).sampling == Sampling::drawn && model_of(s).reweight == 0;
}

double first_share(const Scenario& s, std::size_t group) {
  const std::vector<double>& stated = s.group_knowledge.fm_share;
  return stated.empty() ? s.groups[group].share : stated[group];
}

// Taori & Hashimoto 2023: n0 human posts, then each round m human ones and k of the model, whose
// bias is that of its data plus δ: N_{t+1}·φ_{t+1} = N_t·φ_t + k·(φ_t + δ); the model has φ_t + δ.
double data_feedback(const Scenario& s, const std::string&) {
  if (!plain(s) || model_of(s).regime != Regime::accumulate) return kUndefined;
  const FoundationParams& p = model_of(s);
  const double delta = p.estimation.objective_offset;
  const auto round = static_cast<double>(p.corpus_size);
  auto posts = static_cast<double>(s.group_knowledge.corpus_size);
  double bias = 0;
  for (std::int64_t t = 0; t < retrainings(s); ++t) {
    bias = (posts * bias + p.own_share * round * (bias + delta)) / (posts + round);
    posts += round;
  }
  return bias + delta;
}

// p' = h·p* + (1 - h)·q(p), q ∝ p^(1/T) over the groups; for p* = 1/2 a pitchfork at T = 1 - h.
double sharpened_share(const Scenario& s, const std::string& label) {
  if (!plain(s) || !knows_group(s, label) || model_of(s).regime != Regime::replace)
    return kUndefined;
  const FoundationParams& p = model_of(s);
  std::vector<double> shares;
  for (std::size_t g = 0; g < s.groups.size(); ++g) shares.push_back(first_share(s, g));
  std::vector<double> written(shares.size());
  const auto sharpen = [&] {
    double sum = 0;
    for (std::size_t g = 0; g < shares.size(); ++g)
      sum += written[g] = std::pow(shares[g], 1 / p.emission.temperature);
    for (double& share : written) share /= sum;
  };
  for (std::int64_t t = 0; t < retrainings(s); ++t) {
    sharpen();
    for (std::size_t g = 0; g < shares.size(); ++g) {
      const double people = s.groups[g].share;
      const double corpus = p.human_share * people + (1 - p.human_share) * written[g];
      shares[g] = corpus + p.reweight * (people - corpus);
    }
  }
  sharpen();
  return written[group_of(s, label)];
}

// The same map for one probability: what is said about a group.
double association_of(const Scenario& s, std::size_t group) {
  const FoundationParams& p = model_of(s);
  const double people = s.stereotype ? s.stereotype->attribute_rate[group] : 0.5;
  const auto sharpen = [&p](double x) {
    const double odds = std::pow(x / (1 - x), 1 / p.emission.temperature);
    return odds / (1 + odds);
  };
  double x = people;
  for (std::int64_t t = 0; t < retrainings(s); ++t)
    x = p.human_share * people + (1 - p.human_share) * sharpen(x);
  return sharpen(x);
}

double sharpened_association(const Scenario& s, const std::string& label) {
  if (!plain(s) || model_of(s).regime != Regime::replace || !s.stereotype || !knows_group(s, label))
    return kUndefined;
  return association_of(s, group_of(s, label));
}

// Mean over the groups of its distance from people's rate, with the sign of their association.
double sharpened_amplification(const Scenario& s, const std::string&) {
  if (!plain(s) || !s.stereotype) return kUndefined;
  const std::vector<double>& people = s.stereotype->attribute_rate;
  double all = 0;
  for (std::size_t g = 0; g < people.size(); ++g) all += s.groups[g].share * people[g];
  double sum = 0;
  for (std::size_t g = 0; g < people.size(); ++g)
    sum += (people[g] > all ? 1 : -1) * (association_of(s, g) - people[g]);
  return sum / static_cast<double>(people.size());
}

// Replace: E log σ² grows by ψ((n - 1)/2) - ln((n - 1)/2) + 2·ln T at every generation (unbiased
// variance of n posts); the first one learns from people.
double collapse_log_variance(const Scenario& s, const std::string&) {
  if (!alone(s, Regime::replace) || !drawn(s) ||
      model_of(s).estimation.spread_estimate != SpreadEstimate::unbiased)
    return kUndefined;
  const FoundationParams& p = model_of(s);
  const auto loss = [](double n) { return digamma((n - 1) / 2) - std::log((n - 1) / 2); };
  const double later =
      loss(static_cast<double>(p.corpus_size)) + 2 * std::log(p.emission.temperature);
  return loss(static_cast<double>(s.group_knowledge.corpus_size)) +
         static_cast<double>(retrainings(s)) * later;
}

bool accumulates(const Scenario& s) {
  return alone(s, Regime::accumulate) && drawn(s) && model_of(s).emission.temperature == 1 &&
         s.group_knowledge.corpus_size == model_of(s).corpus_size;
}

// Accumulate, n posts a generation, each written by the model before: E σ² is multiplied by
// 1 - 1/(n·t²) in generation t (variance over n·t), which has the limit sin(π/√n)/(π/√n), or by
// 1 - 1/(t·(n·t - 1)) for the unbiased variance, t > 1.
double accumulated_variance(const Scenario& s, const std::string&) {
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
double accumulated_variance_limit(const Scenario& s, const std::string&) {
  if (!accumulates(s) || model_of(s).estimation.spread_estimate != SpreadEstimate::likelihood)
    return kUndefined;
  const double x = std::numbers::pi / std::sqrt(static_cast<double>(model_of(s).corpus_size));
  return std::sin(x) / x;
}

// Stationary variance of a group's share when N posts are drawn, each from people with probability
// h and else from the model: p(1 - p)/(N - (N - 1)(1 - h)²).
double share_variance(const Scenario& s, const std::string& label) {
  if (!plain(s) || !drawn(s) || !knows_group(s, label) || model_of(s).regime != Regime::replace)
    return kUndefined;
  const FoundationParams& p = model_of(s);
  const double share = s.groups[group_of(s, label)].share;
  const auto n = static_cast<double>(p.corpus_size);
  const double kept = 1 - p.human_share;
  // What is left of the first model's deviation must not matter.
  const bool settled = std::pow(kept, 2 * static_cast<double>(retrainings(s))) < 0.01;
  if (p.emission.temperature != 1 || !settled) return kUndefined;
  return share * (1 - share) / (n - (n - 1) * kept * kept);
}

// E|m̂ - m|² = D/(n·w_g) for a mean of D coordinates of variance 1 from n·w_g posts.
double representation_error(const Scenario& s, const std::string& label) {
  if (!plain(s) || !drawn(s) || !knows_group(s, label)) return kUndefined;
  const EstimationParams& how = model_of(s).estimation;
  if (how.learner != Learner::mixture || how.objective_offset != 0) return kUndefined;
  const std::size_t group = group_of(s, label);
  const bool first = retrainings(s) == 0;
  if (!first && (model_of(s).human_share != 1 || model_of(s).regime != Regime::replace))
    return kUndefined;
  const auto n =
      static_cast<double>(first ? s.group_knowledge.corpus_size : model_of(s).corpus_size);
  const double share = first ? first_share(s, group) : s.groups[group].share;
  return static_cast<double>(kFeatures) / (n * share);
}

// A filter that takes the part f_g of each group's posts multiplies its odds by 1 - f_g at every
// retraining on what the model wrote.
double erased_share(const Scenario& s, const std::string& label) {
  if (!knows_group(s, label) || model_of(s).own_share != 1 || model_of(s).reweight != 0 ||
      model_of(s).label_error != 0 || model_of(s).emission.temperature != 1 ||
      model_of(s).filter.rates.size() != s.groups.size() || model_of(s).regime != Regime::replace)
    return kUndefined;
  std::vector<double> weights;
  double sum = 0;
  for (std::size_t g = 0; g < s.groups.size(); ++g) {
    const double passing = 1 - model_of(s).filter.rates.at(g);
    weights.push_back(first_share(s, g) * std::pow(passing, static_cast<double>(retrainings(s))));
    sum += weights.back();
  }
  return weights[group_of(s, label)] / sum;
}

// A voice for all groups, which differ along the harm axis alone, learnt anew from people's writing
// without its scatter. Newcomers must be stated.
bool one_voice(const Scenario& s) {
  if (!plain(s)) return false;
  const FoundationParams& p = *s.foundation_model;
  bool line = true;
  for (const Group& g : s.groups)
    for (std::size_t axis = 0; axis < kFeatures; ++axis)
      line = line && (axis == kHarmAxis || g.mean[axis] == 0);
  return line && p.estimation.learner == Learner::common && p.sampling == Sampling::expected &&
         p.human_share == 1 && p.regime == Regime::replace && p.estimation.prior_posts == 0 &&
         p.estimation.objective_offset == 0 && p.user_base.leave_per_loss > 0 &&
         p.user_base.arrivals.size() == s.groups.size() && s.group_knowledge.fm_share.empty();
}

// Repeated loss minimisation (Hashimoto et al. 2018), one voice θ for all groups: λ' = λ·e^(-h·R) +
// b, R = |θ - m|². θ is the mean of the users' means, or the point nearest to the farthest of two.
double repeated_loss_users(const Scenario& s, const std::string& label) {
  if (!one_voice(s) || !knows_group(s, label)) return kUndefined;
  const FoundationParams& p = model_of(s);
  const std::size_t groups = s.groups.size();
  std::vector<double> users = p.user_base.start;
  if (users.empty())
    for (const Group& group : s.groups) users.push_back(group.share);
  const std::vector<double>& arrivals = p.user_base.arrivals;
  const auto staying = [&](std::size_t g, double theta) {
    const double distance = theta - s.groups[g].mean[kHarmAxis];
    return std::exp(-p.user_base.leave_per_loss * distance * distance);
  };
  for (std::int64_t t = 0; t < retrainings(s); ++t) {
    double sum = 0;
    double mean = 0;
    double least = s.groups[0].mean[kHarmAxis];
    double most = least;
    for (std::size_t g = 0; g < groups; ++g) {
      const double m = s.groups[g].mean[kHarmAxis];
      sum += users[g];
      mean += users[g] * m;
      least = std::min(least, m);
      most = std::max(most, m);
    }
    const bool average = p.estimation.objective == Objective::average;
    const double theta = average ? mean / sum : (least + most) / 2;
    for (std::size_t g = 0; g < groups; ++g) users[g] = users[g] * staying(g, theta) + arrivals[g];
  }
  return users[group_of(s, label)];
}

}  // namespace

std::vector<Theory> foundation_theories() {
  return {
      {"repeated_loss_users",
       "users of a group when whom the model serves badly leaves (Hashimoto et al. 2018)",
       repeated_loss_users},
      {"data_feedback", "bias of a model fed with its own answers (Taori & Hashimoto 2023)",
       data_feedback},
      {"sharpened_share", "share of a group in a model that samples below temperature 1",
       sharpened_share},
      {"sharpened_association", "the same for a trait that is attributed to a group",
       sharpened_association},
      {"sharpened_amplification", "bias amplification from group to trait under the same map",
       sharpened_amplification},
      {"collapse_log_variance", "mean log variance when each model replaces the data of the last",
       collapse_log_variance},
      {"accumulated_variance", "mean variance when the data of all models are kept",
       accumulated_variance},
      {"accumulated_variance_limit", "its limit for variances that divide by n",
       accumulated_variance_limit},
      {"share_variance", "stationary variance of a group's share in small corpora", share_variance},
      {"representation_error", "mean squared error of a group's mean", representation_error},
      {"erased_share", "share of a group after a filter that takes more of it", erased_share}};
}

}  // namespace redoubt::analysis
