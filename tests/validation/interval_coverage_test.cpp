// The 95 % intervals of means over replicates hold the truth about 95 times in 100: an office of
// reviewers, of which the truth is known.
#include <cmath>

#include "tests/support/coverage.hpp"

using namespace redoubt;
using namespace redoubt::test;

namespace {

constexpr double kHours = 240;

// Cases from outside, two reviewers: M/M/2 from an empty office on.
std::string office(double rate_per_hour) {
  return "[scenario]\nname = 'q'\nhorizon = '240h'\nsample_every = '240h'\n"
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

}  // namespace

TEST_CASE("intervals of 8 replicates cover the truth", "[validation][coverage]") {
  const auto [counted] = replicates(8, office(1.5), cases);
  const auto [fewer] = replicates(8, office(1.2), cases);
  covers("cases", coverage(counted, 1.5 * kHours));
  covers("differences of cases", paired_coverage(counted, fewer));
  // It can fail: half a standard deviation beside the truth.
  CHECK(coverage(counted, 1.5 * kHours + 0.5 * std::sqrt(1.5 * kHours)) < 0.85);
}

// A few long queues make most of the mean wait: of 8 replicates Student's interval is too narrow,
// and holds the mean less often than it says.
TEST_CASE("intervals of skewed measures need more replicates", "[validation][coverage]") {
  const auto [busy] = replicates(16, office(1.5), wait_hours);
  const auto [calm] = replicates(16, office(1.2), wait_hours);
  covers("waits", coverage(busy, mean_of(busy)));
  covers("differences of waits", paired_coverage(busy, calm));
}
