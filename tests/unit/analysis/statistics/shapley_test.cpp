// Shapley values on games whose answer is known.
#include "analysis/statistics/shapley.hpp"

#include <bit>
#include <cmath>
#include <numeric>

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

std::vector<double> game(std::size_t n, const std::function<double(Coalition)>& value) {
  std::vector<double> values;
  for (Coalition c = 0; c <= everybody(n); ++c) values.push_back(value(c));
  return values;
}

double bit(Coalition c, int i) {
  return static_cast<double>(c >> i & 1);
}

}  // namespace

TEST_CASE("the glove game", "[shapley]") {
  // One left glove, two right ones; a pair is worth 1.
  const auto shares =
      exact_shapley(3, game(3, [](Coalition c) { return (c & 1) && (c & 6) ? 1.0 : 0.0; }));
  CHECK(shares[0] == Approx(2.0 / 3));
  CHECK(shares[1] == Approx(1.0 / 6));
  CHECK(shares[2] == Approx(1.0 / 6));
}

TEST_CASE("a pair's interaction is shared evenly, a dummy gets nothing", "[shapley]") {
  const auto value = [](Coalition c) {
    return 5 + 3 * bit(c, 0) - bit(c, 1) + 4 * bit(c, 0) * bit(c, 3);
  };
  const auto shares = exact_shapley(4, game(4, value));
  CHECK(shares[0] == Approx(5));
  CHECK(shares[1] == Approx(-1));
  CHECK(std::abs(shares[2]) < 1e-12);
  CHECK(shares[3] == Approx(2));
}

TEST_CASE("shares add up and equals get the same, for every size", "[shapley]") {
  for (std::size_t n = 1; n <= kMostExact; ++n) {
    const auto any = [](Coalition c) { return std::sin(static_cast<double>(c) * 1.7) * 10; };
    const auto shares = exact_shapley(n, game(n, any));
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    CHECK(sum == Approx(any(everybody(n)) - any(0)).margin(1e-12));
    const auto votes = exact_shapley(n, game(n, [n](Coalition c) {
                                       return 2 * std::popcount(c) > static_cast<int>(n) ? 1. : 0.;
                                     }));
    for (const double share : votes) CHECK(share == Approx(1.0 / static_cast<double>(n)));
  }
}

TEST_CASE("drawn orders add up, come in pairs and tend to the exact shares", "[shapley]") {
  constexpr std::size_t n = 10;
  const auto value = [](Coalition c) {
    return 2 * bit(c, 0) + bit(c, 1) * bit(c, 2) + 3 * bit(c, 3) * bit(c, 4) * bit(c, 5) -
           bit(c, 6) * (1 - bit(c, 7));
  };
  const std::vector<double> theory{2, .5, .5, 1, 1, 1, -.5, .5, 0, 0};
  constexpr std::uint64_t kPairs = 400;
  std::vector<double> mean(n);
  std::vector<double> squares(n);
  for (std::uint64_t p = 0; p < kPairs; ++p) {
    const auto pair = order_pair(n, 7, p);
    REQUIRE(pair.size() == 2);
    CHECK(Order(pair[0].rbegin(), pair[0].rend()) == pair[1]);
    const auto shares = pair_contributions(pair, value);
    CHECK(std::accumulate(shares.begin(), shares.end(), 0.0) ==
          Approx(value(everybody(n)) - value(0)));
    for (std::size_t i = 0; i < n; ++i) {
      mean[i] += shares[i] / kPairs;
      squares[i] += shares[i] * shares[i] / kPairs;
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    const double error = std::sqrt(std::max(squares[i] - mean[i] * mean[i], 0.0) / (kPairs - 1.0));
    CHECK(std::abs(mean[i] - theory[i]) <= 4 * error + 1e-12);
  }
}

TEST_CASE("orders are shuffled evenly, and the same for the same seed", "[shapley]") {
  std::vector<int> first(5);
  for (std::uint64_t p = 0; p < 5000; ++p) ++first[order_pair(5, 3, p)[0][0]];
  for (const int count : first) CHECK(std::abs(count - 1000) < 4 * std::sqrt(800.0));
  CHECK(order_pair(6, 1, 2) == order_pair(6, 1, 2));
  CHECK(walk({2, 0}) == std::vector<Coalition>{0, 4, 5});
}
