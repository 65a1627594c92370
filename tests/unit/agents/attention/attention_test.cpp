// What [attention] demands of a scenario, and that its levers act while a world runs.
#include "agents/attention/attention.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using Catch::Contains;

namespace {

std::string with(const std::string& attention) {
  return "[scenario]\nname = 't'\nhorizon = '400d'\n"
         "[network]\nusers = 0\ntopology = 'none'\n"
         "[seed_corpus]\nbenign = 10\nharmful = 10\n[attention]\n" +
         attention;
}

std::string problem(const std::string& attention) {
  try {
    test::scenario_of(with(attention));
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

std::vector<Site> sites_after(const std::string& attention) {
  test::SmallWorld small(with(attention));
  small.run_for(days(400));
  return small.world.attention()->sites();
}

}  // namespace

TEST_CASE("one entry per site, or a clear message", "[attention]") {
  using Catch::Contains;
  CHECK_THAT(problem("start = [1]\n"), Contains("attention.start has 1 entries (must be 2"));
  CHECK_THAT(problem("sites = ['A', 'A']\n"), Contains("no two alike"));
  CHECK_THAT(problem("policy = 'greedy'\ncorrection = 'thinning'\n"),
             Contains("only policy \"urn\" has"));
}

TEST_CASE("a dated change must still have one entry per site", "[attention]") {
  const auto change = [](const std::string& set) {
    return problem("[[intervention]]\nat = '1d'\nset = { " + set + " }\n");
  };
  CHECK(change("'attention.reported_rate' = [1, 1]").empty());
  CHECK_THAT(change("'attention.reported_rate' = [1]"),
             Contains("attention.reported_rate has 1 entries (must be 2"));
}

TEST_CASE("discovered and missed incidents add up, and every unit is somewhere", "[attention]") {
  for (const char* policy : {"urn", "greedy", "uniform", "proportional"}) {
    const auto sites = sites_after("units = 3\nfinds = 'one'\nexplore = 0.2\npolicy = '" +
                                   std::string(policy) + "'\n");
    CHECK(sites[0].units + sites[1].units == 3 * 399);
    for (const Site& site : sites) CHECK(site.discovered <= site.incidents);
    CHECK(sites[0].discovered + sites[1].discovered <= 3 * 399);
  }
}

TEST_CASE("a site's incidents do not depend on where units go", "[attention]") {
  const auto urn = sites_after("");
  const auto even = sites_after("policy = 'uniform'\n");
  CHECK(urn[0].incidents == even[0].incidents);
  CHECK(urn[1].incidents == even[1].incidents);
}

TEST_CASE("presence lowers a rate and absence raises it", "[attention]") {
  const auto sites = sites_after("policy = 'greedy'\nresponse = 0.01\nexplore = 0\n");
  const double start = 3.68511 + 2.816466;
  // One unit for two sites: what one loses the other gains, while neither reaches zero.
  CHECK(sites[0].rate + sites[1].rate == Approx(start).margin(1e-9));
}
