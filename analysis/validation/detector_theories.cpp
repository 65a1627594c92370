// Theory of classifiers: areas under the ROC curve, trained weights, groups that lie nearer to
// harm, evasion between retrainings.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

// Distance of harmful from benign posts, where all are of one group and nobody evades.
double offset_length(const Scenario& s) {
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || s.groups.size() > 1 || evades(*source)) return kUndefined;
  double squared = 0;
  for (const double x : source->offset) squared += x * x;
  return std::sqrt(squared);
}

// Posts that a score of this detector stands for: pooled ones add up.
double pooled_posts(const Scenario& s, const std::string& detector) {
  const double posts = detector_number(s, detector, "posts");
  return std::isnan(posts) ? 1 : posts;
}

// Posts of all sources from which reviewers' labels come.
ArrivalMix labelled(const Scenario& s) {
  const bool audited = s.moderation.audit_fraction > 0;
  return arrivals_to(s, audited ? ArrivalTarget::detectors : ArrivalTarget::review);
}

// Whether a detector is trained again, and on labels of both kinds.
bool learns(const Scenario& s) {
  const ArrivalMix mix = labelled(s);
  if (mix.harmful_per_hour <= 0 || mix.harmful_per_hour >= mix.per_hour) return false;
  return std::any_of(s.detectors.begin(), s.detectors.end(), [&s](const ActorSpec& spec) {
    const RetrainParams training = build_detector(s.document, spec).params.training;
    return training.retrain_every < s.general.horizon;
  });
}

// What a logistic classifier can learn of N(δ, I) against N(0, I) at prior π: labels that reach
// reviewers until the last retraining, and the curvature of the mean loss in the weight along δ,
// with the bias free.
struct Lesson {
  double labels = 0;
  double curvature = 0;  // E[p(1-p)·(x - x̄)²], x̄ the mean weighted by p(1-p)
};

Lesson lesson_of(const Scenario& s, double distance) {
  const ArrivalMix mix = labelled(s);
  const double harmful = mix.harmful_per_hour / mix.per_hour;
  const bool audited = s.moderation.audit_fraction > 0;
  Lesson lesson;
  for (const ActorSpec& spec : s.detectors) {
    const RetrainParams t = build_detector(s.document, spec).params.training;
    if (t.retrain_every >= s.general.horizon) continue;
    const double part = audited ? s.moderation.audit_fraction : 1;
    const double hours =
        std::min(t.label_window.hours(), s.general.horizon.hours() - t.retrain_every.hours());
    const double budget = t.label_budget > 0 ? static_cast<double>(t.label_budget) : 1e18;
    lesson.labels = std::max(lesson.labels, std::min(budget, mix.per_hour * part * hours));
  }
  double moment[3] = {0, 0, 0};
  for (double x = -8; x <= distance + 8; x += 0.02) {
    const double none = (1 - harmful) * std::exp(-x * x / 2);
    const double some = harmful * std::exp(-(x - distance) * (x - distance) / 2);
    const double spread = none * some / (none + some) * 0.02 / std::sqrt(2 * std::numbers::pi);
    for (int k = 0; k < 3; ++k) moment[k] += spread * std::pow(x, k);
  }
  lesson.curvature = moment[2] - moment[1] * moment[1] / moment[0];
  return lesson;
}

double penalty_of(const Scenario& s) {
  double most = 0;
  for (const ActorSpec& spec : s.detectors) {
    const double l2 = detector_number(s, spec.name, "l2");
    if (l2 > most) most = l2;
  }
  return most;
}

const char* const kFewLabels =
    "too few labels for so large a penalty (l2) or so far apart: the weight falls short of the law";

// Part of the weight that the penalty takes; NaN where labels are too few for any law.
double shrinkage(const Scenario& s, double distance) {
  const Lesson lesson = lesson_of(s, distance);
  const double information = lesson.labels * lesson.curvature;
  return information > 300 ? penalty_of(s) / information : kUndefined;
}

// Log-odds of N(δ, I) against N(0, I) at prior π are |δ|·(projection) + log π/(1-π) - |δ|²/2.
TheoryValue trained_slope(const Scenario& s, const std::string&) {
  const bool true_labels = s.moderation.sensitivity == 1 && s.moderation.specificity == 1;
  const double distance = offset_length(s);
  if (!true_labels || !learns(s) || !(distance > 0)) return kUndefined;
  const double lost = shrinkage(s, distance);
  if (!(lost < 0.05)) return TheoryValue::refuse(kFewLabels);
  return {distance * (1 - lost), distance * lost * lost};
}

TheoryValue trained_intercept(const Scenario& s, const std::string&) {
  const TheoryValue slope = trained_slope(s, "");
  if (!slope.defined()) return slope;
  if (!(shrinkage(s, offset_length(s)) < 0.003)) return TheoryValue::refuse(kFewLabels);
  const ArrivalMix mix = labelled(s);
  const double odds = mix.harmful_per_hour / (mix.per_hour - mix.harmful_per_hour);
  const Direction& benign = s.groups[0].mean;
  const std::vector<double>& offset = only_source(s, true)->offset;
  double before = 0;
  double after = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double shifted = benign[i] + (i < offset.size() ? offset[i] : 0);
    before += benign[i] * benign[i];
    after += shifted * shifted;
  }
  return std::log(odds) - (after - before) / 2;
}

// Φ(d'·√n/√2) for N(δ, I) against N(0, I), |δ| = d', n posts pooled; of one that learns. What is
// learnt of the seven other axes is noise of variance 1/(n·π(1 - π)), by which the areas fall
// short.
TheoryValue gaussian_auc(const Scenario& s, const std::string& detector) {
  const double distance = offset_length(s);
  if (!(distance > 0)) return kUndefined;
  if (!learns(s))
    return TheoryValue::refuse("no detector is trained again on labels of both kinds");
  const ArrivalMix mix = labelled(s);
  const double harmful = mix.harmful_per_hour / mix.per_hour;
  const double labels = lesson_of(s, distance).labels;
  const double noise = (kFeatures - 1) / (labels * harmful * (1 - harmful) * distance * distance);
  const double pooled = std::sqrt(pooled_posts(s, detector) / 2);
  const double area = normal_cdf(distance * pooled);
  const double lost = area - normal_cdf(distance * pooled / std::sqrt(1 + noise));
  if (lost > 0.01) return TheoryValue::refuse("too few labels to learn the direction by");
  return {area - lost, lost / 4};
}

// Sadasivan et al. 2023: 1/2 + TV - TV²/2, TV = 2Φ(d'/2) - 1.
TheoryValue auc_bound(const Scenario& s, const std::string& detector) {
  const double distance = offset_length(s) * std::sqrt(pooled_posts(s, detector));
  const double tv = 2 * normal_cdf(distance / 2) - 1;
  return 0.5 + tv - tv * tv / 2;
}

// One classifier with one threshold for all, of harm and groups that differ along one axis: what it
// learns to look at is that axis, whatever the posts.
bool looks_at_one_axis(const Scenario& s) {
  const ArrivalParams* source = only_source(s, true);
  if (s.detectors.size() != 1 || s.detectors[0].kind != "statistical" || source == nullptr ||
      evades(*source))
    return false;
  const ThresholdParams t = build_detector(s.document, s.detectors[0]).params.threshold;
  bool one = t.threshold_rule == ThresholdRule::target_fpr && !t.per_group && !t.group_prior;
  for (std::size_t axis = 1; axis < kFeatures; ++axis) {
    for (const Group& g : s.groups) one = one && g.mean[axis] == 0;
    one = one && (axis >= source->offset.size() || source->offset[axis] == 0);
  }
  for (const ArrivalParams& each : s.arrivals) one = one && each.group_share.empty();
  return one && !source->offset.empty() && source->offset[0] > 0;
}

// A threshold t that gives the false positive rate `target_fpr` to all benign posts together:
// Σ w_g·Φ(s_g - t) = target, and group g has Φ(s_g - t).
TheoryValue group_false_positives(const Scenario& s, const std::string& group) {
  if (!looks_at_one_axis(s) || !learns(s)) return kUndefined;
  const double target = detector_number(s, s.detectors[0].name, "target_fpr");
  const auto all = [&s](double t) {
    double sum = 0;
    for (const Group& g : s.groups) sum += g.share * normal_cdf(g.mean[kHarmAxis] - t);
    return sum;
  };
  double low = -40;
  double high = 40;
  while (high - low > 1e-13) {
    const double middle = (low + high) / 2;
    (all(middle) > target ? low : high) = middle;
  }
  for (const Group& g : s.groups)
    if (g.name == group) return normal_cdf(g.mean[kHarmAxis] - low);
  return kUndefined;
}

// Retrain race: period T, evasion after Exp(λ) of each retraining; the share of posts that escape
// is 1 - (1 - e^-x)/x, x = λT, over whole periods and what is left of the last.
double evading_share(const ArrivalParams& source, Duration every, Duration horizon) {
  const double evade = source.evasion.after.hours();
  const double period = every.hours();
  const double whole = std::ceil(horizon.hours() / period) - 1;
  const double rest = horizon.hours() - whole * period;
  const auto caught = [evade](double hours) { return -std::expm1(-hours / evade) * evade; };
  return 1 - (whole * caught(period) + caught(rest)) / horizon.hours();
}

// As many as do not evade are caught only if these lie wholly above the threshold t and the others
// wholly below. The classifier knows the seed corpus alone, whose harm lies at p: its log-odds are
// k·(p·x - |p|²/2), where k is less than 1 as far as the penalty shrinks them, and varies with the
// luck of the corpus; both must hold for half and for one and a half times the weight.
bool tells_evaders(const Scenario& s, const ArrivalParams& source, const DetectorSetup& setup) {
  const ThresholdParams& t = setup.params.threshold;
  if (t.threshold_rule != ThresholdRule::fixed || t.per_group ||
      s.moderation.docket.queue.reviewers > 0)
    return false;
  const Direction past = s.harm.past_campaigns();
  double seen = 0;
  double squared = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    seen += past[i] * (i < source.offset.size() ? source.offset[i] : 0);
    squared += past[i] * past[i];
  }
  const double sd = std::sqrt(squared);
  const double least = 0.5 * (seen - squared / 2) - t.threshold;
  const double most = -1.5 * squared / 2 - t.threshold;
  return normal_cdf(least / (0.5 * sd)) > 1 - 1e-4 && normal_cdf(most / (1.5 * sd)) < 1e-3;
}

TheoryValue caught_share(const Scenario& s, const std::string& detector) {
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || !evades(*source) || s.detectors.size() != 1 ||
      s.detectors[0].name != detector || s.detectors[0].kind != "statistical" ||
      source->harmful_share != 1 || source->starts.ms > 0 || !source->stops.is_never())
    return kUndefined;
  const DetectorSetup setup = build_detector(s.document, s.detectors[0]);
  if (setup.params.training.retrain_every >= s.general.horizon) return kUndefined;
  for (const Group& group : s.groups)
    if (group.mean != Direction{})
      return TheoryValue::refuse("groups write differently: who evades may still be caught");
  if (!tells_evaders(s, *source, setup))
    return TheoryValue::refuse(
        "offset and threshold do not tell those who evade from the others for a classifier that "
        "knows the seed corpus alone (moderation.reviewers 0; use a fixed threshold of 8, say, and "
        "an offset far along the axes 1 and 3, such as [10, 0, 17])");
  return 1 - evading_share(*source, setup.params.training.retrain_every, s.general.horizon);
}

}  // namespace

std::vector<Theory> detector_theories() {
  const std::string one = "[[arrivals]] to detectors with one source of harmful posts";
  const std::string normal = one + ", one group and nobody who evades";
  const std::string learning = normal +
                               ", reviewed without mistakes, and a detector that is "
                               "trained again on labels of both kinds";
  return {
      {"gaussian_auc", "area under the ROC curve between two normal laws, n posts pooled", learning,
       gaussian_auc},
      {"auc_bound", "largest area any detector attains (Sadasivan et al. 2023)", normal, auc_bound},
      {"trained_slope", "slope that a logistic classifier learns between two normal laws", learning,
       trained_slope},
      {"trained_intercept", "its intercept: log prior odds less half the squared distances",
       learning, trained_intercept},
      {"group_false_positives", "false positive rate of a group that lies nearer to harm",
       "one statistical detector with target_fpr, trained again, where harm and groups differ "
       "along the first axis alone, and the label of a group",
       group_false_positives},
      {"caught_share", "share that is caught if evasion renews after each retraining",
       one + ", all harmful and throughout, who evade by renewal, before one statistical detector",
       caught_share}};
}

}  // namespace redoubt::analysis
