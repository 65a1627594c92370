// Who is hit by mistakes: false positives and wrongful actions per group.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class GroupMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    groups_ = group_axis(world).labels.size();
    fpr_ =
        r.series({"false_positive_rate",
                  "metrics",
                  {group_axis(world)},
                  "1",
                  "false positive rate",
                  "benign posts flagged by any detector / benign posts published in the window, by "
                  "author group"});
    scored_ = r.series({"benign_scored",
                        "metrics",
                        {group_axis(world)},
                        "posts",
                        "benign posts scored",
                        "denominator of false_positive_rate"});
    wrongful_ = r.series(
        {"wrongful_actions",
         "metrics",
         {group_axis(world)},
         "posts",
         "wrongful actions",
         "benign posts acted on in the window, by author group; a rate with benign_scored"});
    flagged_before_.assign(groups_, 0);
    scored_before_.assign(groups_, 0);
    wrongful_before_.assign(groups_, 0);
  }

  void sample(const World& world, Recorder& r) override {
    std::vector<double> rate(groups_);
    std::vector<double> scored(groups_);
    std::vector<double> wrongful(groups_);
    for (std::size_t g = 0; g < groups_; ++g) {
      const ScreeningTally& screening = world.tally().screening;
      const auto flagged_total = static_cast<double>(screening.benign_flagged[g]);
      const auto scored_total = static_cast<double>(screening.benign_screened[g]);
      const auto acted_on = static_cast<double>(world.tally().moderation.wrongful[g]);
      scored[g] = scored_total - scored_before_[g];
      rate[g] = ratio(flagged_total - flagged_before_[g], scored[g]);
      wrongful[g] = acted_on - wrongful_before_[g];
      flagged_before_[g] = flagged_total;
      scored_before_[g] = scored_total;
      wrongful_before_[g] = acted_on;
    }
    r.put(fpr_, rate);
    r.put(scored_, scored);
    r.put(wrongful_, wrongful);
  }

 private:
  std::size_t groups_ = 0;
  SeriesId fpr_, scored_, wrongful_;
  std::vector<double> flagged_before_, scored_before_, wrongful_before_;
};

}  // namespace

std::unique_ptr<Metric> make_group_metrics() {
  return std::make_unique<GroupMetrics>();
}

}  // namespace redoubt
