// Counts add up in worlds of every kind, at every day; a count that is off by one is noticed.
#include "agents/conservation/conservation.hpp"

#include <functional>
#include <limits>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

void run_and_check(const std::string& more) {
  SmallWorld w("[scenario]\nname = 'c'\nhorizon = '28d'\n[network]\nusers = 800\n" + more);
  for (int day = 0; day < 28; ++day) {
    w.run_for(days(1));
    REQUIRE(violated_conservation(w.world) == "");
  }
  REQUIRE(w.world.tally().reading.exposures > 1000);
}

const std::string kRace =
    "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
    "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n"
    "[[detector]]\nname = 'r'\nkind = 'reports'\n";
const std::string kRecourse =
    "[moderation]\nspecificity = 0.9\naudit_fraction = 0.05\n"
    "[moderation.appeals]\nopen = true\nrate = 0.5\nreviewers = 1\n";
const std::string kGroups = "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\n";
const std::string kValue =
    "[environment]\nintensity_preset = 'lacoste2019'\nzone = 'virginia'\n"
    "[value]\nharm_usd = 0.05\nwrongful_usd = 1\nclimate_incidence = [0.0, 0.0]\n";

// Parts of a world, to be spoilt.
struct Parts {
  World& world;
  Tally& tally;
  template <class Part>
  static Part& open(const Part& part) {
    return const_cast<Part&>(part);
  }
};

struct Damage {
  const char* law;
  std::function<void(Parts&)> spoil;
};

void each_is_noticed(const std::string& text, const std::vector<Damage>& damages) {
  for (const Damage& damage : damages) {
    INFO(damage.law);
    SmallWorld w("[scenario]\nname = 'c'\nhorizon = '28d'\n[network]\nusers = 300\n" + text);
    w.run_for(days(8));
    REQUIRE(violated_conservation(w.world) == "");
    Parts parts{w.world, Parts::open(w.world.tally())};
    damage.spoil(parts);
    CHECK(violated_conservation(w.world) == damage.law);
  }
}

}  // namespace

TEST_CASE("a race adds up", "[conservation]") {
  run_and_check(kRace + kRecourse);
}

TEST_CASE("campaigns with cover, questions and empty purses add up", "[conservation]") {
  run_and_check(
      "[[generator]]\nname = 'poor'\nkind = 'hosted_model'\ncapital_usd = 3\n"
      "budget_usd_per_day = 1\nvalue_per_exposure_usd = 0.0001\naccount_price_usd = 2\n"
      "[[generator]]\nname = 'asks'\nkind = 'hosted_model'\nwarm_up = '2d'\ncover_share = 0.3\n"
      "evasion = { kind = 'evolution', feedback = 'decision', "
      "oracle = 'platform', queries_per_day = 40 }\n"
      "[[generator]]\nname = 'copies'\nkind = 'copy_paste'\nstarts = '5d'\nstops = '15d'\n"
      "amplifiers = 3\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n" +
      kRecourse);
}

TEST_CASE("sources from outside add up", "[conservation]") {
  run_and_check(kRace + "[[arrivals]]\nname = 'wire'\nrate_per_hour = 3\nharmful_share = 0.2\n");
}

TEST_CASE("what is valued adds up by group", "[conservation]") {
  run_and_check(kRace + kGroups + kValue + kRecourse);
}

TEST_CASE("every rule of propagation adds up", "[conservation]") {
  for (const std::string rule : {"cascade", "threshold", "fractional", "sir", "sis", "hawkes"}) {
    INFO(rule);
    SmallWorld w("[scenario]\nname = 'c'\nhorizon = '20d'\n[network]\nusers = 200\n" +
                 ("[propagation]\nrule = '" + rule + "'\nmax_age = '5d'\nseeds = 3\n") + kRace);
    for (int day = 0; day < 20; ++day) {
      w.run_for(days(1));
      REQUIRE(violated_conservation(w.world) == "");
    }
    REQUIRE(w.world.tally().reading.exposures > 100);
    REQUIRE(w.world.tally().benign_cascades.cascades > 100);  // some have expired
  }
}

TEST_CASE("the model of bots adds up", "[conservation]") {
  run_and_check(
      "[propagation]\nrule = 'simsom'\nstep = '6h'\nbots = 0.05\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n");
}

TEST_CASE("a crowded queue that people leave adds up", "[conservation]") {
  run_and_check(kRace +
                "[moderation]\nreviewers = 1\nitems_per_day = 5\naudit_fraction = 0.1\n"
                "patience = { law = 'exponential', mean = '1d' }\n");
}

TEST_CASE("people who come and go add up", "[conservation]") {
  run_and_check(kRace + "[users.retention]\nleave_per_loss = 0.5\narrivals_per_day = 0.01\n");
}

TEST_CASE("harassment under cascades adds up", "[conservation]") {
  run_and_check(
      "[propagation]\nrule = 'cascade'\n"
      "[[generator]]\nname = 'g'\nkind = 'troll_farm'\ngoal = 'harassment'\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n");
}

TEST_CASE("a post too few or too many is noticed", "[conservation]") {
  each_is_noticed(
      kRace,
      {{"posts written are not those that are stored",
        [](Parts& p) { ++p.tally.reading.publications; }},
       {"posts written are not those that are stored",
        [](Parts& p) { --p.tally.generators[0].posts; }},
       {"posts written are not those that are stored",
        [](Parts& p) { ++p.tally.generators[0].cover_posts; }},
       {"posts of a campaign",
        [](Parts& p) {
          --p.tally.generators[0].posts;
          ++p.tally.generators[0].cover_posts;
        }},
       {"posts and what was passed on are not the shares that are stored",
        [](Parts& p) { ++p.tally.reading.shares; }},
       {"shares by cascade are not those that were made",
        [](Parts& p) { ++Parts::open(p.world.posts()).state(PostId{0}).shares; }},
       {"more cascades than posts", [](Parts& p) { p.tally.benign_cascades.cascades = 1u << 30; }},
       {"more posts screened than written",
        [](Parts& p) { p.tally.screening.benign_screened[0] += 100000; }},
       {"more posts flagged than screened",
        [](Parts& p) { p.tally.screening.benign_flagged[0] += 100000; }},
       {"more harmful posts flagged than scored by a detector",
        [](Parts& p) { p.tally.detectors[0].harmful_flagged += 100000; }}});
}

TEST_CASE("a reader too few or too many is noticed", "[conservation]") {
  each_is_noticed(
      kRace + kGroups + kValue,
      {{"first views of posts", [](Parts& p) { ++p.tally.reading.exposures; }},
       {"first views of posts",
        [](Parts& p) { ++Parts::open(p.world.posts()).state(PostId{3}).exposures; }},
       {"harmful first views of posts", [](Parts& p) { --p.tally.reading.harmful_exposures; }},
       {"harmful first views of posts",
        [](Parts& p) { ++Parts::open(p.world.harm()).at(0).exposures; }},
       {"harmful first views of readers",
        [](Parts& p) { ++Parts::open(p.world.exposure().harm_met())[0]; }},
       {"readers of a campaign", [](Parts& p) { ++p.tally.generators[0].exposures; }},
       {"readers of a campaign by group",
        [](Parts& p) { Parts::open(*p.world.value()).met_harm(0, 1); }},
       {"abuse of a campaign by group",
        [](Parts& p) { Parts::open(*p.world.value()).abused(0, 1); }},
       {"harmful first views of people by group", [](Parts& p) {
          auto& met = Parts::open(p.world.exposure().harm_met());
          std::uint32_t u = 0;  // one view goes from a person of A to one of B
          while (p.world.group(UserId{u}) != 0 || met[u] == 0) ++u;
          --met[u];
          for (u = 0; p.world.group(UserId{u}) != 1;) ++u;
          ++met[u];
        }}});
}

TEST_CASE("an account too few or too many is noticed", "[conservation]") {
  const auto bought = [](Parts& p) { return UserId{p.world.people()}; };
  each_is_noticed(
      kRace + kRecourse + "[users.retention]\nleave_per_loss = 0.5\narrivals_per_day = 0.01\n",
      {{"accounts that a campaign bought are not those that were opened",
        [](Parts& p) { ++p.tally.generators[0].accounts_bought; }},
       {"accounts that a campaign bought are not those that were opened",
        [](Parts& p) {
          const UserId id = Parts::open(p.world.audience()).open_account({});
          Parts::open(p.world.accounts()).open(id, p.world.now(), 0, ActorId{0});
        }},
       {"accounts bought are not those that are open and lost",
        [](Parts& p) { ++p.tally.generators[0].accounts_lost; }},
       {"accounts bought are not those that are open and lost",
        [bought](Parts& p) {
          UserId id = bought(p);
          while (!p.world.audience().is_open(id)) ++id.value;
          Parts::open(p.world.audience()).close_account(id);
        }},
       {"suspensions are not those of people and of accounts that were lost",
        [](Parts& p) { ++p.tally.moderation.suspensions; }},
       {"people who are there", [](Parts& p) {
          auto& residents = Parts::open(p.world.retention()->residents());
          residents.leave(UserId{0}, p.world.now());
          residents.leave(UserId{0}, p.world.now());
        }}});
}

TEST_CASE("a case or a label too few or too many is noticed", "[conservation]") {
  const auto store = [](Parts& p) -> LabelStore& {
    return Parts::open(p.world.moderation().labels());
  };
  each_is_noticed(
      kRace + kRecourse,
      {{"cases decided, left, waiting and in hand are not those that were opened",
        [](Parts& p) { --p.tally.moderation.cases; }},
       {"reviews by source", [](Parts& p) { ++p.tally.moderation.reviews; }},
       {"appeals decided by group", [](Parts& p) { ++p.tally.moderation.appeals.decided[0]; }},
       {"harmless posts acted on by group", [](Parts& p) { ++p.tally.moderation.wrongful[0]; }},
       {"labels are not the decisions", [](Parts& p) { --p.tally.moderation.items_decided; }},
       {"labels by source are not the decisions", [store](Parts& p) { store(p).add({}); }},
       {"labels given and corrected are not those in the store and forgotten",
        [store](Parts& p) {
          bool& verdict = Parts::open(store(p).items().front()).harmful;
          verdict = !verdict;
        }},
       {"more labels corrected than decisions overturned", [store](Parts& p) {
          const std::deque<LabelledItem> items = store(p).items();
          for (const LabelledItem& item : items)
            store(p).correct(item.key, item.decided, !item.harmful);
        }}});
}

TEST_CASE("a dollar or a kWh too few or too many is noticed", "[conservation]") {
  const auto ledger = [](Parts& p) -> Ledger& { return Parts::open(p.world.ledger()); };
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  each_is_noticed(kRace,
                  {{"an entry of the ledger is below zero",
                    [ledger](Parts& p) { ledger(p).spend(ActorId{1}, CostKind::other, -1); }},
                   {"spending by year and kind",
                    [ledger](Parts& p) { ledger(p).spend(ActorId{1}, CostKind::other, kNone); }},
                   {"income by kind",
                    [ledger](Parts& p) { ledger(p).earn(ActorId{0}, IncomeKind::sponsor, kNone); }},
                   {"energy by year, kind and zone",
                    [ledger](Parts& p) { ledger(p).spend(ActorId{1}, CostKind::other, 0, kNone); }},
                   {"a campaign spends what it does not have",
                    [ledger](Parts& p) { ledger(p).spend(ActorId{0}, CostKind::other, 1e6); }}});
}

// Double entry: what the books say was paid is what the tallies say was done, at its price.
TEST_CASE("what is booked is what was done, at its price", "[conservation]") {
  SmallWorld w(
      "[scenario]\nname = 'c'\nhorizon = '28d'\n[network]\nusers = 800\n"
      "[[generator]]\nname = 'g'\nkind = 'hosted_model'\naccount_price_usd = 0.7\n"
      "capital_usd = 50\nbudget_usd_per_day = 30\n"
      "evasion = { kind = 'evolution', oracle = 'surrogate', feedback = 'score', "
      "query_cost_usd = 0.002 }\n"
      "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n"
      "training_usd = 11\ncost_per_post_usd = 0.004\n" +
      kRecourse + "accuracy = 0.9\n");
  w.run_for(Duration{days(28).ms + 1});
  const Ledger& books = w.world.ledger();
  const Tally& done = w.world.tally();
  const ActorId campaign{0};
  const ActorId detector = w.world.detector_actor(0);
  const ActorId platform = w.world.platform_actor();
  CHECK(books.earned_usd(campaign, IncomeKind::capital) == 50);
  CHECK(books.earned_usd(campaign, IncomeKind::sponsor) == 28 * 30);
  CHECK(books.earned_usd(campaign, IncomeKind::readers) > 0);
  CHECK(books.spent_usd(campaign, CostKind::accounts) ==
        Approx(0.7 * static_cast<double>(done.generators[0].accounts_bought)));
  CHECK(done.generators[0].accounts_bought > 20);
  CHECK(done.generators[0].queries > 100);
  CHECK(books.spent_usd(campaign, CostKind::queries) ==
        Approx(0.002 * static_cast<double>(done.generators[0].queries)));
  CHECK(books.spent_usd(detector, CostKind::scanning) ==
        Approx(0.004 * static_cast<double>(done.detectors[0].scored)));
  CHECK(done.detectors[0].trainings > 2);
  CHECK(books.spent_usd(detector, CostKind::retraining) ==
        Approx(11 * static_cast<double>(done.detectors[0].trainings)));
  const ModerationParams& rules = w.world.moderation().params();
  const double a_case = rules.wage_usd_per_hour * rules.docket.queue.service.mean.hours();
  CHECK(books.spent_usd(platform, CostKind::review) ==
        Approx(a_case * static_cast<double>(done.moderation.reviews)));
  const std::uint64_t appeals = done.moderation.served[3];
  CHECK(appeals > 5);
  CHECK(books.spent_usd(platform, CostKind::appeals) ==
        Approx(a_case * static_cast<double>(appeals)));
}
