// Measures of the detectors: detection rate, precision, AUC, threshold and trainings.
#include <array>

#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
  std::uint64_t total = 0;
  for (const std::uint64_t count : counts) total += count;
  return total;
}

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

class DetectionMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Axis axis = detector_axis(world);
    if (axis.labels.empty()) return;
    rate_ = r.series({"detection_rate",
                      "metrics",
                      {axis},
                      "1",
                      "detection rate",
                      "harmful posts flagged / harmful posts scored in the window, per detector"});
    scored_ = r.series({"harmful_scored",
                        "metrics",
                        {axis},
                        "posts",
                        "harmful posts scored",
                        "denominator of detection_rate"});
    precision_ = r.series({"precision",
                           "metrics",
                           {axis},
                           "1",
                           "precision",
                           "harmful posts flagged / posts flagged in the window, per detector"});
    flagged_ = r.series(
        {"flagged", "metrics", {axis}, "posts", "posts flagged", "denominator of precision"});
    auc_ =
        r.series({"auc",
                  "metrics",
                  {axis},
                  "1",
                  "area under the ROC curve",
                  "probability that a harmful post of the window scores above a benign one, from "
                  "histograms of 512 bins"});
    trainings_ = r.series({"trainings",
                           "metrics",
                           {axis},
                           "trainings",
                           "trainings in the window",
                           "number of times the detector was retrained"});
    before_ = world.tally().detectors;
  }

  void sample(const World& world, Recorder& r) override {
    const auto& now = world.tally().detectors;
    if (now.empty()) return;
    std::array<std::vector<double>, 6> out;
    for (std::size_t i = 0; i < now.size(); ++i) {
      const double scored = diff(now[i].harmful_scored, before_[i].harmful_scored);
      const double hits = diff(now[i].harmful_flagged, before_[i].harmful_flagged);
      const double flagged =
          hits + diff(sum(now[i].benign_flagged), sum(before_[i].benign_flagged));
      out[0].push_back(ratio(hits, scored));
      out[1].push_back(scored);
      out[2].push_back(ratio(hits, flagged));
      out[3].push_back(flagged);
      out[4].push_back(area_under_roc(now[i].scores, before_[i].scores));
      out[5].push_back(diff(now[i].trainings, before_[i].trainings));
    }
    const SeriesId ids[] = {rate_, scored_, precision_, flagged_, auc_, trainings_};
    for (std::size_t k = 0; k < out.size(); ++k) r.put(ids[k], out[k]);
    before_ = now;
  }

 private:
  static double diff(std::uint64_t now, std::uint64_t before) {
    return static_cast<double>(now - before);
  }
  SeriesId rate_, scored_, precision_, flagged_, auc_, trainings_;
  std::vector<DetectorTally> before_;
};

}  // namespace

std::unique_ptr<Metric> make_detection_metrics() {
  return std::make_unique<DetectionMetrics>();
}

}  // namespace redoubt
