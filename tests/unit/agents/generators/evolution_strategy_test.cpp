// The attacker's search: it keeps to its sphere, climbs, and counts its trials fairly.
#include "agents/generators/evolution_strategy.hpp"

#include <cmath>

#include "agents/generators/make_evasion.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr double kRadius = 4;

Direction start() {
  Direction d{};
  d[0] = kRadius;
  return d;
}

double length(const Direction& d) {
  return std::sqrt(dot(d, d));
}

EvasionParams params(std::int64_t posts = 3) {
  EvasionParams p;
  p.posts_per_candidate = posts;
  return p;
}

// One generation in which every post has the fitness of its offset.
template <class Fitness>
void run_generation(EvolutionStrategy& search, const EvasionParams& p, const KeyedDraws& draws,
                    Fitness&& fitness) {
  for (std::int64_t i = 0; i < 2 * p.posts_per_candidate; ++i) {
    const auto trial = search.next(draws);
    search.outcome(trial, fitness(search.offset(trial)), draws);
  }
}

}  // namespace

TEST_CASE("candidate and parent take turns, then ordinary posts wait for the fates",
          "[generators][evasion]") {
  const KeyedDraws draws(1, 0);
  EvolutionStrategy search(params(), start(), kRadius, 5, draws);
  std::vector<Trial> trials;
  for (int i = 0; i < 6; ++i) trials.push_back(search.next(draws));
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(trials[i].watched);
    CHECK(trials[i].repeat == (i % 2 == 1));
    CHECK((trials[i].variant == EvolutionStrategy::kCandidate) == (i % 2 == 0));
  }
  CHECK_FALSE(search.next(draws).watched);
  for (std::size_t i = 0; i < 5; ++i) search.outcome(trials[i], 1, draws);
  CHECK(search.generation() == 0);
  search.outcome(search.next(draws), 100, draws);  // ordinary posts do not count
  CHECK(search.generation() == 0);
  search.outcome(trials[5], 1, draws);
  CHECK(search.generation() == 1);
  CHECK(search.next(draws).variant == EvolutionStrategy::kCandidate);
  search.outcome(trials[0], 100, draws);  // a late fate of an older generation does not count
  CHECK(search.successes() == 0);
}

TEST_CASE("every offset keeps its length", "[generators][evasion]") {
  const KeyedDraws draws(1, 0);
  const EvasionParams p = params(1);
  EvolutionStrategy search(p, start(), kRadius, 5, draws);
  for (int i = 0; i < 200; ++i) {
    run_generation(search, p, draws, [](const Direction& a) { return a[3] - a[0]; });
    CHECK(length(search.offset({EvolutionStrategy::kCandidate, 0, true, false, 1})) ==
          Approx(kRadius).epsilon(1e-12));
    CHECK(length(search.current()) == Approx(kRadius).epsilon(1e-12));
  }
}

TEST_CASE("the search climbs a known fitness and never accepts worse", "[generators][evasion]") {
  const KeyedDraws draws(2, 0);
  const EvasionParams p = params(2);
  EvolutionStrategy search(p, start(), kRadius, 6, draws);
  double best = 0;
  for (int i = 0; i < 300; ++i) {
    run_generation(search, p, draws, [](const Direction& a) { return a[6]; });
    CHECK(search.current()[6] >= best);
    best = search.current()[6];
  }
  CHECK(best > 0.9 * kRadius);
  CHECK(search.successes() > 5);
}

TEST_CASE("the step grows by 1.5 on success and shrinks by its fourth root, within bounds",
          "[generators][evasion]") {
  const KeyedDraws draws(3, 0);
  EvasionParams p = params(1);
  EvolutionStrategy search(p, start(), kRadius, 7, draws);
  const auto judge = [&](double candidate) {
    const auto mutant = search.next(draws);
    const auto parent = search.next(draws);
    search.outcome(mutant, candidate, draws);
    search.outcome(parent, 0, draws);
  };
  judge(1);
  CHECK(search.sigma() == Approx(0.8 * 1.5));
  judge(-1);
  CHECK(search.sigma() == Approx(0.8 * 1.5 / std::pow(1.5, 0.25)));
  judge(0);  // a draw is no success: flat fitness must not make a random walk
  CHECK(search.successes() == 1);
  for (int i = 0; i < 20; ++i) judge(1);
  CHECK(search.sigma() == p.sigma_max);
  for (int i = 0; i < 40; ++i) judge(-1);
  CHECK(search.sigma() == p.sigma_min);
  p.sigma_min = 3;  // contradicts the largest step, which wins
  search.set_params(p);
  judge(1);
  CHECK(search.sigma() == p.sigma_max);
}

TEST_CASE("kind none never tries anything, paraphrase keeps the message", "[generators][evasion]") {
  const KeyedDraws draws(4, 0);
  EvasionParams p = params();
  p.kind = EvasionKind::none;
  const auto none = make_evasion(p, kRadius, 2.4, 8, draws);
  const Direction still = none->current();
  for (int i = 0; i < 50; ++i) {
    const Trial trial = none->next(draws);
    CHECK_FALSE(trial.watched);
    none->outcome(trial, 1, draws);
    CHECK(none->offset(trial) == still);
  }
  CHECK(length(still) == Approx(kRadius));
  p.kind = EvasionKind::paraphrase;
  const Direction after = make_evasion(p, kRadius, 2.4, 8, draws)->current();
  CHECK(after[kHarmAxis] == still[kHarmAxis]);
  for (std::size_t i = 1; i < kFeatures; ++i) CHECK(after[i] == Approx(0.22 * still[i]));
}

TEST_CASE("the course of a search depends on its key and nothing else", "[generators][evasion]") {
  const KeyedDraws draws(5, 0);
  const auto course = [&draws](std::uint64_t key) {
    EvolutionStrategy search(params(1), start(), kRadius, key, draws);
    for (int i = 0; i < 20; ++i)
      run_generation(search, params(1), draws, [](const Direction& a) { return a[2]; });
    return search.current();
  };
  CHECK(course(1) == course(1));
  CHECK(course(1) != course(2));
}

TEST_CASE("a campaign without any distance stays at the origin", "[generators][evasion]") {
  const KeyedDraws draws(6, 0);
  EvasionParams p = params(1);
  p.sigma = p.sigma_min = 0;
  EvolutionStrategy search(p, {}, 0, 9, draws);
  for (const double x : search.offset({EvolutionStrategy::kCandidate, 0, true, false, 1}))
    CHECK(x == 0);
}
