// Designs: what each promises of its points, and that point i needs no other.
#include "analysis/sweep/unit_points.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

// How many points fall into each of n equal strata of a coordinate.
std::vector<int> strata(const UnitPoints& points, std::size_t factor, std::size_t n) {
  std::vector<int> counts(n, 0);
  for (std::uint64_t i = 0; i < points.size(); ++i)
    ++counts[static_cast<std::size_t>(points.at(i)[factor] * static_cast<double>(n))];
  return counts;
}

// The volume below (a, b) against the share of points there.
double error_of_corner(const UnitPoints& points, double a, double b) {
  double inside = 0;
  for (std::uint64_t i = 0; i < points.size(); ++i) {
    const UnitPoint u = points.at(i);
    inside += u[0] < a && u[1] < b ? 1 : 0;
  }
  return std::abs(inside / static_cast<double>(points.size()) - a * b);
}

}  // namespace

TEST_CASE("a factorial design has every combination once", "[sweep][design]") {
  const auto points = factorial_points({2, 3, 4});
  REQUIRE(points->size() == 24);
  std::set<UnitPoint> seen;
  for (std::uint64_t i = 0; i < 24; ++i) seen.insert(points->at(i));
  CHECK(seen.size() == 24);
  CHECK(points->at(0) == UnitPoint{0.25, 1.0 / 6, 0.125});
  CHECK(points->at(1)[2] == 0.375);  // the last factor runs fastest
}

TEST_CASE("a keyed permutation hits every number once, for every n", "[sweep][design]") {
  for (const std::uint64_t n : {1u, 2u, 3u, 7u, 64u, 1000u}) {
    std::set<std::uint64_t> seen;
    for (std::uint64_t i = 0; i < n; ++i) seen.insert(permuted(i, n, 5, 2));
    CHECK(seen.size() == n);
    CHECK(*seen.rbegin() == n - 1);
  }
  CHECK(permuted(3, 1000, 5, 2) != permuted(3, 1000, 5, 3));
}

TEST_CASE("a Latin hypercube has one point in each stratum of each factor", "[sweep][design]") {
  const auto points = latin_points(3, 50, 7);
  for (std::size_t factor = 0; factor < 3; ++factor)
    CHECK(strata(*points, factor, 50) == std::vector<int>(50, 1));
  CHECK(latin_points(3, 50, 8)->at(4) != points->at(4));
}

TEST_CASE("Sobol' points are a shifted net: strata are even, corners closer than by chance",
          "[sweep][design]") {
  const auto points = sobol_points(5, 256, 3);
  for (std::size_t factor = 0; factor < 5; ++factor)
    CHECK(strata(*points, factor, 256) == std::vector<int>(256, 1));
  // By chance the standard error would be sqrt(0.21 · 0.79 / 256) = 0.025.
  CHECK(error_of_corner(*points, 0.3, 0.7) < 0.012);
  CHECK(sobol_points(5, 256, 4)->at(0) != points->at(0));
}

TEST_CASE("Saltelli blocks swap one factor at a time", "[sweep][design]") {
  const auto points = saltelli_points(3, 8, 1);
  REQUIRE(points->size() == 40);
  for (std::uint64_t block = 0; block < 8; ++block) {
    const UnitPoint a = points->at(5 * block);
    const UnitPoint b = points->at(5 * block + 4);
    for (std::size_t i = 0; i < 3; ++i) {
      UnitPoint swapped = a;
      swapped[i] = b[i];
      CHECK(points->at(5 * block + 1 + i) == swapped);
    }
  }
}

TEST_CASE("Morris trajectories change one factor a step, each once, on the grid",
          "[sweep][design]") {
  constexpr std::size_t kFactors = 4;
  const auto points = morris_points(kFactors, 10, 1, 4);
  REQUIRE(points->size() == 50);
  for (std::uint64_t t = 0; t < 10; ++t) {
    std::set<std::size_t> moved;
    for (std::uint64_t s = 0; s < kFactors; ++s) {
      const UnitPoint from = points->at(5 * t + s);
      const UnitPoint to = points->at(5 * t + s + 1);
      for (std::size_t i = 0; i < kFactors; ++i) {
        CHECK(std::abs(to[i] * 3 - std::round(to[i] * 3)) < 1e-12);
        CHECK((to[i] >= 0 && to[i] <= 1));
        if (to[i] == from[i]) continue;
        moved.insert(i);
        CHECK(std::abs(to[i] - from[i]) == Approx(morris_step(4)));
      }
    }
    CHECK(moved.size() == kFactors);
  }
}

TEST_CASE("a million points start at once: the last is computed alone", "[sweep][design]") {
  constexpr std::uint64_t kMany = 1000000;
  CHECK(sobol_points(10, kMany, 1)->at(kMany - 1).size() == 10);
  CHECK(latin_points(10, kMany, 1)->at(kMany - 1).size() == 10);
  CHECK(saltelli_points(10, kMany, 1)->size() == 12 * kMany);
}
