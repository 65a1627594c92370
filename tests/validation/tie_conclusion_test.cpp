// Where most views share their moment with others, the order of ties decides what happens, and not
// what is concluded: a detector lowers reach by as much.
//
// Delays are of one to two milliseconds, so the followers of a sharer see a post together.
// `tie_salt` permutes events of one moment and kind.
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

constexpr std::uint32_t kReplicates = 12;

std::string race(bool detector, int salt) {
  return "[scenario]\nname = 'm'\nhorizon = '21d'\ntie_salt = " + std::to_string(salt) +
         "\n[network]\nusers = 800\n"
         "[propagation]\nrule = 'cascade'\nflat_delay = '1ms'\ndelay_exponent = 10\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
         "[[detector]]\nname = 'r'\nkind = 'reports'\nharmful_report_probability = 0.02\n" +
         (detector ? "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.05\n" : "") +
         "[moderation]\naudit_fraction = 0.05\n";
}

struct Outcome {
  double log_reach = 0;
  double tied = 0;  // share of first views at the moment of another one
  std::string digest;
};

Outcome run(bool detector, int salt, std::uint32_t replicate) {
  const Scenario scenario = test::scenario_of(race(detector, salt));
  const Society society = build_society(scenario);
  test::MemoryJournal journal;
  World world(scenario, society, replicate, &journal);
  world.run_until(SimTime{} + scenario.general.horizon);
  std::vector<std::pair<SimTime, UserId>> reads;
  for (const PostEvent& event : journal.events)
    if (event.kind == PostEvent::Kind::exposed &&
        (reads.empty() || reads.back() != std::pair{event.at, event.account}))
      reads.emplace_back(event.at, event.account);
  std::size_t tied = 0;
  for (std::size_t i = 0; i < reads.size(); ++i)
    tied += (i > 0 && reads[i - 1].first == reads[i].first) ||
                    (i + 1 < reads.size() && reads[i + 1].first == reads[i].first)
                ? 1
                : 0;
  const auto reach = static_cast<double>(world.tally().reading.harmful_exposures);
  return {std::log(reach), static_cast<double>(tied) / static_cast<double>(reads.size()),
          world.digest()};
}

}  // namespace

TEST_CASE("a detector lowers reach by as much in whichever order ties come",
          "[validation][metamorphic]") {
  const std::vector<int> salts{0, 4711};
  std::vector<std::vector<double>> effects(salts.size());
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    std::vector<std::string> digests;
    for (std::size_t s = 0; s < salts.size(); ++s) {
      const Outcome with = run(true, salts[s], replicate);
      const Outcome without = run(false, salts[s], replicate);
      effects[s].push_back(with.log_reach - without.log_reach);
      CHECK(with.tied > 0.5);
      digests.push_back(with.digest);
    }
    CHECK(digests[0] != digests[1]);
  }
  for (std::size_t s = 0; s < salts.size(); ++s) {
    const Estimate effect(effects[s]);
    INFO("salt " << salts[s] << ": log reach " << effect.mean << " ± " << effect.error);
    CHECK(effect.mean + 2.201 * effect.error < 0);  // the 95 % interval of 12 pairs
  }
  std::vector<double> difference;
  for (std::size_t r = 0; r < kReplicates; ++r) difference.push_back(effects[1][r] - effects[0][r]);
  const Estimate d(difference);
  INFO("difference " << d.mean << " ± " << d.error);
  CHECK(std::abs(d.mean) <= 4 * d.error);
  CHECK(d.error < 0.2 * std::abs(Estimate(effects[0]).mean));
}
