// Theory of models that are trained on what they wrote: feedback, sharpening, erasure, and users
// who leave.
#include <algorithm>
#include <cmath>

#include "analysis/validation/foundation_tools.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

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
    "posts are drawn, and their noise moves the mean: of fewer than 10 000 in a corpus (use "
    "sampling = \"expected\")";

bool too_few(const Scenario& s) {
  const double first = static_cast<double>(s.group_knowledge.corpus_size);
  return model_of(s).sampling == Sampling::drawn &&
         std::min(first, posts_a_round(model_of(s))) < 10000;
}

// p' = h·p* + (1 - h)·q(p), q ∝ p^(1/T) over the groups; for p* = 1/2 a pitchfork at T = 1 - h.
double sharpened_from(const Scenario& s, std::vector<double> shares, std::size_t group,
                      bool of_corpus) {
  const FoundationParams& p = model_of(s);
  const double human = human_part(p);
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
  return (of_corpus ? shares : written)[group];
}

// Whether it ends where it would if the first corpus had four standard errors more or fewer posts
// of the group.
bool forgets(const Scenario& s, const std::vector<double>& first, std::size_t group,
             bool of_corpus) {
  const double posts =
      std::min(static_cast<double>(s.group_knowledge.corpus_size), posts_a_round(model_of(s)));
  const double more = 4 * std::sqrt(first[group] * (1 - first[group]) / posts);
  const double value = sharpened_from(s, first, group, of_corpus);
  for (const double by : {-more, more}) {
    std::vector<double> other = first;
    const double mine = std::clamp(first[group] + by, 0.0, 1.0);
    for (double& share : other) share *= first[group] < 1 ? (1 - mine) / (1 - first[group]) : 1.0;
    other[group] = mine;
    if (!(std::abs(sharpened_from(s, other, group, of_corpus) - value) < 0.05)) return false;
  }
  return true;
}

// What the model writes in the end, q(p), or what it learnt, p.
TheoryValue sharpened(const Scenario& s, const std::string& label, bool of_corpus) {
  if (!plain(s) || !closed(s) || !knows_group(s, label) || model_of(s).regime != Regime::replace ||
      !learns_shares(model_of(s)))
    return kUndefined;
  if (too_few(s)) return TheoryValue::refuse(kTooFew);
  std::vector<double> first;
  for (std::size_t g = 0; g < s.groups.size(); ++g) first.push_back(first_share(s, g));
  const std::size_t group = group_of(s, label);
  if (model_of(s).sampling == Sampling::drawn && !forgets(s, first, group, of_corpus))
    return TheoryValue::refuse(
        "the luck of the first corpora decides where it ends (use sampling = \"expected\")");
  return sharpened_from(s, first, group, of_corpus);
}
TheoryValue sharpened_share(const Scenario& s, const std::string& label) {
  return sharpened(s, label, false);
}
TheoryValue sharpened_corpus_share(const Scenario& s, const std::string& label) {
  return sharpened(s, label, true);
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

// A filter that takes the part f_g of each group's posts multiplies its odds by 1 - f_g at every
// retraining on what the model wrote.
TheoryValue erased_share(const Scenario& s, const std::string& label) {
  if (!s.foundation_model || !closed(s) || !knows_group(s, label) || model_of(s).human_share != 0 ||
      model_of(s).reweight != 0 || model_of(s).label_error != 0 ||
      model_of(s).emission.temperature != 1 || !std::isinf(model_of(s).filter.above) ||
      !learns_shares(model_of(s)) || model_of(s).filter.rates.size() != s.groups.size() ||
      model_of(s).regime != Regime::replace)
    return kUndefined;
  if (too_few(s)) return TheoryValue::refuse(kTooFew);
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

}  // namespace

std::vector<Theory> foundation_theories() {
  const std::string replace = kClosed + ", regime replace";
  return {
      {"repeated_loss_users",
       "users of a group when whom the model serves badly leaves (Hashimoto et al. 2018)",
       "one voice (learner common) for groups that differ along the harm axis alone, learnt from "
       "expected human writing, with leave_per_loss and arrivals per group",
       repeated_loss_users},
      {"data_feedback", "bias of a model fed with its own answers (Taori & Hashimoto 2023)",
       kClosed + ", regime accumulate", data_feedback},
      {"sharpened_share", "share of a group in a model that samples below temperature 1",
       replace + ", a learner of shares and the label of a group", sharpened_share},
      {"sharpened_corpus_share", "share of a group in the last corpus of such a model",
       replace + ", a learner of shares and the label of a group", sharpened_corpus_share},
      {"sharpened_association", "the same for a trait that is attributed to a group",
       replace + ", with a [stereotype] and the label of a group", sharpened_association},
      {"sharpened_amplification", "bias amplification from group to trait under the same map",
       replace + ", with a [stereotype]", sharpened_amplification},
      {"erased_share", "share of a group after a filter that takes more of it",
       "a model that learns from its own writing alone, temperature 1, unweighted, with "
       "filter.rates per group, and the label of a group",
       erased_share}};
}

}  // namespace redoubt::analysis
