// Grids: what is known, what is cleanest within reach, who stays with a default, what is refused.
#include "agents/economy/environment.hpp"

#include <cmath>

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

std::vector<std::string> problems_of(const EnvironmentParams& params) {
  const Document document;
  Problems problems(document);
  check_environment(params, {}, problems);
  return problems.messages();
}

}  // namespace

TEST_CASE("tables hold each zone once a year, and only plausible figures", "[economy]") {
  for (const auto preset :
       {IntensityPreset::henderson2020, IntensityPreset::lacoste2019, IntensityPreset::owid2023}) {
    CHECK(grid_table(preset).size() > 20);
    for (const GridIntensity& row : grid_table(preset)) {
      CAPTURE(row.zone);
      CHECK(find_grid(preset, row.zone, row.year) == &row);
      CHECK(row.g_per_kwh >= 10);
      CHECK(row.g_per_kwh < 1200);
    }
  }
  CHECK(find_grid(IntensityPreset::lacoste2019, "quebec", 2018) == nullptr);
  CHECK(find_grid(IntensityPreset::owid2023, "atlantis", 0) == nullptr);
}

TEST_CASE("training goes to the cleanest grid, answers to the cleanest in time", "[economy]") {
  EnvironmentParams params = offered();
  params.training_zone = "greenest";
  params.inference_zone = "greenest";
  const auto zones = zones_of(params, {});
  const Siting site = siting(params, zones, false);
  CHECK(zones[site.training_zone] == "quebec");
  CHECK(zones[site.inference_zone] == "sweden");
  CHECK(problems_of(params).empty());
}

TEST_CASE("only those who keep a green default are moved by it", "[economy]") {
  EnvironmentParams params = offered();
  params.green_default = true;
  const auto zones = zones_of(params, {});
  CHECK(zones[siting(params, zones, true).training_zone] == "quebec");
  CHECK(zones[siting(params, zones, false).training_zone] == "virginia");
  CHECK(zones[attacker_siting(params, zones).training_zone] == "virginia");
}

TEST_CASE("stickiness is the share of actors who keep it", "[economy]") {
  EnvironmentParams params = offered();
  params.green_default = true;
  params.stickiness = 0.7;
  std::vector<std::uint64_t> keys(4000);
  for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = mix(17, i);
  const Sites sites(params, {}, 0, keys);
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
  params.inference_zone = "greenest";
  params.offered_zones.clear();
  params.latency_ms.clear();
  CHECK(problems_of(params).size() == 1);
}

TEST_CASE("a scenario's own figures", "[economy]") {
  EnvironmentParams params;
  params.intensity_preset = IntensityPreset::stated;
  params.stated_zones = {"here", "there"};
  params.stated_g_per_kwh = {50, 500};
  params.zone = "there";
  CHECK(intensity(params, "here") == 50);
  CHECK(std::isnan(intensity(params, "elsewhere")));
  CHECK(problems_of(params).empty());
  params.stated_g_per_kwh = {50};
  CHECK(problems_of(params).size() == 2);
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
