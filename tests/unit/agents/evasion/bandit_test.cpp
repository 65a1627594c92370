// Bandits over templates: they find the arm that pays, and exp3 keeps exploring.
#include "agents/evasion/bandit.hpp"

#include <memory>
#include <numeric>

#include "agents/catalogue.hpp"
#include "sim/config/read_fields.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

const HarmFrame kFrame;

std::unique_ptr<Bandit> bandit(const std::string& kind, int arms = 4) {
  std::unique_ptr<Evasion> made = make_evasion(kind);
  Table table;
  table.set("templates", Value{.where = {}, .data = std::int64_t{arms}});
  const Value stated{.where = {}, .data = table};
  const Document nowhere;
  Problems problems(nowhere);
  read_fields(&stated, "evasion", fields_of(*made), problems);
  REQUIRE(problems.empty());
  const KeyedDraws draws(3, 0);
  made->start({kFrame, 4, 2.4, 9, draws});
  return std::unique_ptr<Bandit>(dynamic_cast<Bandit*>(made.release()));
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
  const auto search = bandit("ucb1");
  const std::vector<int> plays = play(*search, 2000);
  CHECK(plays[2] > 1500);
  for (const int n : plays) CHECK(n >= 1);
  CHECK(search->current() == search->offset({2}));
}

TEST_CASE("exp3 prefers the best arm and keeps its share of exploration", "[generators][bandit]") {
  const auto search = bandit("exp3");
  const std::vector<int> plays = play(*search, 2000);
  CHECK(plays[2] > 1000);
  const std::vector<double> chance = search->chances();
  CHECK(std::accumulate(chance.begin(), chance.end(), 0.0) == Approx(1));
  for (const double p : chance) CHECK(p >= 0.1 / 4 - 1e-12);
}

TEST_CASE("a first round of ucb1 without any fate spreads over all arms", "[generators][bandit]") {
  const KeyedDraws draws(3, 0);
  const auto search = bandit("ucb1", 8);
  std::vector<int> plays(8);
  for (int i = 0; i < 80; ++i) ++plays[search->next(draws).variant];
  for (const int n : plays) CHECK(n == 10);
}
