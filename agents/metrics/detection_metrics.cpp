// Measures of the detectors: detection rate, precision, AUC, threshold and trainings.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
  std::uint64_t total = 0;
  for (const std::uint64_t count : counts) total += count;
  return total;
}

}  // namespace

// P(score of a harmful post > score of a benign one) + half the ties, from histograms of the
// window.
double area_under_roc(const ScoreHistogram& now, const ScoreHistogram& before) {
  double benign_below = 0;
  double wins = 0;
  double harmful_total = 0;
  for (std::size_t bin = 0; bin < ScoreHistogram::kBins; ++bin) {
    const double benign = now.benign[bin] - before.benign[bin];
    const double harmful = now.harmful[bin] - before.harmful[bin];
    wins += harmful * (benign_below + 0.5 * benign);
    benign_below += benign;
    harmful_total += harmful;
  }
  return ratio(wins, benign_below * harmful_total);
}

namespace {

constexpr SeriesWords kSeries[] = {
    {"detection_rate", "1", "detection rate",
     "harmful posts flagged / harmful posts first scored, both in the window, per detector; after "
     "a burst the late flags of a slow detector can take a window above 1"},
    {"harmful_scored", "posts", "harmful posts scored",
     "denominator of detection_rate; posts that a filter or its capacity kept from the detector "
     "count"},
    {"precision", "1", "precision", "harmful posts flagged / posts flagged in the window"},
    {"flagged", "posts", "posts flagged", "denominator of precision"},
    {"auc", "1", "area under the ROC curve",
     "probability that a harmful post of the window scores above a benign one, from histograms of "
     "512 bins"},
    {"trainings", "trainings", "trainings in the window",
     "number of times the detector was retrained"},
    {"hours_to_detection", "hours", "time to detection",
     "mean time from publication until the detector's flag takes effect, of the harmful posts it "
     "flagged in the window"},
    {"harmful_flagged", "posts", "harmful posts flagged", "denominator of hours_to_detection"},
    {"posts_scored", "posts", "posts scored",
     "scores given and paid for in the window, further looks at shared posts included"},
    {"posts_unscored", "posts", "posts unscored",
     "posts of the window beyond the detector's capacity"},
};

class DetectionMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Axis axis = detector_axis(world);
    if (axis.labels.empty()) return;
    series_.declare(r, {axis}, kSeries);
    before_ = world.tally().detectors;
  }

  void sample(const World& world, Recorder& r) override {
    const auto& now = world.tally().detectors;
    for (std::size_t i = 0; i < now.size(); ++i) {
      const DetectorTally& before = before_[i];
      const double seen = since(now[i].harmful_scored, before.harmful_scored);
      const double hits = since(now[i].harmful_flagged, before.harmful_flagged);
      const double flagged = hits + since(sum(now[i].benign_flagged), sum(before.benign_flagged));
      series_.add({
          ratio(hits, seen),
          seen,
          ratio(hits, flagged),
          flagged,
          area_under_roc(now[i].scores, before.scores),
          since(now[i].trainings, before.trainings),
          ratio(now[i].hours_to_flag - before.hours_to_flag, hits),
          hits,
          since(now[i].scored, before.scored),
          since(now[i].unscored, before.unscored),
      });
    }
    series_.put(r);
    before_ = now;
  }

 private:
  SeriesSet series_;
  std::vector<DetectorTally> before_;
};

}  // namespace

std::unique_ptr<Metric> make_detection_metrics() {
  return std::make_unique<DetectionMetrics>();
}

}  // namespace redoubt
