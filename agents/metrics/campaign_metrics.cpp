// Measures of the campaigns: how visible they are to the detectors, how far they reach, what it
// costs.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "agents/metrics/metric.hpp"

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

class CampaignMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const Axis axis = generator_axis(world);
    if (axis.labels.empty()) return;
    const auto series = [&](const char* name, const char* unit, const char* long_name,
                            const char* definition) {
      ids_.push_back(r.series({name, "metrics", {axis}, unit, long_name, definition}));
    };
    series("detectability", "sd", "detectability d'",
           "effective d' = w·a of the campaign's offset a under the best deployed linear detector");
    series("detection_rate_of", "1", "detection rate of the campaign",
           "posts flagged at publication by any detector / posts of the campaign in the window");
    series("distance", "sd", "distance from benign content", "length of the campaign's offset");
    series("harm_axis", "sd", "offset on the harm axis", "part of the offset along known harm");
    series("reach", "first views", "reach", "distinct (reader, post) exposures in the window");
    series("generator_posts", "posts", "posts published", "posts of the campaign in the window");
    series("seeding_shares", "shares", "shares by its own accounts",
           "posts that accounts of the campaign passed on in the window");
    series("queries", "posts", "posts asked about",
           "posts about which it asked detectors or a stand-in for them in the window");
    series("false_reports", "reports", "false reports",
           "reports that its accounts made against people's posts in the window");
    series("accounts_lost", "accounts", "accounts suspended", "accounts lost in the window");
    series("account_life_days", "days", "life of a lost account",
           "mean age of the accounts lost in the window");
    series("cost_per_exposure_usd", "USD", "cost per exposure",
           "spending / exposures in the window: the value of an exposure at which it breaks even");
    series("balance_usd", "USD", "money left", "earned and paid in less spent, since the start");
    before_ = world.tally().generators;
    spent_.resize(before_.size());
  }

  void sample(const World& world, Recorder& r) override {
    const auto& now = world.tally().generators;
    std::vector<std::vector<double>> out(ids_.size());
    for (std::uint32_t i = 0; i < now.size(); ++i) {
      const Direction a = world.generator(i).offset();
      const double reach = static_cast<double>(now[i].exposures - before_[i].exposures);
      const double lost = static_cast<double>(now[i].accounts_lost - before_[i].accounts_lost);
      const double spent = world.ledger().spent_usd(ActorId{i});
      const double posts = static_cast<double>(now[i].posts - before_[i].posts);
      const double flagged = static_cast<double>(now[i].flagged - before_[i].flagged);
      const double row[] = {detectability(world, a),
                            ratio(flagged, posts),
                            std::sqrt(dot(a, a)),
                            a[kHarmAxis],
                            reach,
                            posts,
                            static_cast<double>(now[i].passed_on - before_[i].passed_on),
                            static_cast<double>(now[i].queries - before_[i].queries),
                            static_cast<double>(now[i].false_reports - before_[i].false_reports),
                            lost,
                            ratio(now[i].account_life_days - before_[i].account_life_days, lost),
                            ratio(spent - spent_[i], reach),
                            world.ledger().earned_usd(ActorId{i}) - spent};
      for (std::size_t k = 0; k < out.size(); ++k) out[k].push_back(row[k]);
      spent_[i] = spent;
    }
    for (std::size_t k = 0; k < out.size(); ++k) r.put(ids_[k], out[k]);
    before_ = now;
  }

 private:
  std::vector<SeriesId> ids_;
  std::vector<GeneratorTally> before_;
  std::vector<double> spent_;
};

}  // namespace

std::unique_ptr<Metric> make_campaign_metrics() {
  return std::make_unique<CampaignMetrics>();
}

}  // namespace redoubt
