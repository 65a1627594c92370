// Measures of harassment: what reaches victims, who falls silent, how much voice is lost.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class HarassmentMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    for (std::size_t i = 0; i < world.generator_count(); ++i)
      declared_ = declared_ || world.generator(i).harasses();
    if (!declared_) return;
    const Axis groups = group_axis(world);
    abuse_ =
        r.series({"abuse_received",
                  "metrics",
                  {groups},
                  "posts",
                  "abuse received",
                  "abusive posts, and shares of them, that reached their victim in the window"});
    silent_ = r.series({"silent_victims",
                        "metrics",
                        {groups},
                        "people",
                        "people fallen silent",
                        "victims who do not write at the sample time"});
    lost_ = r.series({"voice_days_lost",
                      "metrics",
                      {groups},
                      "days",
                      "voice-days lost",
                      "days on which silenced people did not write, in the window"});
    gini_ = r.series({"victim_gini",
                      "metrics",
                      {},
                      "1",
                      "concentration of abuse",
                      "Gini coefficient of abuse among those who received any"});
    abuse_before_.resize(world.scenario().groups.size());
    lost_before_.resize(world.scenario().groups.size());
  }

  void sample(const World& world, Recorder& r) override {
    if (!declared_) return;
    const Victims& victims = world.victims();
    const std::vector<double> lost = victims.lost_days(world.now());
    std::vector<double> abuse_in_window;
    std::vector<double> lost_in_window;
    for (std::size_t g = 0; g < lost.size(); ++g) {
      abuse_in_window.push_back(static_cast<double>(victims.abuse(g) - abuse_before_[g]));
      abuse_before_[g] = victims.abuse(g);
      lost_in_window.push_back(lost[g] - lost_before_[g]);
    }
    lost_before_ = lost;
    r.put(abuse_, abuse_in_window);
    r.put(silent_, victims.silent_people(world.now()));
    r.put(lost_, lost_in_window);
    r.put(gini_, std::vector<double>{victims.gini()});
  }

 private:
  bool declared_ = false;
  SeriesId abuse_{};
  SeriesId silent_{};
  SeriesId lost_{};
  SeriesId gini_{};
  std::vector<std::uint64_t> abuse_before_;
  std::vector<double> lost_before_;
};

}  // namespace

std::unique_ptr<Metric> make_harassment_metrics() {
  return std::make_unique<HarassmentMetrics>();
}

}  // namespace redoubt
