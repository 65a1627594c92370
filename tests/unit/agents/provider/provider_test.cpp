// The provider at work: refusals, bans, limits, people who write with the model, what it learns.
#include "agents/provider/provider.hpp"

#include <cmath>

#include "agents/economy/unit_cost.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& provider, const std::string& campaign = "",
                  const std::string& rest = "") {
  return "[scenario]\nname = 'p'\nhorizon = '60d'\n[network]\nusers = 300\n"
         "[users]\nbenign_posts_per_day = 1\n"
         "[[attribute]]\nname = 'dialect'\nshare = [0.5, 0.5]\nharm_offset = [0, 1.25]\n"
         "[provider]\n" +
         provider + "[[generator]]\nname = 'it'\nkind = 'hosted_model'\ncapital_usd = 1e6\n" +
         campaign + rest;
}

const ProviderTally& tally(const SmallWorld& w) {
  return w.world.tally().provider;
}

double share(std::uint64_t part, std::uint64_t all) {
  return static_cast<double>(part) / static_cast<double>(all);
}

}  // namespace

TEST_CASE("every post of a hosted campaign is an answered request", "[provider]") {
  SmallWorld w(world(""));
  w.run_for(days(10));
  const ProviderTally& t = tally(w);
  CHECK(t.campaign_requests > 100);
  CHECK(t.campaign_refused + t.campaign_bans > 0);
  const std::uint64_t posts = w.world.tally().generators[0].posts;
  CHECK(posts < t.campaign_requests);
  // A request that is refused may ban the account as well.
  CHECK(posts >= t.campaign_requests - t.campaign_refused - t.campaign_bans);
  CHECK(posts <= t.campaign_requests - std::max(t.campaign_refused, t.campaign_bans));
}

TEST_CASE("a provider that does not watch changes nobody's luck", "[provider]") {
  const std::string text = world("monitoring = false\n", "", "");
  const std::string without = [&] {
    std::string all = text;
    all.erase(all.find("[provider]"), std::string("[provider]\nmonitoring = false\n").size());
    return all.replace(all.find("60d"), 3, "10d");
  }();
  std::string with = text;
  with.replace(with.find("60d"), 3, "10d");
  const auto one = run_scenario(with);
  const auto two = run_scenario(without);
  for (const char* name :
       {"reach", "prevalence", "generator_posts", "detectability", "recall_24h"}) {
    INFO(name);
    const auto& a = one.series(name).values;
    const auto& b = two.series(name).values;
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
      CHECK((a[i] == b[i] || (a[i] != a[i] && b[i] != b[i])));
  }
}

TEST_CASE("refused requests cost a try, banned accounts are paid for again", "[provider]") {
  const std::string campaign =
      "account_price_usd = 0\nvalue_per_exposure_usd = 0\nbudget_usd_per_day = 0\n"
      "api = { accounts = 2, account_price_usd = 100, registration_delay = '12h' }\n";
  SmallWorld w(world("refuse_above = 1\n", campaign));
  w.run_for(days(20));
  const ProviderTally& t = tally(w);
  REQUIRE(t.campaign_bans > 4);
  const auto posts = static_cast<double>(w.world.tally().generators[0].posts);
  const double refused = static_cast<double>(t.campaign_requests) - posts;
  const UnitCost cost;
  const double accounts = w.world.ledger().spent_usd(ActorId{0}) - posts * cost.per_post_usd() -
                          refused * cost.per_try_usd();
  const auto bans = static_cast<double>(t.campaign_bans);
  CHECK(accounts > 100 * bans - 1e-6);  // each ban's replacement, but for those still waiting
  CHECK(accounts < 100 * (bans + 2) + 1e-6);
  CHECK(t.lost_posts > 0);
}

TEST_CASE("an account asks no more often a day than it may", "[provider]") {
  SmallWorld w(world("monitoring = false\nrequests_per_day = 10\n",
                     "posts_per_day = 500\napi = { accounts = 3 }\n"));
  w.run_for(days(10));
  CHECK(tally(w).campaign_requests == 300);
  CHECK(tally(w).lost_posts > 4000);
}

TEST_CASE("over-refusal by group follows from how the group writes", "[provider]") {
  SmallWorld w(
      world("assisted_share = 1\nrefuse_above = 0\nban_above = 1e9\nrequests_per_day = 1000000\n",
            "posts_per_day = 0\n"));
  w.run_for(days(60));
  const ProviderTally& t = tally(w);
  REQUIRE(t.people_requests[0] > 2000);
  REQUIRE(t.people_requests[1] > 2000);
  const double majority = share(t.people_refused[0], t.people_requests[0]);
  const double minority = share(t.people_refused[1], t.people_requests[1]);
  const double error =
      std::hypot(test::share_error(majority, static_cast<double>(t.people_requests[0])),
                 test::share_error(minority, static_cast<double>(t.people_requests[1])));
  CHECK(minority > majority + 4 * error);
  CHECK(t.people_gave_up[0] == 0);  // all write by hand instead
}

TEST_CASE("refused people write by hand or not at all, as stated", "[provider]") {
  const auto publications = [](const std::string& by_hand, std::uint64_t& gave_up) {
    SmallWorld w(world(
        "assisted_share = 1\nrefuse_above = 0\nban_above = 1e9\nby_hand_share = " + by_hand + "\n",
        "posts_per_day = 0\n"));
    w.run_for(days(20));
    gave_up = tally(w).people_gave_up[0] + tally(w).people_gave_up[1];
    return w.world.tally().reading.publications + gave_up;
  };
  std::uint64_t none = 0;
  std::uint64_t all = 0;
  CHECK(publications("1", none) == publications("0", all));
  CHECK(none == 0);
  CHECK(all > 100);
}

TEST_CASE("a banned person asks no more", "[provider]") {
  SmallWorld w(world("assisted_share = 1\nban_above = 0.1\n", "posts_per_day = 0\n"));
  w.run_for(days(40));
  const ProviderTally& t = tally(w);
  const std::uint64_t banned = t.people_banned[0] + t.people_banned[1];
  CHECK(banned > 10);
  CHECK(banned <= 300);
  CHECK(t.people_requests[0] + t.people_requests[1] < w.world.tally().reading.publications);
}

TEST_CASE("a provider that is told of abuse sees campaigns that moved away", "[provider]") {
  // Campaigns far from the known style; reviewers see every post and never err.
  const std::string hidden = "start_distance = 0\nevasion = { kind = 'none' }\n";
  const std::string reviews =
      "[moderation]\naudit_fraction = 1\nsensitivity = 1\nspecificity = 1\nitems_per_day = 0\n"
      "action = 'none'\nstrikes_to_suspend = 1000000\n";
  const auto refusals = [&](const std::string& provider) {
    SmallWorld w(world(provider + "ban_above = 1e9\n", hidden, reviews));
    w.run_for(days(40));
    return share(tally(w).campaign_refused, tally(w).campaign_requests);
  };
  const double blind = refusals("");
  const double told = refusals("informed = true\nreport_lag = '1d'\n");
  const double late = refusals("informed = true\nreport_lag = '30d'\n");
  CHECK(blind < 0.05);
  CHECK(told > 0.2);
  CHECK(late > blind);
  CHECK(late < told);
}

TEST_CASE("watching is booked to the provider", "[provider]") {
  SmallWorld w(
      world("assisted_share = 0.5\nmonitoring_usd = 0.25\nmonitoring_wh = 2\nanswer_wh = "
            "0\nrevenue_usd = 1\n"));
  w.run_for(days(5));
  const ProviderTally& t = tally(w);
  const auto people = static_cast<double>(t.people_requests[0] + t.people_requests[1]);
  const double requests = people + static_cast<double>(t.campaign_requests);
  const ActorId self{w.world.platform_actor().value + 1};
  CHECK(w.world.ledger().spent_usd(self) == Approx(0.25 * requests));
  CHECK(w.world.ledger().kwh(0, self, CostKind::scanning, 0) == Approx(0.002 * requests));
  // What its model wrote for the campaign, drafts that were thrown away included.
  const auto posts = static_cast<double>(w.world.tally().generators[0].posts);
  CHECK(w.world.ledger().kwh(0, self, CostKind::inference, 0) == Approx(0.047e-3 / 0.8 * posts));
  CHECK(w.world.ledger().earned_usd(self) < requests);
  CHECK(w.world.ledger().earned_usd(self) > 0.5 * requests);
}

TEST_CASE("an intervention switches monitoring on", "[provider]") {
  SmallWorld w(world("monitoring = false\n", "evasion = { kind = 'none' }\n",
                     "[[intervention]]\nat = '5d'\nset = { 'provider.monitoring' = true }\n"));
  w.run_for(days(5));
  CHECK(tally(w).campaign_bans == 0);
  CHECK(w.world.ledger().spent_usd(ActorId{w.world.platform_actor().value + 1}) == 0);
  w.run_for(days(5));
  CHECK(tally(w).campaign_bans > 0);
}

TEST_CASE("a rich campaign leaves a strict provider for open weights", "[provider]") {
  const std::string rich =
      "value_per_exposure_usd = 0.1\n"
      "choice = { among = ['open_weights'], review_every = '5d' }\n";
  const auto days_away = [&](const std::string& provider, std::uint32_t replicate) {
    return run_scenario(world(provider, rich), replicate).sum("displaced_share", 0, 30, 60);
  };
  std::vector<double> more;
  for (std::uint32_t replicate = 0; replicate < 6; ++replicate)
    more.push_back(days_away("refuse_above = 0\nban_above = 2\n", replicate) -
                   days_away("monitoring = false\n", replicate));
  const test::Estimate difference(more);
  INFO(difference.mean << " ± " << difference.error);
  CHECK(difference.mean > 5);
  CHECK(difference.mean > 3 * difference.error);
}

TEST_CASE("provenance finds what the provider wrote, of campaigns and of people", "[provider]") {
  const auto outcome = run_scenario(
      "[scenario]\nname = 'r'\nhorizon = '10d'\n[network]\nusers = 300\n"
      "[provider]\nmonitoring = false\nassisted_share = 0.2\n"
      "[[generator]]\nname = 'hosted'\nkind = 'hosted_model'\n"
      "[[generator]]\nname = 'open'\nkind = 'open_weights'\ncapital_usd = 1000\n"
      "[moderation]\naction = 'none'\nstrikes_to_suspend = 1000000\n"
      "[[detector]]\nname = 'origin'\nkind = 'provider_retrieval'\n");
  const double hosted = outcome.sum("detection_rate_of", 0) / 10;
  const double open = outcome.sum("detection_rate_of", 1) / 10;
  CHECK(hosted == Approx(1));
  CHECK(open < 0.1);
  CHECK(outcome.sum("false_positive_rate") / 10 == Approx(0.2).margin(0.05));  // assisted posts
}
