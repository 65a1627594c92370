// The attacker's search: it keeps to its sphere, climbs, and counts its trials fairly.
#include "agents/evasion/evolution.hpp"

#include <cmath>

#include "sim/config/override_field.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr double kRadius = 4;

const HarmFrame kFrame;

SearchStart start(std::uint64_t key, const KeyedDraws& draws, double radius = kRadius) {
  return {kFrame, radius, 2.4, key, draws};
}

double length(const Direction& d) {
  return std::sqrt(dot(d, d));
}

using Params = EvolutionStrategy::Params;

Params params(std::int64_t posts = 3) {
  return {.posts_per_candidate = posts};
}

EvolutionStrategy begun(const Params& p, std::uint64_t key, const KeyedDraws& draws,
                        double radius = kRadius) {
  EvolutionStrategy search(p);
  search.start(start(key, draws, radius));
  return search;
}

// One generation in which every post has the fitness of its offset.
template <class Fitness>
void run_generation(EvolutionStrategy& search, const Params& p, const KeyedDraws& draws,
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
  EvolutionStrategy search = begun(params(), 5, draws);
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
  const Params p = params(1);
  EvolutionStrategy search = begun(p, 5, draws);
  for (int i = 0; i < 200; ++i) {
    run_generation(search, p, draws, [](const Direction& a) { return a[3] - a[0]; });
    CHECK(length(search.offset({EvolutionStrategy::kCandidate, 0, true, false, 1})) ==
          Approx(kRadius).epsilon(1e-12));
    CHECK(length(search.current()) == Approx(kRadius).epsilon(1e-12));
  }
}

TEST_CASE("the search climbs a known fitness and never accepts worse", "[generators][evasion]") {
  const KeyedDraws draws(2, 0);
  const Params p = params(2);
  EvolutionStrategy search = begun(p, 6, draws);
  double best = search.current()[6];
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
  Params p = params(1);
  EvolutionStrategy search = begun(p, 7, draws);
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
  const Document nowhere;
  Problems none(nowhere);
  const Value three{.where = {}, .data = 3.0};  // contradicts the largest step, which wins
  REQUIRE(override_field(search, "evasion", "sigma_min", three, none));
  judge(1);
  CHECK(search.sigma() == p.sigma_max);
}

TEST_CASE("begun anew it has forgotten all but its parameters", "[generators][evasion]") {
  const KeyedDraws draws(4, 0);
  EvolutionStrategy search = begun(params(1), 5, draws);
  for (int i = 0; i < 10; ++i)
    run_generation(search, params(1), draws, [](const Direction& a) { return a[3]; });
  search.start(start(5, draws, 2));
  CHECK(search.generation() == 0);
  CHECK(search.sigma() == params().sigma);
  CHECK(search.current() == begun(params(1), 5, draws, 2).current());
}

TEST_CASE("the course of a search depends on its key and nothing else", "[generators][evasion]") {
  const KeyedDraws draws(5, 0);
  const auto course = [&draws](std::uint64_t key) {
    EvolutionStrategy search = begun(params(1), key, draws);
    for (int i = 0; i < 20; ++i)
      run_generation(search, params(1), draws, [](const Direction& a) { return a[2]; });
    return search.current();
  };
  CHECK(course(1) == course(1));
  CHECK(course(1) != course(2));
}

TEST_CASE("a campaign without any distance stays at the origin", "[generators][evasion]") {
  const KeyedDraws draws(6, 0);
  Params p = params(1);
  p.sigma = p.sigma_min = 0;
  EvolutionStrategy search = begun(p, 9, draws, 0);
  for (const double x : search.offset({EvolutionStrategy::kCandidate, 0, true, false, 1}))
    CHECK(x == 0);
}
