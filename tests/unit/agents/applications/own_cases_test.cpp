// Cases gathered by group: shares, labels that are wrong or missing, and who must be looked at.
#include "agents/applications/own_cases.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

const std::vector<double> kUsers{0.9, 0.1};

// Share of cases with this group and label, on a fine grid of quantiles.
double share(const OwnCases& cases, std::uint8_t group, std::uint8_t label) {
  constexpr int kSteps = 400;
  double hits = 0;
  for (int i = 0; i < kSteps; ++i)
    for (int j = 0; j < kSteps; ++j) {
      const std::uint8_t g = cases.group_at((i + 0.5) / kSteps);
      hits += g == group && cases.label_at(g, (j + 0.5) / kSteps) == label ? 1 : 0;
    }
  return hits / (kSteps * kSteps);
}

}  // namespace

TEST_CASE("as they come, cases have the shares of the users", "[applications]") {
  const OwnCases cases(kUsers, {}, 0);
  CHECK(share(cases, 1, 1) == Approx(0.1).margin(0.003));
  CHECK(cases.looked_at() == 1);
}

TEST_CASE("balanced, every group gives as many, and more users must be looked at",
          "[applications]") {
  const OwnCases balanced(kUsers, {}, 1);
  CHECK(share(balanced, 1, 1) == Approx(0.5).margin(0.003));
  CHECK(balanced.looked_at() == Approx(5));  // half of the cases from a tenth of the users
  const OwnCases half(kUsers, {}, 0.5);
  CHECK(share(half, 1, 1) == Approx(0.3).margin(0.003));
  CHECK(half.looked_at() == Approx(3));
}

TEST_CASE("gathering by label brings whom the label means, right or wrong", "[applications]") {
  // A tenth of the majority bears the minority's label; half of the minority bears none.
  const OwnCases cases(kUsers, {{0.9, 0.1, 0}, {0, 0.5, 0.5}}, 1);
  // Of the label B: 0.09 from A, 0.05 from B.
  CHECK(share(cases, 0, 1) == Approx(0.5 * 0.09 / 0.14).margin(0.004));
  CHECK(share(cases, 1, 1) == Approx(0.5 * 0.05 / 0.14).margin(0.004));
  CHECK(share(cases, 1, 2) == 0);
}

TEST_CASE("a label that nobody bears cannot be gathered", "[applications]") {
  const OwnCases blind(kUsers, {{0, 0, 1}, {0, 0, 1}}, 1);
  CHECK(share(blind, 1, 2) == Approx(0.1).margin(0.003));
  const OwnCases alone(std::vector<double>{1, 0}, {}, 1);
  CHECK(share(alone, 0, 0) == Approx(1));
  CHECK(alone.looked_at() == 1);
}
