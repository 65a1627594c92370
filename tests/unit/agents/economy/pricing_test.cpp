// C, E and O of known energies, by hand.
#include "agents/economy/pricing.hpp"

#include <array>
#include <limits>

#include "agents/catalogue.hpp"
#include "agents/economy/amortisation.hpp"
#include "agents/economy/equivalences.hpp"
#include "agents/foundation/foundation_params.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("energy is priced by zone, at the meter", "[economy]") {
  Prices prices;
  prices.pue = 2;
  prices.scc_usd_per_tonne = 100;
  prices.electricity_usd_per_kwh = 0.1;
  prices.secondary_usd_per_kwh = 0.01;
  const std::array kwh{100.0, 50.0};
  const std::array g{500.0, 20.0};
  const PricedEnergy all = price(kwh, g, prices);
  CHECK(all.facility_kwh == 300);
  CHECK(all.co2e_kg == Approx(200 * 0.5 + 100 * 0.02));
  CHECK(all.carbon_usd == Approx(10.2));
  CHECK(all.electricity_usd == Approx(30));
  CHECK(all.secondary_usd == Approx(3));
  CHECK(all.cost_usd() == Approx(43.2));
}

TEST_CASE("offsets are shown and never taken off", "[economy]") {
  Prices prices;
  const double kwh = 1000;
  const double g = 400;
  const PricedEnergy without = price({&kwh, 1}, {&g, 1}, prices);
  prices.realised_offset = -0.2;
  const PricedEnergy with = price({&kwh, 1}, {&g, 1}, prices);
  CHECK(with.offset_kg == Approx(-0.2 * with.co2e_kg));
  CHECK(with.co2e_kg == without.co2e_kg);
  CHECK(with.carbon_usd == without.carbon_usd);
}

TEST_CASE("a kW for a year at one interruption costs what one kW costs", "[economy]") {
  Prices prices;
  prices.pue = 1;
  prices.interruptions_per_year = 1;
  const double kwh = 8760;
  const double g = 0;
  CHECK(price({&kwh, 1}, {&g, 1}, prices).grid_stress_usd == Approx(15.9));
}

TEST_CASE("a zone in which nothing was used may be unknown", "[economy]") {
  const std::array kwh{10.0, 0.0};
  const std::array g{100.0, std::numeric_limits<double>::quiet_NaN()};
  CHECK(price(kwh, g, Prices{}).co2e_kg == Approx(1.58));
}

TEST_CASE("what nobody valued is named", "[economy]") {
  Prices prices;
  CHECK_THAT(not_valued(prices), Catch::Contains("embodied") && Catch::Contains("grid"));
  prices.secondary_usd_per_kwh = 1;
  prices.interruptions_per_year = 1;
  CHECK(not_valued(prices).empty());
}

TEST_CASE("the break-even is the first whole task, or never", "[economy]") {
  CHECK(break_even_tasks({1507, 8.16}, {0, 27}) == 80);
  CHECK(break_even_tasks({0, 5}, {0, 5}) == 0);
  CHECK(break_even_tasks({1, 5}, {0, 5}) == -1);
  CHECK(break_even_tasks({100, 1}, {0, 11}) == 10);
  CHECK(break_even_tasks({100, 1, 2, 10, 0.5}, {0, 11, 3, 10, 0.1}) == 4);  // 100 / (34 - 7)
}

TEST_CASE("the report's equivalences differ by 44/12", "[economy]") {
  CHECK(equivalents(12768).trees == Approx(211).margin(0.5));
  CHECK(equivalents(78).acres_as_carbon == Approx(0.35).margin(0.005));
  CHECK(equivalents(1).trees_as_carbon / equivalents(1).trees == Approx(44.0 / 12));
}

TEST_CASE("published energies come out at the meter once the building's share is on top",
          "[economy]") {
  const double none = 0;
  const double tuning = FoundationParams{}.training_kwh;
  CHECK(price({&tuning, 1}, {&none, 1}, Prices{}).facility_kwh == Approx(8.16).margin(0.005));
  const double bert = 954;
  CHECK(price({&bert, 1}, {&none, 1}, Prices{}).facility_kwh == Approx(1507).margin(1));
  Prices azure;  // Patterson et al. 2021: a PUE of 1.10 for GPT-3
  azure.pue = 1.1;
  const double gpt3 = make_technology("own_model")->params().fixed_kwh;
  CHECK(price({&gpt3, 1}, {&none, 1}, azure).facility_kwh == Approx(1.287e6).epsilon(1e-3));
}
