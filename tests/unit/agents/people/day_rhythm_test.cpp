// The daily rhythm: hours differ as stated, days do not, and no rhythm changes nothing.
#include "agents/people/day_rhythm.hpp"

#include <array>
#include <cmath>

#include "sim/random/distributions.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;

namespace {

constexpr double kTwoPi = 6.283185307179586;

// Expected events between two times of the day at one a day on average.
double theory(double amplitude, double peak, double from_hour, double to_hour) {
  const auto sine = [peak](double hour) { return std::sin(kTwoPi * (hour - peak) / 24); };
  return (to_hour - from_hour) / 24 + amplitude / kTwoPi * (sine(to_hour) - sine(from_hour));
}

std::string world(const std::string& users) {
  return "[scenario]\nname = 'w'\nhorizon = '20d'\nsample_every = '6h'\n[network]\nusers = 2000\n"
         "[users]\nsession_sigma = 0\nposting_sigma = 0\n" +
         users;
}

}  // namespace

TEST_CASE("a Poisson process has the rate of the hour", "[rhythm]") {
  const DayRhythm rhythm(0.8, 20);
  const KeyedDraws draws(4, 0);
  std::array<double, 4> found{};
  constexpr int kEvents = 200000;
  SimTime now{};
  for (std::uint64_t n = 0; n < kEvents; ++n) {
    const Duration gap = waiting_time(draws.uniform(Purpose::pilot, 7, n), 3.0);
    now = now + rhythm.stretch(gap, now);
    ++found[static_cast<std::size_t>(now.ms % 86400000 / 21600000)];
  }
  for (std::size_t q = 0; q < 4; ++q) {
    const double from = 6 * static_cast<double>(q);
    const double share = theory(0.8, 20, from, from + 6);
    const double error = std::sqrt(share * (1 - share) / kEvents);
    CHECK(std::abs(found[q] / kEvents - share) < 4 * error);
  }
  CHECK(std::abs(now.days() - kEvents / 3.0) < 4 * std::sqrt(kEvents) / 3);
}

TEST_CASE("whole days take whole days, and gaps add up", "[rhythm]") {
  const DayRhythm rhythm(0.9, 13.5);
  const SimTime start{123456789};
  CHECK(rhythm.stretch(days(3), start).ms == days(3).ms);
  const Duration first = rhythm.stretch(hours(5), start);
  const Duration second = rhythm.stretch(hours(7), start + first);
  CHECK(std::abs(first.ms + second.ms - rhythm.stretch(hours(12), start).ms) <= 3);
  CHECK(rhythm.stretch(milliseconds(1), start).ms >= 1);
  CHECK(rhythm.stretch(Duration::never(), start).is_never());
  CHECK(DayRhythm(0, 20).stretch(hours(5), start).ms == hours(5).ms);
}

TEST_CASE("people follow the rhythm, with the same daily means", "[rhythm][world]") {
  const auto flat = run_scenario(world(""));
  const auto daily = run_scenario(world("diurnal_amplitude = 0.8\npeak_hour = 15\n"));
  const auto& posts = daily.series("publications").values;
  double total = 0;
  std::array<double, 4> by_quarter{};
  for (std::size_t i = 0; i < posts.size(); ++i) {
    total += posts[i];
    by_quarter[i % 4] += posts[i];
  }
  for (std::size_t q = 0; q < 4; ++q) {
    const double from = 6 * static_cast<double>(q);
    const double share = theory(0.8, 15, from, from + 6);
    CHECK(std::abs(by_quarter[q] - share * total) < 4 * std::sqrt(total * share * (1 - share)));
  }
  CHECK(std::abs(total - 2000 * 0.3 * 20) < 4 * std::sqrt(2000 * 0.3 * 20));
  CHECK(std::abs(flat.sum("publications") - total) < 4 * std::sqrt(total));
  // The peak hour alone says nothing.
  CHECK(run_scenario(world("peak_hour = 3\n")).summary.digest == flat.summary.digest);
}
