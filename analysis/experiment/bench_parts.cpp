// Worlds with and without a part run in turns, each from its beginning.
#include "analysis/experiment/bench_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/foundation/corpus_builder.hpp"
#include "agents/foundation/estimation.hpp"
#include "agents/people/population.hpp"
#include "agents/world/world.hpp"
#include "analysis/experiment/bench_world.hpp"
#include "analysis/statistics/median.hpp"

namespace redoubt::analysis {
namespace {

double seconds_of(const Scenario& scenario, const Society& society, int number_of_days) {
  World world(scenario, society, 0);
  const double start = cpu_seconds();
  world.run_until(SimTime{} + days(number_of_days));
  return cpu_seconds() - start;
}

// A world with a part and the same without it.
struct Compared {
  Compared(const char* part, std::int64_t users)
      : with(bench_scenario({.users = users, .more = part})),
        without(bench_scenario({.users = users})),
        society(build_society(without)) {}
  Scenario with;
  Scenario without;
  Society society;
};

// CPU time with the part over that without it.
BenchResult cost_of(const char* name, const char* part, double limit,
                    const PartsBenchSettings& settings) {
  const Compared worlds(part, settings.users);
  std::vector<double> ratios;
  for (int round = 0; round < settings.rounds; ++round) {
    const double base = seconds_of(worlds.without, worlds.society, settings.days);
    ratios.push_back(seconds_of(worlds.with, worlds.society, settings.days) / base);
  }
  const double middle = median(ratios);
  const auto [least, most] = std::minmax_element(ratios.begin(), ratios.end());
  BenchResult result = against_limit(name, "x", middle, limit);
  result.noise = (*most - *least) / middle;
  return result;
}

double seconds_until(World& world, SimTime end) {
  const double start = cpu_seconds();
  world.run_until(end);
  return cpu_seconds() - start;
}

// For a part that changes no event: both worlds live the same days, in turns day by day, and the
// one that goes first changes, so that what else the machine does falls on both.
BenchResult cost_of_bookkeeping(const char* name, const char* part, double limit,
                                const PartsBenchSettings& settings) {
  const Compared worlds(part, settings.users);
  std::vector<double> ratios;
  for (int round = 0; round < settings.rounds; ++round) {
    World kept(worlds.with, worlds.society, 0);
    World bare(worlds.without, worlds.society, 0);
    for (int day = 1; day <= settings.days; ++day) {
      const SimTime end = SimTime{} + days(day);
      const bool kept_first = (day + round) % 2 == 0;
      const double early = kept_first ? seconds_until(kept, end) : 0;
      const double base = seconds_until(bare, end);
      const double cost = kept_first ? early : seconds_until(kept, end);
      if (base > 0) ratios.push_back(cost / base);
    }
  }
  return sum_up_pairs(name, std::move(ratios), limit);
}

// Gathers a corpus from the platform's posts and learns from it.
BenchResult retraining(const std::string& name, double number_of_posts) {
  const Scenario scenario = bench_scenario({.users = 1000});
  const KeyedDraws draws(1, 0);
  PostStore posts;
  for (std::uint64_t key = 0; key < static_cast<std::uint64_t>(number_of_posts); ++key) {
    PostContent content;
    content.surface.key = mix(7, key);
    content.surface.x = draw_features({}, content.surface.key, draws);
    PostState state;
    state.group = static_cast<std::uint8_t>(key % scenario.groups.size());
    state.author = UserId{static_cast<std::uint32_t>(key % 1000)};
    posts.add(state, content);
  }
  FoundationParams params;
  params.corpus_size = static_cast<std::int64_t>(number_of_posts);
  const double start = cpu_seconds();
  CorpusBuilder builder(params, nullptr, scenario.groups, draws, 1);
  builder.add_written({});
  builder.add_platform(posts, SimTime{});
  const GroupKnowledge learnt = estimate(builder.corpus(), params.estimation, {});
  BenchResult result = against_limit(name, "s", cpu_seconds() - start, 1);
  result.met =
      result.met && posts_in(builder.corpus()) == number_of_posts && !learnt.groups.empty();
  return result;
}

}  // namespace

std::vector<BenchResult> bench_parts(const PartsBenchSettings& settings,
                                     const BenchFilter& filter) {
  const std::string learning =
      fmt::format("foundation model, learning from {:g} posts", settings.posts);
  constexpr const char* kLoop = "feedback loop, half of all posts written with the model";
  constexpr const char* kValue = "booking by zone, prices and value";
  std::vector<BenchResult> results;
  if (filter.wants(learning)) results.push_back(retraining(learning, settings.posts));
  if (filter.wants(kLoop))
    results.push_back(cost_of(kLoop,
                              "[foundation_model]\nretrain_every = \"7d\"\nassisted_share = 0.5\n",
                              1.2, settings));
  if (filter.wants(kValue))
    results.push_back(cost_of_bookkeeping(kValue,
                                          "[environment]\nintensity_preset = \"owid2023\"\nzone = "
                                          "\"germany\"\n[value]\nharm_usd = 0.01\n",
                                          1.02, settings));
  return results;
}

}  // namespace redoubt::analysis
