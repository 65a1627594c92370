// The 95 % intervals of a race cover its mean in the long run: views, reach, and what a detector
// changes.
#include "tests/support/coverage.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

std::string race(bool detector) {
  return std::string(
             "[scenario]\nname = 'r'\nhorizon = '4d'\n[network]\nusers = 100\n"
             "[seed_corpus]\nbenign = 20\nharmful = 20\n"
             "[[generator]]\nname = 'g'\nkind = 'hosted_model'\naccounts = 5\n"
             "followers_per_account = 20\n") +
         (detector ? "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.1\n" : "");
}

double views(const World& world) {
  return static_cast<double>(world.tally().reading.views);
}
double reach(const World& world) {
  return static_cast<double>(world.tally().reading.harmful_exposures);
}

}  // namespace

TEST_CASE("intervals of a race cover the mean in the long run", "[validation][coverage]") {
  const auto [read, reached] = replicates(8, race(true), views, reach);
  const auto [read_freely, reached_freely] = replicates(8, race(false), views, reach);
  covers("views", coverage(read, mean_of(read)));
  covers("reach", coverage(reached, mean_of(reached)));
  covers("differences of views", paired_coverage(read_freely, read));
  covers("differences of reach", paired_coverage(reached_freely, reached));
}
