#include "agents/conservation.hpp"

#include <numeric>

#include "agents/world.hpp"

namespace redoubt {
namespace {

std::string check_reading(const World& world) {
  const ReadingTally& t = world.tally().reading;
  if (t.harmful_views > t.views) return "more harmful views than views";
  if (t.exposures > t.views) return "more first views than views";
  if (t.harmful_exposures > t.exposures) return "more harmful first views than first views";
  if (t.crowded_out > t.deliveries) return "more deliveries crowded out than made";
  return {};
}

// Every first view of a harmful post stands in the post's record, its reader's and its campaign's.
std::string check_harm(const World& world) {
  const Tally& tally = world.tally();
  std::uint64_t of_posts = 0;
  std::vector<std::uint64_t> posts(tally.generators.size(), 0);
  std::vector<std::uint64_t> exposures(tally.generators.size(), 0);
  for (const HarmRecord& record : world.harm().all()) {
    of_posts += record.exposures;
    if (record.exposures_after_flag > record.exposures ||
        record.exposures_after_action > record.exposures)
      return "a post has more readers after its flag or removal than in all";
    if (record.generator == kNoCampaign) continue;
    ++posts[record.generator];
    exposures[record.generator] += record.exposures;
  }
  const auto& met = world.exposure().harm_met();
  const std::uint64_t of_readers = std::accumulate(met.begin(), met.end(), std::uint64_t{0});
  if (of_posts != tally.reading.harmful_exposures) return "harmful first views of posts";
  if (of_readers != tally.reading.harmful_exposures) return "harmful first views of readers";
  for (std::size_t g = 0; g < tally.generators.size(); ++g) {
    if (posts[g] != tally.generators[g].posts) return "posts of a campaign";
    if (exposures[g] != tally.generators[g].exposures) return "readers of a campaign";
  }
  return {};
}

// Every case that was opened was decided or left, or waits, or is in hand.
std::string check_review(const World& world) {
  const ModerationTally& t = world.tally().moderation;
  const auto appeal = static_cast<std::size_t>(CaseSource::appeal);
  std::uint64_t served = 0;
  for (std::size_t s = 0; s < ModerationTally::kSources; ++s) served += t.served[s];
  const std::uint64_t filed =
      std::accumulate(t.appeals.filed.begin(), t.appeals.filed.end(), std::uint64_t{0});
  const std::uint64_t open = world.moderation().waiting() + world.moderation().in_hand();
  if (served + t.abandoned + open != t.cases + filed)
    return "cases decided, left, waiting and in hand are not those that were opened";
  if (served - t.served[appeal] != t.reviews) return "reviews by source";
  if (t.items_decided > t.reviews) return "more decisions than reviews";
  return {};
}

std::string check_screening(const World& world) {
  const ScreeningTally& t = world.tally().screening;
  for (std::size_t g = 0; g < t.benign_screened.size(); ++g)
    if (t.benign_flagged[g] > t.benign_screened[g]) return "more posts flagged than screened";
  for (const DetectorTally& detector : world.tally().detectors)
    if (detector.harmful_flagged > detector.harmful_scored)
      return "more harmful posts flagged than scored by a detector";
  return {};
}

// Books only grow.
std::string check_money(const World& world) {
  for (std::uint32_t actor = 0; actor < world.ledger().actors(); ++actor) {
    const ActorId id{actor};
    if (world.ledger().spent_usd(id) < 0 || world.ledger().earned_usd(id) < 0 ||
        world.ledger().energy_kwh(id) < 0)
      return "an actor's spending, earnings or energy is below zero";
  }
  return {};
}

}  // namespace

std::string violated_conservation(const World& world) {
  for (const auto check : {check_reading, check_harm, check_review, check_screening, check_money}) {
    std::string violated = check(world);
    if (!violated.empty()) return violated;
  }
  return {};
}

}  // namespace redoubt
