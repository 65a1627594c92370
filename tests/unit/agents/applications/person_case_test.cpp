// What people bring to applications, and what of its reading several applications have in common.
#include "agents/applications/person_case.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr std::uint64_t kPeople = 40000;

std::vector<Group> two_groups() {
  std::vector<Group> groups(2);
  groups[0].share = 0.85;
  groups[1].share = 0.15;
  groups[1].mean = {0.43, 2};
  return groups;
}

struct Pairs {
  double xy = 0, xx = 0, yy = 0;
  void add(double x, double y) {
    xy += x * y;
    xx += x * x;
    yy += y * y;
  }
  [[nodiscard]] double correlation() const { return xy / std::sqrt(xx * yy); }
};

// Correlation of what two applications read on the harm axis, over people of the first group.
double correlation(double common, const Reader& first, const Reader& second) {
  const KeyedDraws draws{7, 1};
  const std::vector<Group> groups = two_groups();
  Pairs pairs;
  for (std::uint64_t i = 0; i < kPeople; ++i) {
    const Person person{mix(99, i), 0};
    const auto read = [&](const Reader& reader) {
      const Case brought = bring_case(person, reader.application, common, groups, draws);
      return static_cast<double>(read_case(brought, person, reader, draws)[kHarmAxis]);
    };
    pairs.add(read(first), read(second));
  }
  return pairs.correlation();
}

const double kError = 4 / std::sqrt(static_cast<double>(kPeople));

}  // namespace

TEST_CASE("on one model two applications make the same errors: ρ = τ²/(1 + τ²)", "[applications]") {
  const double noise = std::sqrt(3.0 / 7);
  CHECK(std::abs(correlation(0, {1, 11, noise, 0}, {1, 12, noise, 0}) - 0.3) < kError);
  CHECK(std::abs(correlation(0, {1, 11, noise, 0}, {2, 12, noise, 0})) < kError);
}

TEST_CASE("adaptation makes errors an application's own", "[applications]") {
  // (1 - s)²τ² in common of 1 + ((1 - s)² + s²)τ², s = 1/2, τ = 1.
  CHECK(std::abs(correlation(0, {1, 11, 1, 0.5}, {1, 12, 1, 0.5}) - 0.25 / 1.5) < kError);
  CHECK(std::abs(correlation(0, {1, 11, 1, 1}, {1, 12, 1, 1})) < kError);
}

TEST_CASE("a need in common comes to every application, whatever its model", "[applications]") {
  CHECK(std::abs(correlation(0.4, {1, 11, 0, 0}, {2, 12, 0, 0}) - 0.4) < kError);
}

TEST_CASE("a case shows the group's writing and what is needed", "[applications]") {
  const KeyedDraws draws{3, 0};
  const std::vector<Group> groups = two_groups();
  double need = 0;
  double dialect = 0;
  double rarity = 0;
  for (std::uint64_t i = 0; i < kPeople; ++i) {
    const Case brought = bring_case({mix(5, i), 1}, 11, 0.5, groups, draws);
    CHECK(std::abs(static_cast<double>(brought.shown[kHarmAxis]) - 0.43 - brought.need) < 1e-6);
    need += brought.need / kPeople;
    dialect += static_cast<double>(brought.shown[kDialectAxis]) / kPeople;
    rarity += brought.rarity / kPeople;
  }
  CHECK(std::abs(need) < kError);
  CHECK(std::abs(dialect - 2) < kError);
  CHECK(std::abs(rarity - 8) < 4 * kError);  // mean and variance of χ²: 8 and 16
}
