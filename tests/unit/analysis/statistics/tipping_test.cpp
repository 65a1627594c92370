// Bisection per replicate on thresholds that are known.
#include "analysis/statistics/tipping.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("bisection finds the crossing of every replicate", "[tipping]") {
  const std::vector<double> thresholds{2.5, 40, 0.1, 1000, 7};
  const auto holds = [&thresholds](const std::vector<double>& levels) {
    std::vector<bool> above;
    for (std::size_t r = 0; r < levels.size(); ++r) above.push_back(levels[r] > thresholds[r]);
    return above;
  };
  const TippingQuestion question{.low = 1, .high = 100, .logarithmic = true, .tolerance = 0.001};
  const Tipping found = find_tipping(question, 5, holds);
  REQUIRE(found.crossings.size() == 3);
  CHECK(found.crossings[0] == Approx(2.5).epsilon(0.005));
  CHECK(found.crossings[1] == Approx(40).epsilon(0.005));
  CHECK(found.crossings[2] == Approx(7).epsilon(0.005));
  CHECK(found.always == 1);
  CHECK(found.never == 1);
  CHECK(found.rounds == 12);  // both ends and ten halvings
}
