// By whose norm posts are judged, and what reviewers from the author's group change.
#include "agents/moderation/review_team.hpp"

#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

// The minority's posts lie 0.43 sd further along the harm axis.
std::vector<Group> town() {
  std::vector<Group> groups(2);
  groups[0].share = 0.8;
  groups[1].share = 0.2;
  groups[1].mean[kHarmAxis] = 0.43;
  return groups;
}

double false_alarms(const ReviewTeam& team, std::uint8_t seat) {
  return team.rater().probability(false, seat);
}

}  // namespace

TEST_CASE("by the majority's norm the minority needs less evidence", "[moderation][review_team]") {
  const std::vector<Group> groups = town();
  const KeyedDraws draws(1, 0);
  const double c = portable::normal_quantile(0.95);
  for (const double norm : {0.0, 0.5, 1.0}) {
    const ReviewTeam team(0.9, 0.95, {.majority_norm = norm}, groups);
    CHECK(false_alarms(team, team.seat(0, 7, draws)) == Approx(0.05));
    CHECK(false_alarms(team, team.seat(1, 7, draws)) ==
          Approx(portable::normal_cdf(0.43 * norm - c)));
  }
}

TEST_CASE("reviewers from the group judge by its own norm", "[moderation][review_team]") {
  const std::vector<Group> groups = town();
  const KeyedDraws draws(1, 0);
  const ReviewTeam team(
      0.9, 0.95, {.criterion_shift = {0, 0.3}, .majority_norm = 1, .insider_share = {0, 0.4}},
      groups);
  constexpr double kReviews = 20000;
  double insiders = 0;
  for (std::uint64_t key = 0; key < 20000; ++key) {
    const std::uint8_t seat = team.seat(1, key, draws);
    insiders += seat == 1 ? 0 : 1;
    if (seat != 1) REQUIRE(false_alarms(team, seat) == Approx(0.05));
    REQUIRE(team.seat(0, key, draws) == 0);
  }
  CHECK(insiders / kReviews == Approx(0.4).margin(4 * test::share_error(0.4, kReviews)));
}
