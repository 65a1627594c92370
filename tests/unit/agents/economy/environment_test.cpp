// Grids: what is known, what is cleanest within reach, who stays with a default, what is refused.
#include "agents/economy/environment.hpp"

#include <cmath>

#include "agents/economy/grid_figures.hpp"
#include "agents/economy/sites.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

EnvironmentParams offered() {
  EnvironmentParams params;
  params.intensity_preset = IntensityPreset::lacoste2019;
  params.zone = "virginia";
  params.offered_zones = {"virginia", "sweden", "quebec"};
  params.latency_ms = {20, 90, 120};
  params.max_latency_ms = 100;
  return params;
}

std::vector<std::string> problems_of(const EnvironmentParams& params,
                                     const std::vector<std::int64_t>& years = {0}) {
  const Document document;
  Problems problems(document);
  check_environment(params, years, {}, problems);
  return problems.messages();
}

}  // namespace

TEST_CASE("tables hold each zone once a year, and only plausible figures", "[economy]") {
  for (const auto preset : {IntensityPreset::henderson2020, IntensityPreset::lacoste2019,
                            IntensityPreset::owid2023, IntensityPreset::electricitymaps}) {
    CHECK(grid_table(preset).size() > 20);
    for (const GridIntensity& row : grid_table(preset)) {
      CAPTURE(row.zone);
      CHECK(find_grid(grid_table(preset), row.zone, row.year) == &row);
      CHECK(row.g_per_kwh >= 10);
      CHECK(row.g_per_kwh < 1200);
    }
  }
  CHECK(find_grid(grid_table(IntensityPreset::lacoste2019), "quebec", 2018) == nullptr);
  CHECK(find_grid(grid_table(IntensityPreset::owid2023), "atlantis", 0) == nullptr);
  CHECK(find_grid(grid_table(IntensityPreset::electricitymaps), "quebec", 0)->year == 2023);
}

TEST_CASE("training goes to the cleanest grid, answers to the cleanest in time", "[economy]") {
  EnvironmentParams params = offered();
  params.training_zone = "greenest";
  params.inference_zone = "greenest";
  const auto zones = zones_of(params, {});
  const Siting site = siting(params, zones, false, 0);
  CHECK(zones[site.training_zone] == "quebec");
  CHECK(zones[site.inference_zone] == "sweden");
  CHECK(problems_of(params).empty());
}

TEST_CASE("only those who keep a green default are moved by it", "[economy]") {
  EnvironmentParams params = offered();
  params.green_default = true;
  const auto zones = zones_of(params, {});
  CHECK(zones[siting(params, zones, true, 0).training_zone] == "quebec");
  CHECK(zones[siting(params, zones, false, 0).training_zone] == "virginia");
  CHECK(zones[attacker_siting(params, zones, 0).training_zone] == "virginia");
}

TEST_CASE("stickiness is the share of actors who keep it", "[economy]") {
  EnvironmentParams params = offered();
  params.green_default = true;
  params.stickiness = 0.7;
  std::vector<std::uint64_t> keys(4000);
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = mix(17, i);
  const Sites sites(params, {}, {0}, 0, keys);
  Ledger ledger(keys.size(), sites.zones().size());
  sites.apply(ledger, KeyedDraws(1, 0));
  double green = 0;
  for (std::uint32_t i = 0; i < keys.size(); ++i)
    green += sites.zones()[ledger.site(ActorId{i}).training_zone] == "quebec" ? 1 : 0;
  // 4 SE = 4·√(0.7·0.3/4000) = 0.029
  CHECK(green / 4000 == Approx(0.7).margin(0.029));
}

TEST_CASE("a zone or year without figures lists what there is", "[economy]") {
  EnvironmentParams params = offered();
  params.max_latency_ms = std::numeric_limits<double>::infinity();
  params.zone = "atlantis";
  REQUIRE(problems_of(params).size() == 1);
  CHECK_THAT(problems_of(params)[0],
             Catch::Contains("\"atlantis\"") && Catch::Contains("quebec 2019"));
  params.zone = "quebec";
  params.year = 2015;
  params.offered_zones.clear();
  params.latency_ms.clear();
  REQUIRE(problems_of(params).size() == 1);
  CHECK_THAT(problems_of(params)[0], Catch::Contains("of 2015"));
}

TEST_CASE("answers from a zone that is too far are refused", "[economy]") {
  EnvironmentParams params = offered();
  params.inference_zone = "quebec";
  REQUIRE(problems_of(params).size() == 1);
  CHECK_THAT(problems_of(params)[0], Catch::Contains("120 ms"));
  params.inference_zone = "oregon";
  REQUIRE(problems_of(params).size() == 1);  // a bound without a latency bounds nothing
  CHECK_THAT(problems_of(params)[0], Catch::Contains("the latency of \"oregon\""));
  params.inference_zone = "greenest";
  params.offered_zones.clear();
  params.latency_ms.clear();
  params.max_latency_ms = std::numeric_limits<double>::infinity();
  CHECK(problems_of(params).size() == 1);
}

TEST_CASE("a scenario's own figures", "[economy]") {
  EnvironmentParams params;
  params.intensity_preset = IntensityPreset::stated;
  params.stated_zones = {"here", "there"};
  params.stated_g_per_kwh = {50, 500};
  params.zone = "there";
  CHECK(intensity(params, "here", 0) == 50);
  CHECK(std::isnan(intensity(params, "elsewhere", 0)));
  CHECK(problems_of(params).empty());
  params.stated_g_per_kwh = {50};
  CHECK(problems_of(params).size() == 2);
}

TEST_CASE("each year of a run has its own figure", "[economy]") {
  EnvironmentParams params;
  params.intensity_preset = IntensityPreset::electricitymaps;
  params.zone = "estonia";
  CHECK(intensity(params, "estonia", 2017) == 701.9);
  CHECK(intensity(params, "estonia", 2021) == 422.3);
  CHECK(problems_of(params, {2017, 2018, 2021}).empty());
  // The year after the last is refused, or the last known stands in, or one is asked for.
  REQUIRE(problems_of(params, {2021, 2022, 2023}).size() == 1);
  CHECK_THAT(problems_of(params, {2021, 2022, 2023})[0],
             Catch::Contains("\"estonia\" of 2022") &&
                 Catch::Contains("(it has: estonia 2017 2018 2019 2020 2021)") &&
                 Catch::Contains("missing_year = \"last_known\""));
  params.missing_year = MissingYear::last_known;
  CHECK(problems_of(params, {2021, 2022, 2023}).empty());
  CHECK(intensity(params, "estonia", 2023) == 422.3);
  CHECK_THAT(describe_grids(params, std::vector<std::string>{"estonia"},
                            std::vector<std::int64_t>{2021, 2022}),
             Catch::Contains("estonia (2021) 422.3 g, estonia (2021 for 2022) 422.3 g"));
  CHECK(problems_of(params, {2016, 2017}).size() == 1);  // nothing is known before the first
  params.missing_year = MissingYear::refuse;
  params.year = 2019;
  CHECK(problems_of(params, {2016, 2030}).empty());
  CHECK(intensity(params, "estonia", 2030) == 491.5);
}

TEST_CASE("a scenario's own figures may be of several years", "[economy]") {
  EnvironmentParams params;
  params.intensity_preset = IntensityPreset::stated;
  params.stated_zones = {"here", "here", "there"};
  params.stated_g_per_kwh = {50, 40, 500};
  params.stated_years = {2020, 2021, 2020};
  params.zone = "here";
  CHECK(intensity(params, "here", 2021) == 40);
  CHECK(intensity(params, "here", 0) == 40);
  CHECK(problems_of(params, {2020, 2021}).empty());
  params.zone = "there";
  CHECK(problems_of(params, {2020, 2021}).size() == 1);
  params.stated_years = {2020, 2020, 2020};
  CHECK_THAT(problems_of(params)[0], Catch::Contains("\"here\" twice"));
  params.stated_years = {2020, 2021.5, 2020};
  CHECK_THAT(problems_of(params)[0], Catch::Contains("2021.5 (must be a year)"));
  params.stated_years = {2020};
  CHECK_THAT(problems_of(params)[0], Catch::Contains("stated_years has 1 entries (must be 3"));
}

TEST_CASE("the greenest grid is that of the year", "[economy]") {
  EnvironmentParams params;
  params.intensity_preset = IntensityPreset::stated;
  params.stated_zones = {"here", "here", "there", "there"};
  params.stated_g_per_kwh = {50, 400, 300, 300};
  params.stated_years = {2020, 2021, 2020, 2021};
  params.zone = "there";
  params.offered_zones = {"here", "there"};
  params.training_zone = "greenest";
  Sites sites(params, {}, {2020, 2021}, 0, {1});
  Ledger ledger(1, sites.zones().size(), 2);
  const auto place = [&] { return sites.zones()[ledger.site(ActorId{0}).training_zone]; };
  sites.apply(ledger, KeyedDraws(1, 0));
  CHECK(place() == "here");
  sites.begin_year(1);
  sites.apply(ledger, KeyedDraws(1, 0));
  CHECK(place() == "there");
}

TEST_CASE("mitigations multiply", "[economy]") {
  MitigationParams m;
  CHECK(m.training_factor() == 1);
  CHECK(m.inference_factor() == 1);
  m.quantised = true;
  m.distilled = true;
  m.hardware_efficiency = 2;
  CHECK(m.training_factor() == 0.5);
  CHECK(m.inference_factor() == Approx(0.5 * 0.625 / 2));
  m.mixed_precision = true;
  m.sparse = true;
  CHECK(m.training_factor() == Approx(0.5 * 0.1 / 2));
}
