// Where most events share their moment with others, their order decides what happens, and not what
// is concluded: a detector lowers reach by as much.
//
// The race runs twenty thousand times as fast, on the same clock of milliseconds, so that several
// people act in each of them. `tie_salt` permutes events of one moment and kind.
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/memory_journal.hpp"
#include "tests/support/paced_scenario.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

constexpr int kReplicates = 12;

std::string race(bool detector, int salt) {
  return "[scenario]\nname = 'm'\nhorizon = '21d'\nsample_every = '7d'\ntie_salt = " +
         std::to_string(salt) +
         "\n[network]\nusers = 1000\n[propagation]\nranking = 'chronological'\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\ncapital_usd = 100000\n"
         "budget_usd_per_day = 0\n" +
         (detector ? "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.05\n" : "") +
         "[moderation]\naudit_fraction = 0.05\nitems_per_day = 0\n";
}

struct Outcome {
  double log_reach = 0;
  double tied = 0;  // share of first views at the moment of another one
  std::string digest;
};

Outcome run(bool detector, int salt, std::uint32_t replicate) {
  constexpr double kPace = 20000;
  const Scenario scenario = test::paced_scenario(race(detector, salt), kPace);
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
  const std::vector<int> salts{0, 4711, 31337};
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
    CHECK(digests[1] != digests[2]);
  }
  const Estimate usual(effects[0]);
  for (std::size_t s = 0; s < salts.size(); ++s) {
    const Estimate effect(effects[s]);
    INFO("salt " << salts[s] << ": log reach " << effect.mean << " ± " << effect.error);
    CHECK(effect.mean + 2.2 * effect.error < 0);  // the 95 % interval of 12 pairs
    std::vector<double> difference;
    for (std::size_t r = 0; r < kReplicates; ++r)
      difference.push_back(effects[s][r] - effects[0][r]);
    if (s == 0) continue;
    const Estimate d(difference);
    INFO("difference " << d.mean << " ± " << d.error);
    CHECK(std::abs(d.mean) <= 4 * d.error);
    CHECK(d.error < std::abs(usual.mean));
  }
}
