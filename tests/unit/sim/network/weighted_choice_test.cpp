// Members are drawn in proportion to their weights.
#include "sim/network/weighted_choice.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <cmath>

#include "tests/support/catch.hpp"

using redoubt::WeightedChoice;

TEST_CASE("frequencies follow the weights", "[network]") {
  const std::vector<double> weight{1, 99, 4, 0.5, 10, 99, 3};
  const std::vector<std::uint32_t> members{0, 2, 3, 4, 6};  // 99 is nobody's
  const WeightedChoice choice(members, weight);
  boost::random::mt19937_64 engine(3);
  std::vector<int> count(members.size(), 0);
  const int draws = 100'000;
  for (int i = 0; i < draws; ++i) ++count[choice.draw(engine)];
  for (std::size_t i = 0; i < members.size(); ++i) {
    const double p = weight[members[i]] / 18.5;
    CHECK(count[i] == Approx(draws * p).margin(4 * std::sqrt(draws * p * (1 - p))));
  }
}

TEST_CASE("a single member is always drawn", "[network]") {
  const WeightedChoice choice({5}, std::vector<double>{0, 0, 0, 0, 0, 2});
  boost::random::mt19937_64 engine(1);
  for (int i = 0; i < 100; ++i) REQUIRE(choice.members()[choice.draw(engine)] == 5);
}
