// The 95 % intervals of means over replicates hold the mean in the long run about 95 times in 100.
//
// 200 sets of 8 replicates: 95 % of them, give or take one standard error of 1.5. Waits, reach and
// the like are skewed, for which Student's t is a little too narrow: 90 to 99 % pass.
#include <array>
#include <cmath>

#include "analysis/report/mean_interval.hpp"
#include "analysis/statistics/paired_effect.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using analysis::mean_interval;
using redoubt::test::scenario_of;

namespace {

constexpr std::size_t kSets = 200;
constexpr std::size_t kReplicates = 8;

template <class Read>
std::vector<double> replicates(const std::string& text, Read&& read) {
  const Scenario scenario = scenario_of(text);
  const Society society = build_society(scenario);
  std::vector<double> values;
  for (std::uint32_t r = 0; r < kSets * kReplicates; ++r) {
    World world(scenario, society, r);
    world.run_until(SimTime{} + scenario.general.horizon);
    values.push_back(read(world));
  }
  return values;
}

double mean(const std::vector<double>& values) {
  return mean_interval(values).mean;
}

std::vector<double> set_of(const std::vector<double>& values, std::size_t i) {
  const auto first = values.begin() + static_cast<std::ptrdiff_t>(i * kReplicates);
  return {first, first + kReplicates};
}

// Share of the sets whose interval holds the value.
double coverage(const std::vector<double>& values, double truth) {
  std::size_t holds = 0;
  for (std::size_t i = 0; i < kSets; ++i)
    holds += mean_interval(set_of(values, i)).differs_from(truth) ? 0 : 1;
  return static_cast<double>(holds) / kSets;
}

double paired_coverage(const std::vector<double>& a, const std::vector<double>& b) {
  const double truth = mean(b) - mean(a);
  std::size_t holds = 0;
  for (std::size_t i = 0; i < kSets; ++i)
    holds += analysis::paired_effect(set_of(a, i), set_of(b, i)).difference.differs_from(truth) ? 0
                                                                                               : 1;
  return static_cast<double>(holds) / kSets;
}

void covers(double share) {
  INFO("coverage " << share);
  CHECK(share >= 0.90);
  CHECK(share <= 0.99);
}

// Cases from outside, two reviewers: M/M/2 from an empty office on.
std::string office(double rate_per_hour) {
  return "[scenario]\nname = 'q'\nhorizon = '48h'\nsample_every = '24h'\n"
         "[network]\nusers = 0\ntopology = 'none'\n[seed_corpus]\nbenign = 10\nharmful = 10\n"
         "[moderation]\nreviewers = 2\nitems_per_day = 0\n"
         "service = { law = 'exponential', mean = '1h' }\n"
         "[[arrivals]]\nname = 'posts'\nto = 'review'\nrate_per_hour = " +
         std::to_string(rate_per_hour) + "\n";
}

double cases(const World& world) {
  return static_cast<double>(world.tally().moderation.cases);
}
double wait_hours(const World& world) {
  const ModerationTally& t = world.tally().moderation;
  return t.wait_hours / static_cast<double>(t.reviews);
}

std::string race(bool detector) {
  return std::string(
             "[scenario]\nname = 'r'\nhorizon = '4d'\n[network]\nusers = 100\n"
             "[seed_corpus]\nbenign = 20\nharmful = 20\n"
             "[[generator]]\nname = 'g'\nkind = 'hosted_model'\naccounts = 5\n"
             "followers_per_account = 20\n") +
         (detector ? "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.1\n" : "");
}

double views(const World& world) {
  return static_cast<double>(world.tally().reading.views);
}
double reach(const World& world) {
  return static_cast<double>(world.tally().reading.harmful_exposures);
}

}  // namespace

TEST_CASE("intervals of an office with reviewers cover the truth", "[validation][coverage]") {
  const std::vector<double> counted = replicates(office(1.5), cases);
  covers(coverage(counted, 1.5 * 48));  // Poisson: the truth is known
  const std::vector<double> busy = replicates(office(1.5), wait_hours);
  covers(coverage(busy, mean(busy)));
  const std::vector<double> calm = replicates(office(1.2), wait_hours);
  covers(paired_coverage(busy, calm));
  // An interval for another mean does not: half a standard deviation off.
  CHECK(coverage(counted, 1.5 * 48 + 0.5 * std::sqrt(1.5 * 48)) < 0.85);
}

TEST_CASE("intervals of a race cover the mean in the long run", "[validation][coverage]") {
  const std::vector<double> read = replicates(race(true), views);
  covers(coverage(read, mean(read)));
  const std::vector<double> reached = replicates(race(true), reach);
  covers(coverage(reached, mean(reached)));
  const std::vector<double> free = replicates(race(false), reach);
  covers(paired_coverage(free, reached));
}
