// The 95 % intervals of means over replicates hold the truth in a social world too: feeds, a
// campaign that adapts, a detector that is retrained. The truth is the mean of another, far larger
// sample. Each set of replicates has a network of its own, as a user's file with a seed of its own.
#include <cstdlib>

#include "tests/support/coverage.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

constexpr std::size_t kReplicates = 8;
constexpr std::size_t kWorldsForTruth = 6000;

std::string society(std::size_t seed, const std::string& flag_rate) {
  return "[scenario]\nname = 's'\nhorizon = '14d'\nsample_every = '14d'\nseed = " +
         std::to_string(seed) +
         "\n[network]\nusers = 300\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nposts_per_day = 20\n"
         "[[detector]]\nname = 'd'\nkind = 'statistical'\nretrain_every = '3d'\nflag_rate = " +
         flag_rate + "\n";
}

struct Measured {
  double reach = 0;      // first views of the campaign's posts
  double detection = 0;  // share of its posts that is flagged at publication
};

Measured measured(const World& world) {
  const GeneratorTally& g = world.tally().generators[0];
  return {static_cast<double>(g.exposures),
          static_cast<double>(g.flagged) / static_cast<double>(g.posts)};
}

struct Sample {
  std::vector<double> reach;
  std::vector<double> detection;
};

// Replicates `first` and on, of the network of the seed.
void add_replicates(Sample& sample, const std::string& text, std::uint32_t first,
                    std::uint32_t count) {
  const Scenario scenario = scenario_of(text);
  const Society people = build_society(scenario);
  for (std::uint32_t r = first; r < first + count; ++r) {
    World world(scenario, people, r);
    world.run_until(SimTime{} + scenario.general.horizon);
    const Measured found = measured(world);
    sample.reach.push_back(found.reach);
    sample.detection.push_back(found.detection);
  }
}

}  // namespace
TEST_CASE("probe", "[probe]") {
  const int mode = std::atoi(std::getenv("MODE"));
  const std::size_t sets = static_cast<std::size_t>(std::atoi(std::getenv("SETS")));
  const std::size_t truth = static_cast<std::size_t>(std::atoi(std::getenv("TRUTH")));
  Sample strict, lax, all_strict, all_lax;
  for (std::size_t i = 0; i < sets; ++i) {
    const std::size_t seed = mode ? i + 1 : 1;
    const auto first = static_cast<std::uint32_t>(mode ? 0 : i * 8);
    add_replicates(strict, society(seed, "0.1"), first, 8);
    add_replicates(lax, society(seed, "0.03"), first, 8);
  }
  for (std::size_t i = 0; i < truth; ++i) {
    const std::size_t seed = mode ? 100000 + i : 1;
    const auto first = static_cast<std::uint32_t>(mode ? 0 : 100000 + i);
    add_replicates(all_strict, society(seed, "0.1"), first, 1);
    add_replicates(all_lax, society(seed, "0.03"), first, 1);
  }
  const auto cover = [&](const std::vector<double>& v, const std::vector<double>& all) {
    std::size_t holds = 0;
    for (std::size_t i = 0; i < sets; ++i) {
      const std::vector<double> set(v.begin() + i * 8, v.begin() + i * 8 + 8);
      holds += analysis::mean_interval(set).differs_from(mean_of(all)) ? 0 : 1;
    }
    return double(holds) / double(sets);
  };
  const auto diff = [](std::vector<double> a, const std::vector<double>& b) {
    for (std::size_t i = 0; i < a.size(); ++i) a[i] = b[i] - a[i];
    return a;
  };
  WARN("reach " << mean_of(all_strict.reach) << " cover " << cover(strict.reach, all_strict.reach)
                << " lax " << mean_of(all_lax.reach) << " cover " << cover(lax.reach, all_lax.reach)
                << " detection " << mean_of(all_strict.detection) << " cover "
                << cover(strict.detection, all_strict.detection) << " diff reach "
                << mean_of(diff(all_strict.reach, all_lax.reach)) << " cover "
                << cover(diff(strict.reach, lax.reach), diff(all_strict.reach, all_lax.reach))
                << " diff detection "
                << cover(diff(strict.detection, lax.detection),
                         diff(all_strict.detection, all_lax.detection)));
}
