// Bandits over templates: they find the arm that pays, and exp3 keeps exploring.
#include "agents/generators/bandit.hpp"

#include <numeric>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

Bandit bandit(EvasionKind kind, std::size_t arms = 4) {
  EvasionParams params;
  params.kind = kind;
  std::vector<Direction> offsets(arms);
  for (std::size_t i = 0; i < arms; ++i) offsets[i][0] = static_cast<double>(i);
  return Bandit(params, offsets, 9);
}

// Plays of each arm when arm 2 pays 1 with probability .7 and the others with .3.
std::vector<int> play(Bandit& search, int rounds) {
  const KeyedDraws draws(3, 0);
  std::vector<int> plays(4);
  for (int i = 0; i < rounds; ++i) {
    const Trial trial = search.next(draws);
    ++plays[trial.variant];
    const double u = draws.uniform(Purpose::pilot, 1, static_cast<std::uint64_t>(i));
    search.outcome(trial, u < (trial.variant == 2 ? 0.7 : 0.3) ? 1 : 0, draws);
  }
  return plays;
}

}  // namespace

TEST_CASE("ucb1 tries every arm and then prefers the best", "[generators][bandit]") {
  Bandit search = bandit(EvasionKind::ucb1);
  const std::vector<int> plays = play(search, 2000);
  CHECK(plays[2] > 1500);
  for (const int n : plays) CHECK(n >= 1);
  CHECK(search.current()[0] == 2);
}

TEST_CASE("exp3 prefers the best arm and keeps its share of exploration", "[generators][bandit]") {
  Bandit search = bandit(EvasionKind::exp3);
  const std::vector<int> plays = play(search, 2000);
  CHECK(plays[2] > 1000);
  const std::vector<double> chance = search.chances();
  CHECK(std::accumulate(chance.begin(), chance.end(), 0.0) == Approx(1));
  for (const double p : chance) CHECK(p >= 0.1 / 4 - 1e-12);
}

TEST_CASE("a first round of ucb1 without any fate spreads over all arms", "[generators][bandit]") {
  const KeyedDraws draws(3, 0);
  Bandit search = bandit(EvasionKind::ucb1, 8);
  std::vector<int> plays(8);
  for (int i = 0; i < 80; ++i) ++plays[search.next(draws).variant];
  for (const int n : plays) CHECK(n == 10);
}
