// Measures of the provider: who was refused or banned, what campaigns did instead, what it cost.
#include "agents/catalogue.hpp"
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

using Counts = std::vector<std::uint64_t>;

constexpr SeriesWords kSingles[] = {
    {"campaign_requests", "requests", "campaigns' requests",
     "requests of campaigns to the provider in the window"},
    {"campaign_refusal_rate", "1", "refusals of campaigns",
     "requests of campaigns that were refused in the window / campaign_requests"},
    {"campaign_bans", "accounts", "campaigns' bans",
     "accounts of campaigns that the provider banned in the window"},
    {"time_to_ban_h", "hours", "time to ban",
     "mean time from first request to ban, of campaigns' accounts banned in the window"},
    {"lost_posts", "posts", "posts that nobody would write",
     "posts of campaigns in the window that had no account at the provider to ask from"},
    {"monitoring_reports", "posts", "abuse reported upstream",
     "confirmed posts that platforms reported to the provider in the window"},
    {"monitor_trainings", "trainings", "trainings of the monitor",
     "times that the provider trained its monitor of prompts anew in the window"},
    {"marked_share_of_harm", "1", "marked share of harm",
     "harmful posts that carry the provider's mark / generator_posts, in the window"},
    {"readable_share_of_harm", "1", "readably marked share of harm",
     "harmful posts whose mark has z > 4 after editing / generator_posts, in the window"},
    {"displaced_share", "1", "displaced campaigns",
     "share of the campaigns of kind hosted_model that now write with something else"},
};

constexpr SeriesWords kByGroup[] = {
    {"assisted_requests", "requests", "people's requests",
     "requests of people to the provider in the window, per group"},
    {"over_refusal_rate", "1", "people refused",
     "requests of people that were refused in the window / assisted_requests, per group"},
    {"people_banned", "people", "people banned",
     "people whose account the provider wrongly banned in the window, per group"},
    {"people_gave_up", "posts", "posts of people that were never made",
     "posts of people in the window that were refused and not written by hand, per group"},
};

class ProviderMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (!world.scenario().provider) return;
    const std::size_t groups = world.scenario().groups.size();
    before_ = ProviderTally(groups);
    singles_.declare(r, {}, kSingles);
    grouped_.declare(r, {group_axis(world)}, kByGroup);
    Axis technologies{"technology", {}};
    for (const Kind<Generator>& kind : generator_kinds()) technologies.labels.push_back(kind.name);
    posts_before_.assign(technologies.labels.size(), 0);
    by_technology_ = r.series({"harmful_posts_by_technology",
                               "metrics",
                               {std::move(technologies)},
                               "posts",
                               "harmful posts by technology",
                               "harmful posts of the window, by what they were written with"});
  }

  void sample(const World& world, Recorder& r) override {
    if (!singles_.declared()) return;
    const double posts = sample_technologies(world, r);
    sample_singles(world, r, posts);
    sample_groups(world.tally().provider, r);
    before_ = world.tally().provider;
  }

 private:
  double sample_technologies(const World& world, Recorder& r) {
    std::vector<double> row;
    double all = 0;
    for (std::size_t k = 0; k < posts_before_.size(); ++k) {
      std::uint64_t posts = 0;
      for (std::size_t i = 0; i < world.generator_count(); ++i)
        posts += world.generator(i).posts_with(generator_kinds()[k].name);
      row.push_back(since(posts, posts_before_[k]));
      all += row.back();
      posts_before_[k] = posts;
    }
    r.put(by_technology_, row);
    return all;
  }

  static double displaced(const World& world) {
    double hosted = 0;
    double elsewhere = 0;
    for (std::size_t i = 0; i < world.generator_count(); ++i) {
      if (world.scenario().generators[i].kind != "hosted_model") continue;
      hosted += 1;
      elsewhere += world.generator(i).technology() == "hosted_model" ? 0 : 1;
    }
    return ratio(elsewhere, hosted);
  }

  void sample_singles(const World& world, Recorder& r, double posts) {
    const ProviderTally& now = world.tally().provider;
    const double requests = since(now.campaign_requests, before_.campaign_requests);
    const double bans = since(now.campaign_bans, before_.campaign_bans);
    singles_.add({
        requests,
        ratio(since(now.campaign_refused, before_.campaign_refused), requests),
        bans,
        ratio(now.hours_to_ban - before_.hours_to_ban, bans),
        since(now.lost_posts, before_.lost_posts),
        since(now.reports, before_.reports),
        since(now.trainings, before_.trainings),
        ratio(since(now.harmful_marked, before_.harmful_marked), posts),
        ratio(since(now.harmful_readable, before_.harmful_readable), posts),
        displaced(world),
    });
    singles_.put(r);
  }

  void sample_groups(const ProviderTally& now, Recorder& r) {
    for (std::size_t g = 0; g < now.people_requests.size(); ++g) {
      const double requests = since(now.people_requests[g], before_.people_requests[g]);
      grouped_.add({
          requests,
          ratio(since(now.people_refused[g], before_.people_refused[g]), requests),
          since(now.people_banned[g], before_.people_banned[g]),
          since(now.people_gave_up[g], before_.people_gave_up[g]),
      });
    }
    grouped_.put(r);
  }

  SeriesSet singles_;
  SeriesSet grouped_;
  SeriesId by_technology_{};
  ProviderTally before_;
  Counts posts_before_;
};

}  // namespace

std::unique_ptr<Metric> make_provider_metrics() {
  return std::make_unique<ProviderMetrics>();
}

}  // namespace redoubt
