// Measures of belief: what campaigns have moved, per group.
#include <limits>

#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class BeliefMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.beliefs() == nullptr) return;
    belief_ = r.series({"belief",
                        "metrics",
                        {generator_axis(world), group_axis(world)},
                        "1",
                        "belief in a campaign's claim",
                        "mean over the group's people of the probability to believe what the "
                        "manipulation campaign claims, at the sample time; NaN for other goals"});
  }

  void sample(const World& world, Recorder& r) override {
    if (world.beliefs() == nullptr) return;
    const std::size_t groups = world.scenario().groups.size();
    std::vector<double> means;
    for (std::size_t campaign = 0; campaign < world.generator_count(); ++campaign) {
      const Beliefs::Now beliefs = world.beliefs()->now(campaign, world.now());
      std::vector<double> sum(groups);
      std::vector<double> people(groups);
      for (UserId user{0}; user.value < world.people(); ++user.value) {
        if (world.retention() != nullptr && !world.retention()->residents().present(user)) continue;
        const std::uint8_t group = world.group(user);
        sum[group] += beliefs(user);
        ++people[group];
      }
      const bool persuades = !world.generator(campaign).harasses();
      for (std::size_t g = 0; g < groups; ++g)
        means.push_back(persuades ? ratio(sum[g], people[g])
                                  : std::numeric_limits<double>::quiet_NaN());
    }
    r.put(belief_, means);
  }

 private:
  SeriesId belief_{};
};

}  // namespace

std::unique_ptr<Metric> make_belief_metrics() {
  return std::make_unique<BeliefMetrics>();
}

}  // namespace redoubt
