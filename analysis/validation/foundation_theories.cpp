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

// Nothing but people's fresh writing and the model's own comes into the corpus, of users who do
// not change.
bool closed(const Scenario& s) {
  const FoundationParams& p = *s.foundation_model;
  const bool nobody = s.network.topology.topology == Topology::none && s.network.file.empty() &&
                      s.arrivals.empty() && s.generators.empty();
  const double written = p.human_share + p.own_share;
  return (nobody || written == 1) && written > 0 && p.recourse.complaints_to_find == 0 &&
         p.user_base.leave_per_loss == 0 && s.interventions.empty();
}

// A model that learns from what it is given alone: nothing is left out, nothing is known before.
bool plain(const Scenario& s) {
  if (!s.foundation_model) return false;
  const FoundationParams& p = *s.foundation_model;
  return p.filter.rates.empty() && std::isinf(p.filter.above) && p.label_error == 0 &&
         p.estimation.compression == 0 && p.provenance.recall == 0 && p.provenance.mistaken == 0;
}

// Of what the corpus holds, the part that people wrote.
double human_part(const FoundationParams& p) {
  return p.human_share / (p.human_share + p.own_share);
}

double posts_a_round(const FoundationParams& p) {
  return static_cast<double>(p.corpus_size) * (p.human_share + p.own_share);
}

bool learns_shares(const FoundationParams& p) {
  return p.estimation.learner != Learner::gaussian && p.estimation.learner != Learner::offset;
}

bool learns_spread(const FoundationParams& p) {
  return p.estimation.learner != Learner::categorical && p.estimation.learner != Learner::offset;
}

// It learns from its own writing alone.
bool alone(const Scenario& s, Regime regime) {
  return plain(s) && closed(s) && s.groups.size() == 1 && s.foundation_model->human_share == 0 &&
         s.foundation_model->regime == regime && learns_spread(*s.foundation_model) &&
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
TheoryValue data_feedback(const Scenario& s, const std::string&) {
  if (!plain(s) || !closed(s) || model_of(s).regime != Regime::accumulate ||
      model_of(s).estimation.learner == Learner::categorical)
    return kUndefined;
  const FoundationParams& p = model_of(s);
  const double delta = p.estimation.objective_offset;
  const double round = posts_a_round(p);
  auto posts = static_cast<double>(s.group_knowledge.corpus_size);
  double bias = 0;
  for (std::int64_t t = 0; t < retrainings(s); ++t) {
    const double own = (1 - human_part(p)) * round;
    bias = (posts * bias + own * (bias + delta)) / (posts + round);
    posts += round;
  }
  return bias + delta;
}

const char* const kTooFew =
    "posts are drawn, and their noise moves the mean: of fewer than 10 000 a retraining (use "
    "sampling = \"expected\")";

bool too_few(const Scenario& s) {
  return model_of(s).sampling == Sampling::drawn && posts_a_round(model_of(s)) < 10000;
}

// p' = h·p* + (1 - h)·q(p), q ∝ p^(1/T) over the groups; for p* = 1/2 a pitchfork at T = 1 - h.
TheoryValue sharpened_share(const Scenario& s, const std::string& label) {
  if (!plain(s) || !closed(s) || !knows_group(s, label) || model_of(s).regime != Regime::replace ||
      !learns_shares(model_of(s)))
    return kUndefined;
  const FoundationParams& p = model_of(s);
  if (too_few(s)) return TheoryValue::refuse(kTooFew);
  const double human = human_part(p);
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
      const double corpus = human * people + (1 - human) * written[g];
      shares[g] = corpus + p.reweight * (people - corpus);
    }
  }
  sharpen();
  return written[group_of(s, label)];
}

// The same map for one probability: what is said about a group. Estimates add `smoothing` posts of
// either kind. Weights of posts are by who wrote them, which has no bearing on whom they are about.
double association_of(const Scenario& s, std::size_t group) {
  const FoundationParams& p = model_of(s);
  const double people = s.stereotype->attribute_rate[group];
  const auto sharpen = [&p](double x) {
    const double odds = std::pow(x / (1 - x), 1 / p.emission.temperature);
    return std::isinf(odds) ? 1.0 : odds / (1 + odds);
  };
  const double about = s.stereotype->about_share * s.groups[group].share;
  const auto learnt = [&p](double rate, double posts) {
    const double smoothing = p.estimation.smoothing;
    return (posts * rate + smoothing) / (posts + 2 * smoothing);
  };
  const double human = human_part(p);
  double x = learnt(people, about * static_cast<double>(s.group_knowledge.corpus_size));
  for (std::int64_t t = 0; t < retrainings(s); ++t)
    x = learnt(human * people + (1 - human) * sharpen(x), about * posts_a_round(p));
  return sharpen(x);
}

bool tells_of_groups(const Scenario& s) {
  return plain(s) && closed(s) && model_of(s).regime == Regime::replace && s.stereotype &&
         s.stereotype->about_share > 0 && learns_shares(model_of(s)) &&
         model_of(s).curation.counterfactual == 0;
}

TheoryValue sharpened_association(const Scenario& s, const std::string& label) {
  if (!tells_of_groups(s) || !knows_group(s, label)) return kUndefined;
  if (too_few(s)) return TheoryValue::refuse(kTooFew);
  return association_of(s, group_of(s, label));
}

// Mean over the groups of its distance from people's rate, with the sign of their association.
TheoryValue sharpened_amplification(const Scenario& s, const std::string&) {
  if (!tells_of_groups(s)) return kUndefined;
  if (too_few(s)) return TheoryValue::refuse(kTooFew);
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
TheoryValue collapse_log_variance(const Scenario& s, const std::string&) {
  if (!alone(s, Regime::replace) || !drawn(s) ||
      model_of(s).estimation.spread_estimate != SpreadEstimate::unbiased)
    return kUndefined;
  const FoundationParams& p = model_of(s);
  const auto loss = [](double n) { return digamma((n - 1) / 2) - std::log((n - 1) / 2); };
  const double later = loss(posts_a_round(p)) + 2 * std::log(p.emission.temperature);
  return loss(static_cast<double>(s.group_knowledge.corpus_size)) +
         static_cast<double>(retrainings(s)) * later;
}

// E σ² is multiplied by T² and, if variances divide by n, by 1 - 1/n at every generation; whether
// posts are drawn or their expectation is taken.
TheoryValue collapse_variance(const Scenario& s, const std::string&) {
  if (!alone(s, Regime::replace)) return kUndefined;
  const FoundationParams& p = model_of(s);
  const auto kept = [&p](double n) {
    return p.estimation.spread_estimate == SpreadEstimate::unbiased ? 1 : 1 - 1 / n;
  };
  const double later = kept(posts_a_round(p)) * p.emission.temperature * p.emission.temperature;
  return kept(static_cast<double>(s.group_knowledge.corpus_size)) *
         std::pow(later, static_cast<double>(retrainings(s)));
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
  const double x = std::numbers::pi / std::sqrt(static_cast<double>(model_of(s).corpus_size));
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
  const double share = s.groups[group_of(s, label)].share;
  const auto n = static_cast<double>(p.corpus_size);
  const double kept = 1 - p.human_share;
  // What is left of the first model's deviation must not matter.
  const bool settled = std::pow(kept, 2 * static_cast<double>(retrainings(s))) < 0.01;
  if (p.emission.temperature != 1 || !settled) return kUndefined;
  return share * (1 - share) / (n - (n - 1) * kept * kept);
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
  if (n * share < 20) return TheoryValue::refuse("fewer than 20 posts by the group are expected");
  // The number of posts is binomial: E[1/k] = (1 + (1 - w)/(n·w) + …)/(n·w).
  const double rare = (1 - share) / (n * share);
  return static_cast<double>(kFeatures) / (n * share) * (1 + rare + 2 * rare * rare);
}

// A filter that takes the part f_g of each group's posts multiplies its odds by 1 - f_g at every
// retraining on what the model wrote.
TheoryValue erased_share(const Scenario& s, const std::string& label) {
  if (!s.foundation_model || !closed(s) || !knows_group(s, label) ||
      model_of(s).human_share != 0 || model_of(s).reweight != 0 ||
      model_of(s).label_error != 0 || model_of(s).emission.temperature != 1 ||
      !std::isinf(model_of(s).filter.above) || !learns_shares(model_of(s)) ||
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
TheoryValue repeated_loss_users(const Scenario& s, const std::string& label) {
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

const char* const kClosed =
    "a foundation model that learns from people's fresh writing and its own alone (topology none), "
    "with nothing left out (no filter, label error, compression or provenance)";

}  // namespace

std::vector<Theory> foundation_theories() {
  const std::string closed = kClosed;
  const std::string replace = closed + ", regime replace";
  const std::string one = replace + ", one group, its own writing alone and no prior_posts";
  const std::string kept = closed + ", regime accumulate, one group, posts drawn, its own writing "
                                    "alone, no prior_posts and a first corpus of the same size";
  return {
      {"repeated_loss_users",
       "users of a group when whom the model serves badly leaves (Hashimoto et al. 2018)",
       "one voice (learner common) for groups that differ along the harm axis alone, learnt from "
       "expected human writing, with leave_per_loss and arrivals per group",
       repeated_loss_users},
      {"data_feedback", "bias of a model fed with its own answers (Taori & Hashimoto 2023)",
       closed + ", regime accumulate", data_feedback},
      {"sharpened_share", "share of a group in a model that samples below temperature 1",
       replace + ", a learner of shares and the label of a group", sharpened_share},
      {"sharpened_association", "the same for a trait that is attributed to a group",
       replace + ", with a [stereotype] and the label of a group", sharpened_association},
      {"sharpened_amplification", "bias amplification from group to trait under the same map",
       replace + ", with a [stereotype]", sharpened_amplification},
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
       representation_error},
      {"erased_share", "share of a group after a filter that takes more of it",
       "a model that learns from its own writing alone, temperature 1, unweighted, with "
       "filter.rates per group, and the label of a group",
       erased_share}};
}

}  // namespace redoubt::analysis
