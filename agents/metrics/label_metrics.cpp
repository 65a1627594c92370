// The gap in wrongful flags: as it is, and as institutions see it with the group labels they have.
#include <algorithm>

#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

using Counts = std::vector<std::uint64_t>;

// Rates of a window by category, and their distance from the rate of the largest group.
class GapSeries {
 public:
  void declare(Recorder& r, const char* rate_name, const char* gap_name, const Axis& axis,
               const char* whose) {
    const std::string author = std::string(" by ") + whose;
    if (rate_name != nullptr)
      rate_ = r.series({rate_name,
                        "metrics",
                        {axis},
                        "1",
                        "false positive rate" + author,
                        "benign posts flagged by any detector / benign posts published in the "
                        "window," +
                            author});
    has_rate_ = rate_name != nullptr;
    gap_ = r.series({gap_name,
                     "metrics",
                     {axis},
                     "1",
                     "gap in wrongful flags" + author,
                     "false positive rate" + author +
                         " - that of the largest group, in the "
                         "window; denominator: benign_scored"});
    if (rate_name == nullptr)
      ratio_ = r.series({"false_positive_rate_ratio",
                         "metrics",
                         {axis},
                         "1",
                         "ratio of wrongful flags" + author,
                         "false positive rate" + author +
                             " / that of the largest group, in the window; denominator: "
                             "benign_scored"});
    scored_before_.assign(axis.labels.size(), 0);
    flagged_before_.assign(axis.labels.size(), 0);
  }
  void sample(Recorder& r, const Counts& scored, const Counts& flagged, std::size_t largest) {
    std::vector<double> rates;
    for (std::size_t g = 0; g < scored.size(); ++g)
      rates.push_back(ratio(static_cast<double>(flagged[g] - flagged_before_[g]),
                            static_cast<double>(scored[g] - scored_before_[g])));
    scored_before_ = scored;
    flagged_before_ = flagged;
    if (has_rate_) r.put(rate_, rates);
    const double base = rates[largest];
    if (!has_rate_) {
      std::vector<double> ratios;
      for (const double rate : rates) ratios.push_back(ratio(rate, base));
      r.put(ratio_, ratios);
    }
    for (double& rate : rates) rate -= base;
    r.put(gap_, rates);
  }

 private:
  bool has_rate_ = false;
  SeriesId rate_{};
  SeriesId gap_{};
  SeriesId ratio_{};
  Counts scored_before_;
  Counts flagged_before_;
};

class LabelMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const std::vector<Group>& groups = world.scenario().groups;
    if (groups.size() < 2) return;
    const auto by_share = [](const Group& a, const Group& b) { return a.share < b.share; };
    largest_ = static_cast<std::size_t>(std::max_element(groups.begin(), groups.end(), by_share) -
                                        groups.begin());
    truth_.declare(r, nullptr, "false_positive_rate_gap", group_axis(world), "author group");
    if (world.labels().perfect()) return;
    Axis labels{"label", group_axis(world).labels};
    labels.labels.emplace_back("unknown");
    seen_.declare(r, "false_positive_rate_seen", "false_positive_rate_gap_seen", labels,
                  "the group that institutions take the author for");
  }

  void sample(const World& world, Recorder& r) override {
    if (world.scenario().groups.size() < 2) return;
    const ScreeningTally& tally = world.tally().screening;
    truth_.sample(r, tally.benign_screened, tally.benign_flagged, largest_);
    if (!world.labels().perfect())
      seen_.sample(r, tally.seen_screened, tally.seen_flagged, largest_);
  }

 private:
  std::size_t largest_ = 0;
  GapSeries truth_;
  GapSeries seen_;
};

}  // namespace

std::unique_ptr<Metric> make_label_metrics() {
  return std::make_unique<LabelMetrics>();
}

}  // namespace redoubt
