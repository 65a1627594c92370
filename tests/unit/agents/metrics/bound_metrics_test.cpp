// The bound on detection holds for the posts that a campaign writes: those of its personas.
#include "agents/metrics/detection_bound.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

std::string world(const std::string& persona) {
  return "[scenario]\nname = 'b'\nhorizon = '2d'\n[network]\nusers = 200\n"
         "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.8, 0.2]\n"
         "harm_offset = [0, 0.5]\ndialect = [0, 2]\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nevasion = { kind = 'none' }\n"
         "radius = 1.5\nstart_distance = 0.5\n" +
         persona + "[[detector]]\nname = 'd'\nkind = 'statistical'\n";
}

// Against benign posts of A, for posts of these two groups.
double bound(const SmallWorld& w, double share_of_b) {
  const std::vector<Group>& groups = w.scenario.groups;
  double sum = 0;
  for (std::size_t persona = 0; persona < 2; ++persona) {
    Direction shift = w.world.generator(0).offset();
    for (std::size_t k = 0; k < kFeatures; ++k)
      shift[k] += groups[persona].mean[k] - groups[0].mean[k];
    sum += (persona == 1 ? share_of_b : 1 - share_of_b) * auc_bound(shift);
  }
  return sum;
}

}  // namespace

TEST_CASE("the bound is that of the persona, if a campaign has one", "[metrics][bound]") {
  const SmallWorld any(world(""));
  const SmallWorld as_b(world("persona = 'B'\n"));
  REQUIRE(bound(as_b, 1) > bound(any, 0.2) + 0.001);
  CHECK(run_scenario(world("")).series("auc_bound").values[0] == Approx(bound(any, 0.2)));
  const auto o = run_scenario(world("persona = 'B'\n"));
  CHECK(o.series("auc_bound").values[0] == Approx(bound(as_b, 1)));
  CHECK(o.series("population_auc").values[0] <= o.series("auc_bound").values[0]);
}
