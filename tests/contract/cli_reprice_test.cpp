// `reprice` and `report --statement`: other grids and prices from the same file, and clear
// refusals.
#include "tests/support/catch.hpp"
#include "tests/support/run_program.hpp"

using namespace redoubt::testing;

namespace {

constexpr const char* kPrices = R"(
[environment]
intensity_preset = "lacoste2019"
zone = "virginia"
pue = 1.1

[value]
harm_usd = 0.1
)";

}  // namespace

TEST_CASE("a result is priced by its own grid or by another", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kPrices);
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  const Printed own = run_program(folder, "reprice r.h5");
  REQUIRE(own.status == 0);
  CHECK_THAT(own.out, Catch::Contains("virginia (2019) 367.8 g") && Catch::Contains("PUE 1.1") &&
                          Catch::Contains("upper estimate of the US EPA") &&
                          Catch::Contains("Not valued: embodied") &&
                          Catch::Contains("above 0 in 0 of 3 replicates; breaks even at S = "));
  // Without emissions and at a price of 0 electricity only S is left.
  const Printed free = run_program(folder, "reprice r.h5 --intensity 0 --price 0 --scc 190");
  REQUIRE(free.status == 0);
  CHECK_THAT(free.out, Catch::Contains("0 g CO2e per kWh, as given") &&
                           Catch::Contains("estimate of the US EPA of 2023") &&
                           Catch::Contains("breaks even at S = 0 USD"));
  const Printed unknown = run_program(folder, "reprice r.h5 --zone atlantis");
  CHECK(unknown.status == 1);
  CHECK_THAT(unknown.error, Catch::Contains("\"atlantis\"") && Catch::Contains("quebec 2019"));
  CHECK(run_program(folder, "reprice r.h5 --preset owid2023 --zone france").status == 0);
  CHECK(run_program(folder, "reprice r.h5 --preset owid").status == 1);
  CHECK(run_program(folder, "reprice r.h5 --zone france --intensity 3").status == 2);
  CHECK(run_program(folder, "reprice r.h5 --year 2019 --intensity 3").status == 2);
  CHECK(run_program(folder, "reprice r.h5 --last-known --intensity 3").status == 2);
  CHECK(run_program(folder, "reprice r.h5 --year 2019 --last-known").status == 2);
  const std::string late = run_program(folder, "reprice r.h5 --year 2050").error;
  CHECK_THAT(late, Catch::Contains("no figure for \"virginia\" of 2050") &&
                       Catch::Contains("--year must be a year that the zone has") &&
                       !Catch::Contains("--last-known"));
  CHECK_THAT(run_program(folder, "reprice r.h5 --preset stated").error,
             Catch::Contains("environment.stated_zones is empty") && !Catch::Contains("has: )"));
  REQUIRE(run_program(folder, "run tiny.toml --quiet --replicates 1 -o one.h5").status == 0);
  CHECK_THAT(run_program(folder, "reprice one.h5").out,
             Catch::Contains("energy of 1 replicate over"));
}

TEST_CASE("the statement says what was used and what was assumed", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kPrices +
                                "[environment.mitigation]\nquantised = true\n"
                                "[[intervention]]\nat = \"1d\"\n"
                                "set = { \"environment.mitigation.sparse\" = true, "
                                "\"environment.inference_zone\" = \"quebec\" }\n"
                                "[[detector]]\nname = \"large\"\nkind = \"few_shot\"\n"
                                "after = \"classifier\"\nenergy_per_post_wh = 0.3\n");
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  const Printed printed = run_program(folder, "report r.h5 --statement");
  REQUIRE(printed.status == 0);
  CHECK_THAT(printed.out, Catch::StartsWith("Cost and carbon statement") &&
                              Catch::Contains("kg CO2e") && Catch::Contains("PUE 1.1") &&
                              Catch::Contains("Offsets: none.") && Catch::Contains("Assumed:"));
  // Dated mitigation, filters, what was computed, and the energies that it rests on.
  CHECK_THAT(printed.out,
             Catch::Contains("Mitigation: at the start quantisation (energy × 0.5); from day 1 "
                             "answers from another grid (quebec), quantisation (energy × 0.5), a "
                             "sparse architecture (energy × 0.1); filters first: large scores only "
                             "what classifier would flag (by the platform and institutions; "
                             "campaigns do without)."));
  CHECK_THAT(printed.out,
             Catch::Contains("posts scored by classifier") &&
                 Catch::Contains("detector.large.energy_per_post_wh 0.3 Wh (stated)") &&
                 Catch::Contains("energy_per_post_wh 0.0001 Wh (assumed)"));
  CHECK_THAT(printed.out, Catch::Contains("USD spent on other things than electricity and"));
}

TEST_CASE("training is priced on a grid of its own", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kPrices +
                                "[[detector]]\nname = \"large\"\nkind = \"statistical\"\n"
                                "pretraining_kwh = 100\nenergy_per_post_wh = 0\n");
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  // 100 kWh × 1.1 × 367.8 g, or × 20 g in Quebec.
  CHECK_THAT(run_program(folder, "reprice r.h5").out, Catch::Contains("40.46"));
  const Printed trained = run_program(folder, "reprice r.h5 --training-zone quebec");
  REQUIRE(trained.status == 0);
  CHECK_THAT(trained.out, Catch::Contains("virginia (2019) 367.8 g, quebec (2019) 20 g") &&
                              Catch::Contains("large       110          2.2 "));
  CHECK(run_program(folder, "reprice r.h5 --training-zone atlantis").status == 1);
  CHECK_THAT(run_program(folder, "report r.h5 --statement").out,
             Catch::Contains("Computers used 100 kWh for training") &&
                 Catch::Contains("Counted as 0: ") && Catch::Contains("desk_watt of moderation"));
}

TEST_CASE("what a run decided at its prices stays decided", "[cli]") {
  const TemporaryFolder folder;
  std::string prices = kPrices;
  prices.insert(prices.find("pue"),
                "offered_zones = [\"virginia\", \"quebec\"]\ngreen_default = true\n");
  folder.write("tiny.toml",
               std::string(kTinyScenario) + prices + "deploy_if = \"V>0\"\ntrial = \"1d\"\n");
  const Printed run = run_program(folder, "run tiny.toml --quiet -o r.h5");
  INFO(run.error);
  REQUIRE(run.status == 0);
  CHECK_THAT(run_program(folder, "reprice r.h5").out, !Catch::Contains("Decided in the run"));
  CHECK_THAT(run_program(folder, "reprice r.h5 --scc 190").out,
             Catch::Contains("left as it was: which models stay in use (value.deploy_if), which "
                             "offered grid is the greenest."));
}

TEST_CASE("an audit takes the energy that it is said to take, and the statement lists it",
          "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kPrices +
                                "[environment.mitigation]\nsparse = true\n"
                                "[[intervention]]\nat = \"1d\"\nkind = \"random_audit\"\n"
                                "cost_kwh = 50\ntitle = \"the audit\"\n"
                                "[[intervention]]\nat = \"1d\"\nkind = \"appeals\"\n");
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  const Printed printed = run_program(folder, "report r.h5 --statement");
  REQUIRE(printed.status == 0);
  CHECK_THAT(printed.out,
             Catch::Contains("and 50 kWh for introducing interventions, to which the PUE") &&
                 Catch::Contains("introducing the audit on day 1 50 kWh (stated)") &&
                 Catch::Contains(" and appeals, writing by hand"));
}

TEST_CASE("workplaces have a line of their own in the statement", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + kPrices +
                                "[moderation]\naudit_fraction = 0.3\ndesk_watt = 75\n");
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  CHECK_THAT(run_program(folder, "report r.h5 --statement").out,
             Catch::Contains("workplaces of people who decide used ") &&
                 Catch::Contains("moderation.desk_watt 75.0 W (stated)"));
}

TEST_CASE("a result without a grid needs one", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", kTinyScenario);
  REQUIRE(run_program(folder, "run tiny.toml --quiet -o r.h5").status == 0);
  const Printed printed = run_program(folder, "reprice r.h5");
  CHECK(printed.status == 1);
  CHECK_THAT(printed.error, Catch::Contains("states no grid: give --zone or --intensity"));
  CHECK(run_program(folder, "reprice r.h5 --zone quebec").status == 0);
}

TEST_CASE("a grid is never assumed", "[cli]") {
  const TemporaryFolder folder;
  folder.write("tiny.toml", std::string(kTinyScenario) + "[environment]\npue = 1.1\n");
  const Printed printed = run_program(folder, "check tiny.toml");
  CHECK(printed.status == 1);
  CHECK_THAT(printed.error, Catch::Contains("environment.intensity_preset is missing") &&
                                Catch::Contains("environment.zone is missing"));
  folder.write("value.toml", std::string(kTinyScenario) + "[value]\nharm_usd = 1\n");
  CHECK_THAT(run_program(folder, "check value.toml").error,
             Catch::Contains("[value] needs [environment]"));
  folder.write("later.toml", std::string(kTinyScenario) + kPrices +
                                 "[[intervention]]\nat = \"1d\"\nset = { \"environment.zone\" = "
                                 "\"atlantis\" }\n");
  CHECK_THAT(run_program(folder, "check later.toml").error, Catch::Contains("\"atlantis\""));
}

TEST_CASE("a run over new year is booked and priced by year", "[cli]") {
  const TemporaryFolder folder;
  const std::string dated =
      std::string(kTinyScenario)
          .insert(std::string(kTinyScenario).find("replicates"), "starts_on = \"2020-12-31\"\n") +
      "[value]\nharm_usd = 0.1\nanswer_usd = 1\n"
      "[environment]\nintensity_preset = \"electricitymaps\"\n";
  folder.write("dated.toml", dated + "zone = \"estonia\"\n");
  REQUIRE(run_program(folder, "run dated.toml --quiet -o r.h5").status == 0);
  const Printed own = run_program(folder, "reprice r.h5");
  REQUIRE(own.status == 0);
  CHECK_THAT(own.out, Catch::Contains("estonia (2020) 360.3 g, estonia (2021) 422.3 g"));
  CHECK_THAT(own.out, Catch::Contains("V of everyone by who bears it:") &&
                          Catch::Contains("owners −") && Catch::Contains("others −"));
  CHECK_THAT(run_program(folder, "reprice r.h5 --year 2018").out,
             Catch::Contains("estonia (2018 for 2020) 672.7 g"));
  CHECK_THAT(run_program(folder, "inspect r.h5").out, Catch::Contains("energy_by_year_kwh"));
  // Undated figures are of one year, and stand in only if asked to.
  const Printed other = run_program(folder, "reprice r.h5 --preset owid2023 --zone france");
  CHECK(other.status == 1);
  CHECK_THAT(other.error, Catch::Contains("no figure for \"france\" of 2020 in owid2023"));
  CHECK_THAT(
      run_program(folder, "reprice r.h5 --preset lacoste2019 --zone quebec --last-known").out,
      Catch::Contains("quebec (2019 for 2020) 20 g, quebec (2019 for 2021) 20 g"));
  CHECK_THAT(run_program(folder, "report r.h5 --statement").out,
             Catch::Contains("3 days from 2020-12-31"));
  folder.write("late.toml", dated + "zone = \"pjm\"\nmissing_year = \"last_known\"\n");
  CHECK(run_program(folder, "check late.toml").status == 0);
  folder.write("unknown.toml",
               std::string(dated).replace(dated.find("2020-12-31"), 10, "2021-12-31") +
                   "zone = \"estonia\"\n");
  const Printed unknown = run_program(folder, "check unknown.toml");
  CHECK(unknown.status == 1);
  CHECK_THAT(unknown.error, Catch::Contains("no figure for \"estonia\" of 2022") &&
                                Catch::Contains("estonia 2017 2018 2019 2020 2021"));
  folder.write("nodate.toml",
               std::string(dated).replace(dated.find("2020-12-31"), 10, "2021-02-30") +
                   "zone = \"estonia\"\n");
  CHECK_THAT(run_program(folder, "check nodate.toml").error,
             Catch::Contains("scenario.starts_on is \"2021-02-30\""));
}
