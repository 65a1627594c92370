// The 95 % intervals of means over replicates hold the truth in a social world too: feeds, a
// campaign that adapts, a detector that is retrained. The truth is the mean of another, far larger
// sample. Each set of replicates has a network of its own, as a user's file with a seed of its own.
#include "tests/support/coverage.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

constexpr std::uint32_t kReplicates = 8;
constexpr std::size_t kWorldsForTruth = 1500;

std::string society(std::size_t seed, const std::string& flag_rate) {
  return "[scenario]\nname = 's'\nhorizon = '14d'\nsample_every = '14d'\nseed = " +
         std::to_string(seed) +
         "\n[network]\nusers = 300\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nposts_per_day = 20\n"
         "[[detector]]\nname = 'd'\nkind = 'statistical'\nretrain_every = '3d'\nflag_rate = " +
         flag_rate + "\n";
}

struct Sample {
  std::vector<double> reach;      // first views of the campaign's posts
  std::vector<double> detection;  // share of these posts that is flagged at publication
};

// Replicates of the world on the network of this seed.
void add_replicates(Sample& sample, const std::string& text, std::uint32_t replicates) {
  const Scenario scenario = scenario_of(text);
  const Society people = build_society(scenario);
  for (std::uint32_t r = 0; r < replicates; ++r) {
    World world(scenario, people, r);
    world.run_until(SimTime{} + scenario.general.horizon);
    const GeneratorTally& campaign = world.tally().generators[0];
    sample.reach.push_back(static_cast<double>(campaign.exposures));
    sample.detection.push_back(static_cast<double>(campaign.flagged) /
                               static_cast<double>(campaign.posts));
  }
}

// The same worlds with a strict and with a lax detector.
struct Pair {
  Sample strict;
  Sample lax;
};

Pair sample(std::size_t first_seed, std::size_t networks, std::uint32_t replicates) {
  Pair both;
  for (std::size_t seed = first_seed; seed < first_seed + networks; ++seed) {
    add_replicates(both.strict, society(seed, "0.1"), replicates);
    add_replicates(both.lax, society(seed, "0.03"), replicates);
  }
  return both;
}

double mean_difference(const std::vector<double>& a, const std::vector<double>& b) {
  return mean_of(b) - mean_of(a);
}

// 99 % of what 200 intervals of exactly 95 % do, of an independent truth.
void covers_truth(const char* what, double share) {
  UNSCOPED_INFO(what << ": " << share);
  CHECK(share >= 0.91);
  CHECK(share <= 0.99);
}

}  // namespace

TEST_CASE("intervals of 8 replicates cover the truth of a social world",
          "[validation][coverage][long]") {
  const Pair sets = sample(1, kSets, kReplicates);
  const Pair truth = sample(100000, kWorldsForTruth, 1);
  const double reach = mean_of(truth.strict.reach);
  covers_truth("reach", coverage(sets.strict.reach, reach));
  covers_truth("reach, lax detector", coverage(sets.lax.reach, mean_of(truth.lax.reach)));
  covers_truth("detection", coverage(sets.strict.detection, mean_of(truth.strict.detection)));
  covers_truth("difference of reach",
               paired_coverage(sets.strict.reach, sets.lax.reach,
                               mean_difference(truth.strict.reach, truth.lax.reach)));
  covers_truth("difference of detection",
               paired_coverage(sets.strict.detection, sets.lax.detection,
                               mean_difference(truth.strict.detection, truth.lax.detection)));
  // It can fail: a third beside the truth.
  CHECK(coverage(sets.strict.reach, 1.33 * reach) < 0.7);
}
