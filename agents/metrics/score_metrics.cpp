// Measures of what detectors say: mean scores, what a linear one has learnt, how tests of accounts
// ended.
#include <limits>

#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

constexpr SeriesWords kSeries[] = {
    {"mean_score_harmful", "score", "mean score of harmful posts",
     "mean score at publication of the harmful posts that the detector scored in the window"},
    {"mean_score_benign", "score", "mean score of benign posts",
     "mean score at publication of the benign posts that the detector scored in the window"},
    {"detector_flag_rate_benign", "1", "benign posts flagged by the detector",
     "benign posts flagged / benign posts that the detector was responsible for, in the window"},
    {"detector_benign_scored", "posts", "benign posts before the detector",
     "denominator of detector_flag_rate_benign"},
    {"score_slope", "1/sd", "slope of the score",
     "weight that a linear detector gives to its direction, at the sample time"},
    {"score_intercept", "1", "intercept of the score",
     "score that a linear detector gives to the origin, at the sample time"},
    {"accounts_found", "tests", "tests that found concert",
     "sequential tests of accounts that ended in the window and found concert"},
    {"accounts_cleared", "tests", "tests that cleared an account",
     "sequential tests of accounts that ended in the window and found none"},
    {"tests_ended", "tests", "tests ended",
     "sequential tests of accounts that ended in the window, either way"},
    {"posts_tested", "posts", "posts in these tests",
     "posts that the tests of the window took from their start"},
};

class ScoreMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Axis axis = detector_axis(world);
    if (axis.labels.empty()) return;
    series_.declare(r, {axis}, kSeries);
    before_ = world.tally().detectors;
    tests_.resize(before_.size());
  }

  void sample(const World& world, Recorder& r) override {
    const auto& now = world.tally().detectors;
    for (std::size_t i = 0; i < now.size(); ++i) {
      const Detector& detector = *world.screening().setup(i).detector;
      const double benign = sum(now[i].benign_scored) - sum(before_[i].benign_scored);
      const double flagged = sum(now[i].benign_flagged) - sum(before_[i].benign_flagged);
      const auto linear = detector.linear();
      const TestCensus* tests = detector.tests();
      const TestCensus& earlier = tests_[i];
      series_.add({
          mean(now[i].scores.harmful_sum - before_[i].scores.harmful_sum, now[i].scores.harmful,
               before_[i].scores.harmful),
          mean(now[i].scores.benign_sum - before_[i].scores.benign_sum, now[i].scores.benign,
               before_[i].scores.benign),
          ratio(flagged, benign),
          benign,
          linear ? linear->slope : kNone,
          linear ? linear->intercept : kNone,
          tests ? since(tests->found, earlier.found) : kNone,
          tests ? since(tests->cleared, earlier.cleared) : kNone,
          tests ? since(tests->found + tests->cleared, earlier.found + earlier.cleared) : kNone,
          tests ? since(tests->posts, earlier.posts) : kNone,
      });
      if (tests) tests_[i] = *tests;
    }
    series_.put(r);
    before_ = now;
  }

 private:
  static double sum(const std::vector<std::uint64_t>& counts) {
    double total = 0;
    for (const std::uint64_t count : counts) total += static_cast<double>(count);
    return total;
  }
  static double mean(double score_sum, const ScoreHistogram::Bins& now,
                     const ScoreHistogram::Bins& before) {
    double n = 0;
    for (std::size_t bin = 0; bin < now.size(); ++bin)
      n += static_cast<double>(now[bin]) - static_cast<double>(before[bin]);
    return ratio(score_sum, n);
  }

  SeriesSet series_;
  std::vector<DetectorTally> before_;
  std::vector<TestCensus> tests_;
};

}  // namespace

std::unique_ptr<Metric> make_score_metrics() {
  return std::make_unique<ScoreMetrics>();
}

}  // namespace redoubt
