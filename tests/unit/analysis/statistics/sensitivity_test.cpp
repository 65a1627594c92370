// Indices against functions whose indices are known: Ishigami and Sobol' g.
#include "analysis/statistics/sensitivity.hpp"

#include <cmath>
#include <functional>
#include <limits>

#include "analysis/sweep/unit_points.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

namespace {

using Function = std::function<double(const UnitPoint&)>;
constexpr double kPi = 3.14159265358979323846;

// Ishigami & Homma 1990, a = 7, b = 0.1, x in [-pi, pi].
double ishigami(const UnitPoint& u) {
  const auto x = [&u](std::size_t i) { return kPi * (2 * u[i] - 1); };
  const double s = std::sin(x(1));
  return std::sin(x(0)) + 7 * s * s + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

constexpr double kG[] = {0, 1, 4.5, 9};
double sobol_g(const UnitPoint& u) {
  double product = 1;
  for (std::size_t i = 0; i < 4; ++i) product *= (std::abs(4 * u[i] - 2) + kG[i]) / (1 + kG[i]);
  return product;
}

std::vector<std::vector<double>> blocks_of(const Function& f, std::size_t k, std::uint64_t n,
                                           std::uint64_t seed) {
  const auto points = saltelli_points(k, n, seed);
  std::vector<std::vector<double>> blocks(n);
  for (std::uint64_t i = 0; i < points->size(); ++i)
    blocks[i / (k + 2)].push_back(f(points->at(i)));
  return blocks;
}

}  // namespace

TEST_CASE("Sobol' indices of Ishigami's function", "[sensitivity]") {
  const SobolIndices found = sobol_indices(blocks_of(ishigami, 3, 2048, 1), 3, 200);
  const double first[] = {0.3139, 0.4424, 0};  // analytic, e.g. Saltelli et al. 2008
  const double total[] = {0.5576, 0.4424, 0.2437};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found.first[i].value == Approx(first[i]).margin(0.02));
    CHECK(found.total[i].value == Approx(total[i]).margin(0.02));
    CHECK(found.total[i].low < found.total[i].high);
  }
}

TEST_CASE("Sobol' indices of the g function", "[sensitivity]") {
  double variance = 1;
  double parts[4];
  for (std::size_t i = 0; i < 4; ++i) {
    parts[i] = 1.0 / 3 / ((1 + kG[i]) * (1 + kG[i]));
    variance *= 1 + parts[i];
  }
  const SobolIndices found = sobol_indices(blocks_of(sobol_g, 4, 2048, 2), 4, 200);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(found.first[i].value == Approx(parts[i] / (variance - 1)).margin(0.02));
    const double others = variance / (1 + parts[i]);
    CHECK(found.total[i].value == Approx(parts[i] * others / (variance - 1)).margin(0.02));
  }
}

// 60 independent shifts; a 95 % interval that covers in fewer than 50 of 60 would be 2.5 binomial
// standard errors (1.7) and more below what it says.
TEST_CASE("bootstrap intervals of Sobol' indices cover the truth", "[sensitivity]") {
  int covered = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const SobolIndices found = sobol_indices(blocks_of(ishigami, 3, 128, 100 + seed), 3, 200);
    covered += found.total[0].low <= 0.5576 && 0.5576 <= found.total[0].high ? 1 : 0;
  }
  CHECK(covered >= 50);
}

TEST_CASE("a failed run drops its whole block and nothing else", "[sensitivity]") {
  auto blocks = blocks_of(ishigami, 3, 512, 1);
  auto fewer = blocks;
  fewer.erase(fewer.begin() + 7);
  blocks[7][2] = std::numeric_limits<double>::quiet_NaN();
  const SobolIndices found = sobol_indices(blocks, 3, 50);
  const SobolIndices expected = sobol_indices(fewer, 3, 50);
  CHECK(found.dropped == 1);
  CHECK(found.blocks == 511);
  for (std::size_t i = 0; i < 3; ++i) CHECK(found.total[i].value == expected.total[i].value);
}

TEST_CASE("Morris effects of a linear function are its slopes, without spread", "[sensitivity]") {
  const auto points = morris_points(3, 20, 1, 4);
  std::vector<Trajectory> trajectories(20);
  for (std::uint64_t i = 0; i < points->size(); ++i) {
    const UnitPoint u = points->at(i);
    trajectories[i / 4].points.push_back(u);
    trajectories[i / 4].values.push_back(3 * u[0] - 2 * u[1] + 0 * u[2] + 5 * u[1] * u[2]);
  }
  trajectories[4].values[1] = std::numeric_limits<double>::quiet_NaN();
  const MorrisEffects found = morris_effects(trajectories, 3, 100);
  CHECK(found.trajectories == 19);
  CHECK(found.dropped == 1);
  CHECK(found.mean[0] == Approx(3));
  CHECK(found.sd[0] == Approx(0).margin(1e-9));
  CHECK(found.sd[1] > 0.5);  // interacts with factor 2
  CHECK(found.mean_absolute[1].low <= found.mean_absolute[1].value);
}
