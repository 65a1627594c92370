// Keyed draws: uniform, in the open interval, and independent between neighbouring keys.
#include "sim/random/keyed_draws.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr int kSide = 512;  // draws are taken on a square of entities × occurrences

std::vector<double> square_of_draws(Purpose why) {
  const KeyedDraws draws(7, 0);
  std::vector<double> u;
  u.reserve(kSide * kSide);
  for (std::uint64_t entity = 0; entity < kSide; ++entity) {
    for (std::uint64_t occurrence = 0; occurrence < kSide; ++occurrence) {
      u.push_back(draws.uniform(why, entity, occurrence));
    }
  }
  return u;
}

// Correlation of u with itself `lag` places on; standard error 1/√n.
double correlation(const std::vector<double>& u, const std::vector<double>& v, std::size_t lag) {
  double sum = 0;
  for (std::size_t i = 0; i + lag < u.size(); ++i) sum += (u[i] - 0.5) * (v[i + lag] - 0.5);
  return 12.0 * sum / static_cast<double>(u.size() - lag);
}

}  // namespace

TEST_CASE("the unit interval is open at both ends", "[random][keyed]") {
  CHECK(unit_interval(0) == 0x1p-53);
  CHECK(unit_interval(~std::uint64_t{0}) == 1.0 - 0x1p-53);
  CHECK(unit_interval(std::uint64_t{1} << 63) > 0.5);
}

TEST_CASE("keyed draws are uniform", "[random][keyed]") {
  constexpr int kCells = 256;
  std::vector<double> count(kCells);
  for (const double u : square_of_draws(Purpose::session_gap)) {
    ++count[static_cast<std::size_t>(u * kCells)];
  }
  constexpr double kExpected = double{kSide} * kSide / kCells;
  double chi_square = 0;
  for (const double n : count) chi_square += (n - kExpected) * (n - kExpected) / kExpected;
  // Mean 255, variance 2 · 255.
  CHECK(std::abs(chi_square - (kCells - 1)) < 4 * std::sqrt(2.0 * (kCells - 1)));
}

TEST_CASE("neighbouring entities, occurrences and purposes are independent", "[random][keyed]") {
  const std::vector<double> u = square_of_draws(Purpose::session_gap);
  const std::vector<double> v = square_of_draws(Purpose::publish_gap);
  const double four_errors = 4.0 / kSide;
  CHECK(std::abs(correlation(u, u, 1)) < four_errors);          // next occurrence
  CHECK(std::abs(correlation(u, u, kSide)) < four_errors);      // next entity
  CHECK(std::abs(correlation(u, u, kSide + 1)) < four_errors);  // both
  CHECK(std::abs(correlation(u, v, 0)) < four_errors);          // other purpose
}

TEST_CASE("every part of the key changes half of the bits", "[random][keyed]") {
  const KeyedDraws base(1, 2);
  constexpr int kBlocks = 1000;
  double changed[5] = {};
  const auto distance = [](Block x, Block y) {
    return std::popcount(x.first ^ y.first) + std::popcount(x.second ^ y.second);
  };
  for (std::uint64_t i = 0; i < kBlocks; ++i) {
    const Block x = base.bits(Purpose::audit, i, 0);
    changed[0] += distance(x, KeyedDraws(3, 2).bits(Purpose::audit, i, 0));
    changed[1] += distance(x, KeyedDraws(1, 3).bits(Purpose::audit, i, 0));
    changed[2] += distance(x, base.bits(Purpose::rater, i, 0));
    changed[3] += distance(x, base.bits(Purpose::audit, i ^ (1ull << 63), 0));
    changed[4] += distance(x, base.bits(Purpose::audit, i, 1));
  }
  for (const double sum : changed) {
    CHECK(std::abs(sum / kBlocks - 64.0) < 4 * std::sqrt(32.0 / kBlocks));
  }
}

TEST_CASE("mix is ordered, collision-free in small sets and fixed for ever", "[random][keyed]") {
  std::set<std::uint64_t> seen;
  for (std::uint64_t a = 0; a < 100; ++a) {
    for (std::uint64_t b = 0; b < 100; ++b) seen.insert(mix(a, b));
  }
  CHECK(seen.size() == 10000);
  CHECK(mix(1, 2) != mix(2, 1));
  CHECK(mix(1, 2) == 0xfb7c2458511249ddull);
}
