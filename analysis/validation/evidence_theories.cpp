// Theory of detectors that look for other traces than style: marks, copies, accounts in concert.
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "agents/detectors/minhash.hpp"
#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

// E z = √T·(g' - γ)/√(γ(1 - γ)), g' = (1 - e)·g + e·g0 the green tokens of a text of which a part e
// was written anew, without the mark.
TheoryValue watermark_score(const Scenario& s, const std::string& detector) {
  const ArrivalParams* source = only_source(s, true);
  if (source == nullptr || source->tokens == 0) return kUndefined;
  const double gamma = detector_number(s, detector, "green_share");
  const double kept = (1 - source->edited) * source->marked_share;
  const double green = kept + source->edited * source->green_share;
  return std::sqrt(static_cast<double>(source->tokens) / (gamma * (1 - gamma))) * (green - gamma);
}

// P(z >= threshold) of texts without a mark: green tokens are binomial.
TheoryValue watermark_false_positives(const Scenario& s, const std::string& detector) {
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
TheoryValue match_probability(const Scenario& s, const std::string& detector) {
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
// the ratio reaches (1 - β)/α or β/(1 - α) [Wald 1945]. Probabilities by the number of posts.
struct TestCourse {
  std::vector<double> found;
  std::vector<double> cleared;
};

struct TestLimits {
  double hit;  // of the log ratio
  double miss;
  double upper;
  double lower;
};

TestCourse walk(const TestLimits& test, double p) {
  TestCourse course{{0}, {0}};
  std::vector<double> going{1};  // by posts that looked coordinated
  double left = 1;
  for (int n = 1; n < 20000 && left > 1e-15; ++n) {
    course.found.push_back(0);
    course.cleared.push_back(0);
    going.push_back(0);
    for (std::size_t k = going.size() - 1; k > 0; --k)
      going[k] = going[k] * (1 - p) + going[k - 1] * p;
    going[0] *= 1 - p;
    left = 0;
    for (std::size_t k = 0; k < going.size(); ++k) {
      const auto hits = static_cast<double>(k);
      const double ratio = hits * test.hit + (n - hits) * test.miss;
      const bool found = ratio > test.upper - 1e-9;
      if (found || ratio < test.lower + 1e-9) {
        (found ? course.found : course.cleared).back() += going[k];
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

// What has ended by the end of a run, per account.
struct EndedTests {
  double tests = 0;
  double found = 0;
  double posts = 0;
};

// Who is found is tested no more, who is cleared is tested again: tests begin after posts whose
// number is a sum of the lengths of cleared ones. A test that the end cuts off does not count, and
// long ones are cut off more often.
EndedTests ended_within(const TestCourse& course, std::size_t posts) {
  std::vector<double> begun(posts + 1, 0.0);
  begun[0] = 1;
  EndedTests ended;
  for (std::size_t from = 0; from < posts; ++from)
    for (std::size_t n = 1; n < course.found.size() && from + n <= posts; ++n) {
      const double found = begun[from] * course.found[n];
      const double cleared = begun[from] * course.cleared[n];
      begun[from + n] += cleared;
      ended.tests += found + cleared;
      ended.found += found;
      ended.posts += static_cast<double>(n) * (found + cleared);
    }
  return ended;
}

// Accounts post in turn, each as often. Nothing of worlds that the theory is not about.
std::optional<EndedTests> ended_tests(const Scenario& s, const std::string& detector) {
  const TestCourse course = test_course(s, detector);
  if (course.found.empty()) return std::nullopt;
  const ArrivalParams& source = *only_source(s, true);
  constexpr double kMost = 100000;  // the last test is then one of very many
  const double posts =
      source.rate_per_hour * s.general.horizon.hours() / static_cast<double>(source.accounts);
  return ended_within(course, static_cast<std::size_t>(std::min(posts, kMost)));
}

const char* const kFewPosts =
    "an account posts too rarely for a test to end within the run (use fewer accounts or a longer "
    "horizon)";

TheoryValue test_found_share(const Scenario& s, const std::string& detector) {
  const std::optional<EndedTests> ended = ended_tests(s, detector);
  if (!ended) return kUndefined;
  if (!(ended->tests > 0.1)) return TheoryValue::refuse(kFewPosts);
  return ended->found / ended->tests;
}
TheoryValue test_posts(const Scenario& s, const std::string& detector) {
  const std::optional<EndedTests> ended = ended_tests(s, detector);
  if (!ended) return kUndefined;
  if (!(ended->tests > 0.1)) return TheoryValue::refuse(kFewPosts);
  return ended->posts / ended->tests;
}

}  // namespace

std::vector<Theory> evidence_theories() {
  const std::string one = "[[arrivals]] to detectors with one source of harmful posts";
  const std::string test = one +
                           " alone: accounts with one photo in a Poisson stream, young all "
                           "the time, and p0 < p1";
  return {
      {"watermark_score", "mean z of a marked text (Kirchenbauer et al. 2023)",
       one + " of a stated number of tokens", watermark_score},
      {"watermark_false_positives", "share of unmarked texts above the threshold, binomial",
       "[[arrivals]] to detectors with one source of benign posts without a mark",
       watermark_false_positives},
      {"match_probability", "probability that a copy is found, 1 - (1 - s^r)^b",
       one + ", copies (copy_of) of what reviewers confirm without mistakes", match_probability},
      {"test_found_share", "share of sequential tests that find concert, exactly (Wald 1945)", test,
       test_found_share},
      {"test_posts", "mean number of posts that such a test takes, exactly", test, test_posts}};
}

}  // namespace redoubt::analysis
