// Measures of strategic rewriting: who escapes a wrongful flag by it, and what that costs them.
#include <algorithm>

#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class GamingMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const std::vector<Group>& groups = world.scenario().groups;
    on_ = std::any_of(groups.begin(), groups.end(),
                      [](const Group& group) { return group.gaming_cost.has_value(); });
    if (!on_) return;
    const Axis axis = group_axis(world);
    before_ = world.tally().gaming;
    threatened_ = r.series({"threatened_posts",
                            "metrics",
                            {axis},
                            "posts",
                            "posts under threat",
                            "people's posts of the window that would have been flagged as they "
                            "were first written"});
    rewritten_ = r.series({"rewritten_share",
                           "metrics",
                           {axis},
                           "1",
                           "rewritten of those",
                           "posts rewritten so that they are not flagged / threatened_posts"});
    burden_ = r.series({"gaming_burden",
                        "metrics",
                        {axis},
                        "value of a post",
                        "social burden",
                        "cost of rewriting in the window, with the value of a post that is not "
                        "flagged as unit / threatened_posts"});
  }
  void sample(const World& world, Recorder& r) override {
    if (!on_) return;
    const GamingTally& now = world.tally().gaming;
    const std::vector<double> threatened = since(now.would_be_flagged, before_.would_be_flagged);
    std::vector<double> rewritten = since(now.rewritten, before_.rewritten);
    std::vector<double> burden;
    for (std::size_t g = 0; g < threatened.size(); ++g) {
      rewritten[g] = ratio(rewritten[g], threatened[g]);
      burden.push_back(ratio(now.burden[g] - before_.burden[g], threatened[g]));
    }
    r.put(threatened_, threatened);
    r.put(rewritten_, rewritten);
    r.put(burden_, burden);
    before_ = now;
  }

 private:
  bool on_ = false;
  SeriesId threatened_{};
  SeriesId rewritten_{};
  SeriesId burden_{};
  GamingTally before_;
};

}  // namespace

std::unique_ptr<Metric> make_gaming_metrics() {
  return std::make_unique<GamingMetrics>();
}

}  // namespace redoubt
