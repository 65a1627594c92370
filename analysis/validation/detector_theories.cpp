// Theory of detectors: areas under the ROC curve, trained weights, marks, copies, sequential tests,
// groups that lie nearer to harm.
#include <algorithm>
#include <cmath>
#include <map>

#include "agents/detectors/minhash.hpp"
#include "agents/detectors/sequential_test.hpp"
#include "agents/watermark.hpp"
#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

double offset_length(const Scenario& s) {
  double squared = 0;
  for (const double x : source_of_posts(s, true).offset) squared += x * x;
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

// Log-odds of N(δ, I) against N(0, I) at prior π are |δ|·(projection) + log π/(1-π) - |δ|²/2.
double trained_slope(const Scenario& s, const std::string&) {
  return offset_length(s);
}

double trained_intercept(const Scenario& s, const std::string&) {
  const ArrivalMix mix = labelled(s);
  const double odds = mix.harmful_per_hour / (mix.per_hour - mix.harmful_per_hour);
  const Direction& benign = s.groups[0].mean;
  const std::vector<double>& offset = source_of_posts(s, true).offset;
  double before = 0;
  double after = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double shifted = benign[i] + (i < offset.size() ? offset[i] : 0);
    before += benign[i] * benign[i];
    after += shifted * shifted;
  }
  return std::log(odds) - (after - before) / 2;
}

// E z of a text with a mark of which a part was edited.
double watermark_score(const Scenario& s, const std::string& detector) {
  const ArrivalParams& source = source_of_posts(s, true);
  const double gamma = detector_number(s, detector, "green_share");
  const double share =
      Watermark{source.green_share, source.marked_share}.share_after_edits(source.edited);
  const auto tokens = static_cast<double>(source.tokens);
  return tokens * (share - gamma) / std::sqrt(tokens * gamma * (1 - gamma));
}

// P(z >= threshold) of texts without a mark: green tokens are binomial.
double watermark_false_positives(const Scenario& s, const std::string& detector) {
  const auto tokens = static_cast<double>(source_of_posts(s, false).tokens);
  const double gamma = detector_number(s, detector, "green_share");
  const double limit = detector_number(s, detector, "threshold");
  const double least = tokens * gamma + limit * std::sqrt(tokens * gamma * (1 - gamma));
  double sum = 0;
  for (double k = std::ceil(least - 1e-9); k <= tokens; ++k)
    sum += std::exp(std::lgamma(tokens + 1) - std::lgamma(k + 1) - std::lgamma(tokens - k + 1) +
                    k * std::log(gamma) + (tokens - k) * std::log1p(-gamma));
  return sum;
}

// 1 - (1 - s^r)^b, s the Jaccard similarity of a text of which so many shingles are new.
double match_probability(const Scenario& s, const std::string& detector) {
  const double edited = source_of_posts(s, true).edit_fraction;
  const double fresh = std::floor(edited * kShingles + 0.5);
  const double similarity = (kShingles - fresh) / (kShingles + fresh);
  const double rows = detector_number(s, detector, "rows");
  const double bands = detector_number(s, detector, "bands");
  return 1 - std::pow(1 - std::pow(similarity, rows), bands);
}

// How a sequential test ends, exactly: its log ratio depends on the posts and on how many of them
// looked coordinated, so that a table of these two holds the whole course.
struct TestCourse {
  double found = 0;
  double posts = 0;
};

TestCourse test_course(const Scenario& s, const std::string& detector) {
  const SequentialTest test{detector_number(s, detector, "p0"), detector_number(s, detector, "p1"),
                            detector_number(s, detector, "alpha"),
                            detector_number(s, detector, "beta")};
  double burst_hours = 0;
  for (const ActorSpec& spec : s.detectors)
    if (spec.name == detector) {
      DetectorSetup setup = build_detector(s.document, spec);
      const Table table = write_fields(fields_of(setup));
      if (const Value* burst = table.find("burst"))
        if (const std::string* text = burst->get<std::string>())
          burst_hours = parse_duration(*text).value.hours();
    }
  // Of a Poisson stream, the chance that the post before was within the burst.
  const double p = -std::expm1(-source_of_posts(s, true).rate_per_hour * burst_hours);
  std::map<int, double> mass{{0, 1.0}};  // by posts that looked coordinated
  TestCourse course;
  for (int n = 1; n < 20000 && !mass.empty(); ++n) {
    std::map<int, double> next;
    for (const auto& [hits, weight] : mass)
      for (const int hit : {0, 1}) {
        const double chance = weight * (hit == 1 ? p : 1 - p);
        const int k = hits + hit;
        const double ratio = k * test.step(true) + (n - k) * test.step(false);
        const bool upper = ratio >= test.upper() - 1e-12;
        if (upper) course.found += chance;
        if (upper || ratio <= test.lower() + 1e-12)
          course.posts += n * chance;
        else if (chance > 1e-18)
          next[k] += chance;
      }
    mass = std::move(next);
  }
  return course;
}

double test_found_share(const Scenario& s, const std::string& detector) {
  return test_course(s, detector).found;
}
double test_posts(const Scenario& s, const std::string& detector) {
  return test_course(s, detector).posts;
}

// A detector along the harm axis whose threshold gives the false positive rate `target_fpr` to all
// benign posts together: Σ w_g·Φ(s_g - t) = target, and group g has Φ(s_g - t).
double group_false_positives(const Scenario& s, const std::string& group) {
  double target = std::nan("");
  for (const ActorSpec& spec : s.detectors) {
    target = detector_number(s, spec.name, "target_fpr");
    break;
  }
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
  return std::nan("");
}

// Retrain race: period T, evasion after Exp(λ) of each retraining; the share of posts that escape
// is 1 - (1 - e^-x)/x, x = λT.
double evading_share(const Scenario& s, const std::string& detector) {
  for (const ActorSpec& spec : s.detectors) {
    if (spec.name != detector) continue;
    const DetectorSetup setup = build_detector(s.document, spec);
    const double x = setup.params.training.retrain_every.hours() /
                     source_of_posts(s, true).evasion.after.hours();
    return 1 - -std::expm1(-x) / x;
  }
  return std::nan("");
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
