// Measures of the campaigns: how visible they are to the detectors, how far they reach, what it
// costs.
#include <algorithm>
#include <cmath>
#include <limits>

#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

// Largest effective d' = w·a over the deployed linear detectors, w of unit length: the distance in
// standard deviations between harmful and benign posts of the same author group.
double detectability(const World& world, const Direction& offset) {
  double best = std::numeric_limits<double>::quiet_NaN();
  for (std::size_t i = 0; i < world.screening().count(); ++i) {
    const Direction* w = world.screening().setup(i).detector->direction();
    if (!w) continue;
    const double d = dot(*w, offset);
    best = std::isnan(best) ? d : std::max(best, d);
  }
  return best;
}

constexpr SeriesWords kSeries[] = {
    {"detectability", "sd", "detectability d'",
     "effective d' = w·a of the campaign's offset a under the best deployed linear detector"},
    {"detection_rate_of", "1", "detection rate of the campaign",
     "posts flagged at publication by any detector / posts of the campaign in the window"},
    {"distance", "sd", "distance from benign content", "length of the campaign's offset"},
    {"harm_axis", "sd", "offset on the harm axis", "part of the offset along known harm"},
    {"reach", "first views", "reach", "distinct (reader, post) exposures in the window"},
    {"generator_posts", "posts", "posts published", "posts of the campaign in the window"},
    {"seeding_shares", "shares", "shares by its own accounts",
     "posts that accounts of the campaign passed on in the window"},
    {"queries", "posts", "posts asked about",
     "posts about which it asked detectors or a stand-in for them in the window"},
    {"false_reports", "reports", "false reports",
     "reports that its accounts made against people's posts in the window"},
    {"accounts_lost", "accounts", "accounts suspended", "accounts lost in the window"},
    {"account_life_days", "days", "life of a lost account",
     "mean age of the accounts lost in the window"},
    {"cost_per_exposure_usd", "USD", "cost per exposure",
     "spending / exposures in the window: the value of an exposure at which it breaks even"},
    {"balance_usd", "USD", "money left", "earned and paid in less spent, since the start"},
};

class CampaignMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Axis axis = generator_axis(world);
    if (axis.labels.empty()) return;
    series_.declare(r, {axis}, kSeries);
    before_ = world.tally().generators;
    spent_.resize(before_.size());
  }

  void sample(const World& world, Recorder& r) override {
    const auto& now = world.tally().generators;
    for (std::uint32_t i = 0; i < now.size(); ++i) {
      const Direction a = world.generator(i).offset();
      const double reach = since(now[i].exposures, before_[i].exposures);
      const double lost = since(now[i].accounts_lost, before_[i].accounts_lost);
      const double spent = world.ledger().spent_usd(ActorId{i});
      const double posts = since(now[i].posts, before_[i].posts);
      const double flagged = since(now[i].flagged, before_[i].flagged);
      series_.add({
          detectability(world, a),
          ratio(flagged, posts),
          std::sqrt(dot(a, a)),
          a[kHarmAxis],
          reach,
          posts,
          since(now[i].passed_on, before_[i].passed_on),
          since(now[i].queries, before_[i].queries),
          since(now[i].false_reports, before_[i].false_reports),
          lost,
          ratio(now[i].account_life_days - before_[i].account_life_days, lost),
          ratio(spent - spent_[i], reach),
          world.ledger().earned_usd(ActorId{i}) - spent,
      });
      spent_[i] = spent;
    }
    series_.put(r);
    before_ = now;
  }

 private:
  SeriesSet series_;
  std::vector<GeneratorTally> before_;
  std::vector<double> spent_;
};

}  // namespace

std::unique_ptr<Metric> make_campaign_metrics() {
  return std::make_unique<CampaignMetrics>();
}

}  // namespace redoubt
