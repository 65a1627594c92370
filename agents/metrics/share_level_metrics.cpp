// What waiting buys a detector that looks again at shared posts: AUC(k) against exposures until
// then.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

constexpr SeriesWords kSeries[] = {
    {"auc_after_shares", "1", "area under the ROC curve after k shares",
     "as auc, of posts that reached k shares in the window, by the look at that moment; the last k "
     "stands for all beyond it"},
    {"exposures_after_shares", "readers", "exposures before the look after k shares",
     "mean exposures that harmful posts had had when they reached k shares"},
    {"harmful_after_shares", "posts", "harmful posts that reached k shares",
     "denominator of exposures_after_shares"},
};

class ShareLevelMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    Axis detectors{"share_detector", {}};
    before_ = world.tally().detectors;
    for (std::size_t i = 0; i < before_.size(); ++i)
      if (!before_[i].after_shares.empty())
        detectors.labels.push_back(world.scenario().detectors[i].name);
    if (detectors.labels.empty()) return;
    Axis shares{"shares", {}};
    for (std::size_t level = 0; level < levels(); ++level)
      shares.labels.push_back(std::to_string(std::size_t{1} << level));
    series_.declare(r, {detectors, shares}, kSeries);
  }

  void sample(const World& world, Recorder& r) override {
    if (!series_.declared()) return;
    const auto& now = world.tally().detectors;
    for (std::size_t i = 0; i < now.size(); ++i)
      for (std::size_t level = 0; level < now[i].after_shares.size(); ++level) {
        const ShareLevelTally& is = now[i].after_shares[level];
        const ShareLevelTally& was = before_[i].after_shares[level];
        const double posts = since(is.harmful_posts, was.harmful_posts);
        series_.add({
            area_under_roc(is.scores, was.scores),
            ratio(since(is.harmful_exposures, was.harmful_exposures), posts),
            posts,
        });
      }
    series_.put(r);
    before_ = now;
  }

 private:
  [[nodiscard]] std::size_t levels() const {
    for (const DetectorTally& tally : before_)
      if (!tally.after_shares.empty()) return tally.after_shares.size();
    return 0;
  }
  SeriesSet series_;
  std::vector<DetectorTally> before_;
};

}  // namespace

std::unique_ptr<Metric> make_share_level_metrics() {
  return std::make_unique<ShareLevelMetrics>();
}

}  // namespace redoubt
