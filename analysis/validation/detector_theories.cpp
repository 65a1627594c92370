// Theory of detectors: areas under the ROC curve, trained weights, marks, copies, sequential tests,
// groups that lie nearer to harm.
#include <algorithm>
#include <cmath>
#include <vector>

#include "agents/detectors/minhash.hpp"
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

// Φ(d'·√n/√2) for N(δ, I) against N(0, I), |δ| = d', n posts pooled.
double gaussian_auc(const Scenario& s, const std::string& detector) {
  return normal_cdf(offset_length(s) * std::sqrt(pooled_posts(s, detector) / 2));
}

// Sadasivan et al. 2023: 1/2 + TV - TV²/2, TV = 2Φ(d'/2) - 1.
double auc_bound(const Scenario& s, const std::string& detector) {
  const double distance = offset_length(s) * std::sqrt(pooled_posts(s, detector));
  const double tv = 2 * normal_cdf(distance / 2) - 1;
  return 0.5 + tv - tv * tv / 2;
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

// Log-odds of N(δ, I) against N(0, I) at prior π are |δ|·(projection) + log π/(1-π) - |δ|²/2.
double trained_slope(const Scenario& s, const std::string&) {
  const bool true_labels = s.moderation.sensitivity == 1 && s.moderation.specificity == 1;
  return true_labels && learns(s) ? offset_length(s) : kUndefined;
}

double trained_intercept(const Scenario& s, const std::string&) {
  if (std::isnan(trained_slope(s, ""))) return kUndefined;
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

// E z = √T·(g' - γ)/√(γ(1 - γ)), g' = (1 - e)·g + e·g0 the green tokens of a text of which a part e
// was written anew, without the mark.
double watermark_score(const Scenario& s, const std::string& detector) {
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || source->tokens == 0) return kUndefined;
  const double gamma = detector_number(s, detector, "green_share");
  const double kept = (1 - source->edited) * source->marked_share;
  const double green = kept + source->edited * source->green_share;
  return std::sqrt(static_cast<double>(source->tokens) / (gamma * (1 - gamma))) * (green - gamma);
}

// P(z >= threshold) of texts without a mark: green tokens are binomial.
double watermark_false_positives(const Scenario& s, const std::string& detector) {
  const ArrivalParams* source = only_source(s, false);
  if (source == nullptr || source->marked_share != source->green_share) return kUndefined;
  const bool stated = source->tokens > 0;
  const double tokens =
      stated ? static_cast<double>(source->tokens) : detector_number(s, detector, "text_tokens");
  const double gamma = detector_number(s, detector, "green_share");
  const double green = stated ? source->green_share : gamma;
  const double limit = detector_number(s, detector, "threshold");
  const double least = tokens * gamma + limit * std::sqrt(tokens * gamma * (1 - gamma));
  double sum = 0;
  for (double k = std::ceil(least - 1e-9); k <= tokens; ++k)
    sum += std::exp(std::lgamma(tokens + 1) - std::lgamma(k + 1) - std::lgamma(tokens - k + 1) +
                    k * std::log(green) + (tokens - k) * std::log1p(-green));
  return std::isnan(least) ? kUndefined : sum;
}

// 1 - (1 - s^r)^b, s the Jaccard similarity of a text of which so many shingles are new.
double match_probability(const Scenario& s, const std::string& detector) {
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || source->copy_of.empty() || s.moderation.sensitivity < 1)
    return kUndefined;
  const double edited = source->edit_fraction;
  const double fresh = std::floor(edited * kShingles + 0.5);
  const double similarity = (kShingles - fresh) / (kShingles + fresh);
  const double rows = detector_number(s, detector, "rows");
  const double bands = detector_number(s, detector, "bands");
  return 1 - std::pow(1 - std::pow(similarity, rows), bands);
}

// How a sequential test ends, exactly: after n posts of which k looked coordinated the likelihood
// ratio is (p1/p0)^k·((1 - p1)/(1 - p0))^(n - k), so that the test is a walk over k, ended where
// the ratio reaches (1 - β)/α or β/(1 - α) [Wald 1945].
struct TestCourse {
  double found = kUndefined;
  double posts = kUndefined;
};

struct TestLimits {
  double hit;  // of the log ratio
  double miss;
  double upper;
  double lower;
};

TestCourse walk(const TestLimits& test, double p) {
  TestCourse course{0, 0};
  std::vector<double> going{1};  // by posts that looked coordinated
  double left = 1;
  for (int n = 1; n < 20000 && left > 1e-15; ++n) {
    going.push_back(0);
    for (std::size_t k = going.size() - 1; k > 0; --k)
      going[k] = going[k] * (1 - p) + going[k - 1] * p;
    going[0] *= 1 - p;
    left = 0;
    for (std::size_t k = 0; k < going.size(); ++k) {
      const auto hits = static_cast<double>(k);
      const double ratio = hits * test.hit + (n - hits) * test.miss;
      const bool found = ratio > test.upper - 1e-9;
      if (found) course.found += going[k];
      if (found || ratio < test.lower + 1e-9) {
        course.posts += n * going[k];
        going[k] = 0;
      }
      left += going[k];
    }
  }
  return course;
}

// Of accounts with one photo that post in turn in a Poisson stream, the chance that the post before
// was within the burst: 1 - e^-(rate·burst).
TestCourse test_course(const Scenario& s, const std::string& detector) {
  const auto number = [&](const char* key) { return detector_number(s, detector, key); };
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || only_source(s, false) != nullptr || !source->same_photo ||
      source->accounts < 2 || source->process != ArrivalProcess::poisson ||
      number("young_age") < s.general.horizon.seconds())
    return {};
  const double p0 = number("p0");
  const double p1 = number("p1");
  const double alpha = number("alpha");
  const double beta = number("beta");
  if (!(p0 < p1)) return {};
  return walk({std::log(p1 / p0), std::log((1 - p1) / (1 - p0)), std::log((1 - beta) / alpha),
               std::log(beta / (1 - alpha))},
              -std::expm1(-source->rate_per_hour * number("burst") / 3600));
}

double test_found_share(const Scenario& s, const std::string& detector) {
  return test_course(s, detector).found;
}
double test_posts(const Scenario& s, const std::string& detector) {
  return test_course(s, detector).posts;
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
double group_false_positives(const Scenario& s, const std::string& group) {
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
// is 1 - (1 - e^-x)/x, x = λT.
double evading_share(const Scenario& s, const std::string& detector) {
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || !evades(*source) || s.detectors.size() != 1) return kUndefined;
  for (const ActorSpec& spec : s.detectors) {
    if (spec.name != detector) continue;
    const DetectorSetup setup = build_detector(s.document, spec);
    if (setup.params.training.retrain_every >= s.general.horizon) return kUndefined;
    const double x = setup.params.training.retrain_every.hours() / source->evasion.after.hours();
    return 1 - -std::expm1(-x) / x;
  }
  return kUndefined;
}

double caught_share(const Scenario& s, const std::string& detector) {
  return 1 - evading_share(s, detector);
}

}  // namespace

std::vector<Theory> detector_theories() {
  return {
      {"gaussian_auc", "area under the ROC curve between two normal laws, n posts pooled",
       gaussian_auc},
      {"auc_bound", "largest area any detector attains (Sadasivan et al. 2023)", auc_bound},
      {"trained_slope", "slope that a logistic classifier learns between two normal laws",
       trained_slope},
      {"trained_intercept", "its intercept: log prior odds less half the squared distances",
       trained_intercept},
      {"watermark_score", "mean z of a marked text (Kirchenbauer et al. 2023)", watermark_score},
      {"watermark_false_positives", "share of unmarked texts above the threshold, binomial",
       watermark_false_positives},
      {"match_probability", "probability that a copy is found, 1 - (1 - s^r)^b", match_probability},
      {"test_found_share", "share of sequential tests that find concert, exactly (Wald 1945)",
       test_found_share},
      {"test_posts", "mean number of posts that such a test takes, exactly", test_posts},
      {"group_false_positives", "false positive rate of a group that lies nearer to harm",
       group_false_positives},
      {"caught_share", "share that is caught if evasion renews after each retraining",
       caught_share}};
}

}  // namespace redoubt::analysis
