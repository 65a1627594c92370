// Stylised facts of the race between an adaptive campaign and a retrained detector, by paired
// seeds: inequalities stated beforehand, effects with two standard errors over replicates.
#include <functional>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::Outcome;
using redoubt::test::run_scenario;

namespace {

constexpr std::size_t kDays = 63;
constexpr std::size_t kFrom = 21;  // three periods of burn-in
constexpr std::size_t kPeriod = 7;

std::string race(const std::string& retrain_every, const std::string& evasion,
                 std::size_t horizon_days = kDays) {
  return "[scenario]\nname = 'race'\nseed = 1\nhorizon = '" + std::to_string(horizon_days) +
         "d'\n"
         "[network]\nusers = 10000\n"
         "[moderation]\naudit_fraction = 0.02\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nevasion = { kind = '" +
         evasion +
         "' }\n[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n"
         "retrain_every = '" +
         retrain_every + "'\n[[detector]]\nname = 'r'\nkind = 'reports'\n";
}

// Mean of a series over the days of a given phase of the period, after the burn-in.
double phase_mean(const Outcome& outcome, const std::string& name, std::size_t phase) {
  double sum = 0;
  double n = 0;
  const auto& series = outcome.series(name);
  for (std::size_t day = kFrom + phase; day < kDays; day += kPeriod, ++n)
    sum += series.values[day * series.width];
  return sum / n;
}

double mean(const Outcome& outcome, const std::string& name) {
  return outcome.sum(name, 0, kFrom, kDays) / double{kDays - kFrom};
}

Estimate over_seeds(std::uint32_t seeds, const std::function<double(std::uint32_t)>& effect) {
  std::vector<double> effects;
  for (std::uint32_t replicate = 0; replicate < seeds; ++replicate)
    effects.push_back(effect(replicate));
  return Estimate(effects);
}

}  // namespace

TEST_CASE("both adapt: detection is high after a retraining and decays until the next",
          "[validation][race]") {
  std::vector<double> first;
  std::vector<double> last;
  const Estimate fall = over_seeds(6, [&](std::uint32_t replicate) {
    const Outcome outcome = run_scenario(race("7d", "evolution"), replicate);
    first.push_back(phase_mean(outcome, "detectability", 0));
    last.push_back(phase_mean(outcome, "detectability", kPeriod - 1));
    return phase_mean(outcome, "detection_rate", 0) -
           phase_mean(outcome, "detection_rate", kPeriod - 1);
  });
  INFO("fall " << fall.mean << " ± " << fall.error << " d' " << Estimate(first).mean << " -> "
               << Estimate(last).mean);
  CHECK(fall.mean - 2 * fall.error > 0);
  CHECK(Estimate(first).mean > Estimate(last).mean + 0.2);
}

TEST_CASE("one side frozen: a frozen detector goes blind, a frozen attacker stays seen",
          "[validation][race]") {
  const auto rate = [](const std::string& retrain, const std::string& evasion) {
    return over_seeds(4, [&](std::uint32_t replicate) {
      return mean(run_scenario(race(retrain, evasion), replicate), "detection_rate");
    });
  };
  const Estimate both = rate("7d", "evolution");
  const Estimate frozen_detector = rate("never", "evolution");
  const Estimate frozen_attacker = rate("7d", "none");
  INFO(both.mean << "±" << both.error << " fd " << frozen_detector.mean << "±"
                 << frozen_detector.error << " fa " << frozen_attacker.mean << "±"
                 << frozen_attacker.error);
  CHECK(frozen_detector.mean + 2 * frozen_detector.error < both.mean - 2 * both.error);
  CHECK(frozen_detector.mean + 2 * frozen_detector.error < 0.15);
  CHECK(frozen_attacker.mean - 2 * frozen_attacker.error > 0.7);
}

TEST_CASE("halving the retraining period lowers the campaign's reach", "[validation][race]") {
  constexpr std::size_t kLong = 147;  // 9 of the longer periods after the burn-in
  const Estimate factor = over_seeds(8, [](std::uint32_t replicate) {
    const auto reach = [replicate](const std::string& retrain_every) {
      const Outcome outcome = run_scenario(race(retrain_every, "evolution", kLong), replicate);
      return outcome.sum("reach", 0, kFrom, kLong);
    };
    const double slow = reach("14d");
    return reach("7d") / slow;
  });
  INFO("factor " << factor.mean << " ± " << factor.error);
  CHECK(factor.mean + 2 * factor.error < 1);
}
