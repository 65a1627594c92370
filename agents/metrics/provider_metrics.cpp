// Measures of the provider: who was refused or banned, what campaigns did instead, what it cost.
#include "agents/catalogue.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

using Counts = std::vector<std::uint64_t>;

class ProviderMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (!world.scenario().provider) return;
    declared_ = true;
    const std::size_t groups = world.scenario().groups.size();
    before_ = ProviderTally(groups);
    const auto series = [&r](const char* name, std::vector<Axis> axes, const char* unit,
                             const char* long_name, const char* definition) {
      return r.series({name, "metrics", std::move(axes), unit, long_name, definition});
    };
    const auto single = [&](const char* name, const char* unit, const char* long_name,
                            const char* definition) {
      singles_.push_back(series(name, {}, unit, long_name, definition));
    };
    const auto grouped = [&](const char* name, const char* unit, const char* long_name,
                             const char* definition) {
      grouped_.push_back(series(name, {group_axis(world)}, unit, long_name, definition));
    };
    single("campaign_requests", "requests", "campaigns' requests",
           "requests of campaigns to the provider in the window");
    single("campaign_refusal_rate", "1", "refusals of campaigns",
           "requests of campaigns that were refused in the window / campaign_requests");
    single("campaign_bans", "accounts", "campaigns' bans",
           "accounts of campaigns that the provider banned in the window");
    single("time_to_ban_h", "hours", "time to ban",
           "mean time from first request to ban, of campaigns' accounts banned in the window");
    single("lost_posts", "posts", "posts that nobody would write",
           "posts of campaigns in the window that had no account at the provider to ask from");
    single("monitoring_reports", "posts", "abuse reported upstream",
           "confirmed posts that platforms reported to the provider in the window");
    single("monitor_trainings", "trainings", "trainings of the monitor",
           "times that the provider trained its monitor of prompts anew in the window");
    single("marked_share_of_harm", "1", "marked share of harm",
           "harmful posts that carry the provider's mark / generator_posts, in the window");
    single("readable_share_of_harm", "1", "readably marked share of harm",
           "harmful posts whose mark has z > 4 after editing / generator_posts, in the window");
    single("displaced_share", "1", "displaced campaigns",
           "share of the campaigns of kind hosted_model that now write with something else");
    grouped("assisted_requests", "requests", "people's requests",
            "requests of people to the provider in the window, per group");
    grouped("over_refusal_rate", "1", "people refused",
            "requests of people that were refused in the window / assisted_requests, per group");
    grouped("people_banned", "people", "people banned",
            "people whose account the provider wrongly banned in the window, per group");
    grouped("people_gave_up", "posts", "posts of people that were never made",
            "posts of people in the window that were refused and not written by hand, per group");
    Axis technologies{"technology", {}};
    for (const Kind<Generator>& kind : generator_kinds()) technologies.labels.push_back(kind.name);
    posts_before_.assign(technologies.labels.size(), 0);
    by_technology_ = series("harmful_posts_by_technology", {std::move(technologies)}, "posts",
                            "harmful posts by technology",
                            "harmful posts of the window, by what they were written with");
  }

  void sample(const World& world, Recorder& r) override {
    if (!declared_) return;
    const double posts = sample_technologies(world, r);
    sample_singles(world, r, posts);
    sample_groups(world.tally().provider, r);
    before_ = world.tally().provider;
  }

 private:
  static double diff(std::uint64_t now, std::uint64_t before) {
    return static_cast<double>(now - before);
  }

  double sample_technologies(const World& world, Recorder& r) {
    std::vector<double> row;
    double all = 0;
    for (std::size_t k = 0; k < posts_before_.size(); ++k) {
      std::uint64_t posts = 0;
      for (std::size_t i = 0; i < world.generator_count(); ++i)
        posts += world.generator(i).posts_with(generator_kinds()[k].name);
      row.push_back(diff(posts, posts_before_[k]));
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
    const double requests = diff(now.campaign_requests, before_.campaign_requests);
    const double bans = diff(now.campaign_bans, before_.campaign_bans);
    const double row[] = {requests,
                          ratio(diff(now.campaign_refused, before_.campaign_refused), requests),
                          bans,
                          ratio(now.hours_to_ban - before_.hours_to_ban, bans),
                          diff(now.lost_posts, before_.lost_posts),
                          diff(now.reports, before_.reports),
                          diff(now.trainings, before_.trainings),
                          ratio(diff(now.harmful_marked, before_.harmful_marked), posts),
                          ratio(diff(now.harmful_readable, before_.harmful_readable), posts),
                          displaced(world)};
    for (std::size_t k = 0; k < singles_.size(); ++k) r.put(singles_[k], {&row[k], 1});
  }

  void sample_groups(const ProviderTally& now, Recorder& r) {
    std::vector<std::vector<double>> rows(grouped_.size());
    for (std::size_t g = 0; g < now.people_requests.size(); ++g) {
      const double requests = diff(now.people_requests[g], before_.people_requests[g]);
      rows[0].push_back(requests);
      rows[1].push_back(ratio(diff(now.people_refused[g], before_.people_refused[g]), requests));
      rows[2].push_back(diff(now.people_banned[g], before_.people_banned[g]));
      rows[3].push_back(diff(now.people_gave_up[g], before_.people_gave_up[g]));
    }
    for (std::size_t k = 0; k < grouped_.size(); ++k) r.put(grouped_[k], rows[k]);
  }

  bool declared_ = false;
  std::vector<SeriesId> singles_;
  std::vector<SeriesId> grouped_;
  SeriesId by_technology_{};
  ProviderTally before_;
  Counts posts_before_;
};

}  // namespace

std::unique_ptr<Metric> make_provider_metrics() {
  return std::make_unique<ProviderMetrics>();
}

}  // namespace redoubt
