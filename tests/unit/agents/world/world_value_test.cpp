// Prices and values in a world: they change nothing else, moves count from their date, gates close.
#include "agents/applications/application.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

const std::string kWorld = R"(
[scenario]
name = "priced"
horizon = "20d"
[network]
users = 400
[[generator]]
name = "campaign"
kind = "hosted_model"
[[detector]]
name = "classifier"
kind = "statistical"
energy_per_post_wh = 1
)";

const std::string kGrid = R"(
[environment]
intensity_preset = "lacoste2019"
zone = "virginia"
)";

double booked(const World& world, ActorId actor, std::size_t zone) {
  const Ledger& ledger = world.ledger();
  double sum = 0;
  for (std::size_t kind = 0; kind < kCostKinds; ++kind)
    sum += ledger.kwh(0, actor, static_cast<CostKind>(kind), zone);
  return sum;
}

}  // namespace

TEST_CASE("pricing and valuing change nothing in the world", "[economy]") {
  SmallWorld plain(kWorld);
  SmallWorld priced(kWorld + kGrid + "[value]\nharm_usd = 1\n");
  plain.run_for(days(15));
  priced.run_for(days(15));
  CHECK(plain.world.digest() == priced.world.digest());
}

TEST_CASE("an intervention moves computing and spares energy from its date", "[economy]") {
  SmallWorld moved(kWorld + kGrid + R"(
[[intervention]]
at = "10d"
set = { "environment.inference_zone" = "quebec", "environment.mitigation.quantised" = true }
)");
  SmallWorld stays(kWorld + kGrid);
  moved.run_for(days(20));
  stays.run_for(days(20));
  const ActorId detector = moved.world.detector_actor(0);
  REQUIRE(moved.world.sites()->zones() == std::vector<std::string>{"virginia", "quebec"});
  const double before = booked(moved.world, detector, 0);
  const double after = booked(moved.world, detector, 1);
  const double all = booked(stays.world, detector, 0);
  CHECK(before > 0);
  CHECK(before + after * 2 == Approx(all));
  const PricedEnergy priced = moved.world.priced(detector);
  CHECK(priced.co2e_kg == Approx((before * 367.8 + after * 20) * 1.58 / 1000));
}

TEST_CASE("a detector that does not earn its place is switched off after its trial", "[economy]") {
  const std::string gate = kGrid + "[value]\ndeploy_if = \"V>0\"\ntrial = \"5d\"\nharm_usd = ";
  SmallWorld worthless(kWorld + gate + "0\n");
  worthless.run_for(days(6));
  CHECK_FALSE(worthless.world.screening().setup(0).params.stops.is_never());
  const double by_then = worthless.world.ledger().energy_kwh(worthless.world.detector_actor(0));
  worthless.run_for(days(10));
  CHECK(worthless.world.ledger().energy_kwh(worthless.world.detector_actor(0)) == by_then);
  SmallWorld always(kWorld + kGrid + "[value]\nharm_usd = 0\n");
  always.run_for(days(6));
  CHECK(always.world.screening().setup(0).params.stops.is_never());
}

TEST_CASE("models that do not earn their place write nothing and are asked no more", "[economy]") {
  const std::string gate = kGrid + "[value]\ndeploy_if = \"V>0\"\ntrial = \"5d\"\nanswer_usd = ";
  const std::string models =
      "[foundation_model]\nretrain_every = \"2d\"\nassisted_share = 0.5\n"
      "[[application]]\nname = \"bank\"\nkind = \"decide\"\nmeets_per_day = 0.5\n"
      "complaints = { rate = 0 }\n";
  SmallWorld bad(kWorld + gate + "0\n" + models);
  bad.run_for(days(6));
  const Application& bank = *bad.world.applications()[0];
  REQUIRE(bad.world.foundation()->posts_written() > 0);
  REQUIRE(bank.tally().groups[0].cases > 0);
  CHECK_FALSE(bad.world.foundation()->in_use());
  CHECK_FALSE(bank.released());
  const auto written = bad.world.foundation()->posts_written();
  const auto trained = bad.world.foundation()->retrainings();
  const auto cases = bank.tally().groups[0].cases;
  bad.run_for(days(10));
  CHECK(bad.world.foundation()->posts_written() == written);
  CHECK(bad.world.foundation()->retrainings() == trained);
  CHECK(bank.tally().groups[0].cases == cases);
  SmallWorld good(kWorld + gate + "1\n" + models);
  good.run_for(days(8));
  CHECK(good.world.foundation()->in_use());
  CHECK_FALSE(good.world.applications()[0]->released());  // its cases are worth nothing
}

TEST_CASE("a provider that is taken out of use answers nobody", "[economy]") {
  const std::string provider = "[provider]\nassisted_share = 0.5\nmonitoring = false\n";
  SmallWorld w(kWorld + kGrid + "[value]\ndeploy_if = \"V>0\"\ntrial = \"5d\"\n" + provider);
  w.run_for(days(6));
  const ProviderTally& tally = w.world.tally().provider;
  const auto requests = tally.campaign_requests + tally.people_requests[0];
  CHECK(requests > 0);
  w.run_for(days(5));
  CHECK(tally.campaign_requests + tally.people_requests[0] == requests);
  CHECK(tally.lost_posts > 0);
}

TEST_CASE("calculations stand beside a run and are not of it", "[economy]") {
  const std::string calculation = R"(
[[calculation]]
name = "bert"
kind = "amortisation"
)";
  const Scenario scenario = scenario_of(kWorld + calculation);
  REQUIRE(scenario.calculations.size() == 1);
  CHECK(resolved(scenario).find("calculation") != nullptr);
  SmallWorld with(kWorld + calculation);
  SmallWorld without(kWorld);
  with.run_for(days(3));
  without.run_for(days(3));
  CHECK(with.world.digest() == without.world.digest());
  CHECK_THROWS_WITH(scenario_of(kWorld + "[calculation]\nkind = \"amortization\"\n"),
                    Catch::Contains("did you mean \"amortisation\""));
}

TEST_CASE("a model that only applications use is worth what they do", "[value]") {
  const std::string models =
      "[foundation_model]\nretrain_every = \"2d\"\ntraining_usd = 1\n"
      "[[application]]\nname = \"bank\"\nkind = \"decide\"\nmeets_per_day = 0.5\n"
      "stakes_usd = 0\ncomplaints = { rate = 0 }\n";
  const auto used = [&](const std::string& served) {
    SmallWorld w(kWorld + kGrid + "[value]\ndeploy_if = \"V>0\"\ntrial = \"5d\"\nserved_usd = " +
                 served + "\n" + models);
    w.run_for(days(8));
    const bool model = w.world.foundation()->in_use();
    CHECK(w.world.applications()[0]->released() == model);  // what falls takes along what is on it
    return model;
  };
  CHECK(used("1"));
  CHECK_FALSE(used("0"));
}

TEST_CASE("each year's energy is priced by its own grid, and a date changes nothing else",
          "[economy]") {
  const std::string undated = kWorld +
                              "[environment]\nintensity_preset = \"stated\"\n"
                              "stated_zones = [\"here\", \"here\"]\n"
                              "stated_years = [2020, 2021]\n"
                              "stated_g_per_kwh = [100, 700]\nzone = \"here\"\n";
  const std::string dated =
      std::string(undated).replace(undated.find("horizon"), 0, "starts_on = \"2020-12-22\"\n");
  SmallWorld w(dated);
  SmallWorld plain(undated);
  w.run_for(days(20));
  plain.run_for(days(20));
  CHECK(w.world.digest() == plain.world.digest());
  const ActorId detector = w.world.detector_actor(0);
  const auto used = [&](std::size_t year) {
    double kwh = 0;
    for (std::size_t kind = 0; kind < kCostKinds; ++kind)
      kwh += w.world.ledger().kwh(year, detector, static_cast<CostKind>(kind), 0);
    return kwh;
  };
  REQUIRE(w.world.ledger().years() == 2);
  CHECK(used(0) > 0);
  CHECK(used(1) > 0);
  CHECK(used(0) + used(1) == Approx(booked(plain.world, detector, 0)));
  CHECK(w.world.priced(detector).co2e_kg == Approx((used(0) * 100 + used(1) * 700) * 1.58 / 1000));
  CHECK(plain.world.priced(detector).co2e_kg == Approx((used(0) + used(1)) * 700 * 1.58 / 1000));
}

TEST_CASE("a review takes its workplace's power for its time, metered as it is", "[economy]") {
  SmallWorld w(kWorld + kGrid +
               "[moderation]\naudit_fraction = 0.2\ndesk_watt = 75\n"
               "service = { law = \"constant\", mean = \"2min\" }\n");
  SmallWorld plain(kWorld + kGrid +
                   "[moderation]\naudit_fraction = 0.2\n"
                   "service = { law = \"constant\", mean = \"2min\" }\n");
  w.run_for(days(10));
  plain.run_for(days(10));
  CHECK(w.world.digest() == plain.world.digest());
  const ActorId moderation = w.world.platform_actor();
  const auto reviews = static_cast<double>(w.world.tally().moderation.reviews);
  REQUIRE(reviews > 20);
  const double kwh = reviews * 75 * (2.0 / 60) / 1000;
  CHECK(w.world.ledger().energy_kwh(moderation) == Approx(kwh));
  CHECK(w.world.priced(moderation).facility_kwh == Approx(kwh));  // no PUE
  CHECK(plain.world.ledger().energy_kwh(moderation) == 0);
}
