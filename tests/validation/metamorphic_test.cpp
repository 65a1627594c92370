// What must not matter does not: names of groups, units of time, the order of ties.
#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;
using redoubt::test::SmallWorld;

namespace {

std::string race(const std::string& names, const std::string& more = "") {
  return "[scenario]\nname = 'm'\nhorizon = '21d'\n" + more +
         "[network]\nusers = 1500\n"
         "[[attribute]]\nname = 'dialect'\nvalues = " +
         names +
         "\nshare = [0.85, 0.15]\nharm_offset = [0, 0.43]\ndialect = [0, 2]\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
         "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.03\n"
         "[moderation]\naudit_fraction = 0.05\n";
}

std::string digest_of(const std::string& text) {
  SmallWorld w(text);
  w.run_for(days(21));
  return w.world.digest();
}

// Benign life at a pace: rates × pace, all times ÷ pace.
double views_per_person(double pace, std::uint32_t replicate) {
  const auto number = [](double value) { return std::to_string(value); };
  const auto time = [&](double in_hours) { return "'" + number(in_hours / pace * 60) + "min'"; };
  const auto outcome = test::run_scenario(
      "[scenario]\nname = 'm'\nhorizon = " + time(240) + "\nsample_every = " + time(24) +
          "\n[network]\nusers = 800\n[users]\nsessions_per_day = " + number(pace) +
          "\nbenign_posts_per_day = " + number(0.3 * pace) +
          "\n[propagation]\nranking = 'chronological'\nmax_age = " + time(72) + "\n",
      replicate);
  return outcome.sum("views") / 800;
}

}  // namespace

TEST_CASE("groups by other names have the same history", "[validation][metamorphic]") {
  CHECK(digest_of(race("['A', 'B']")) == digest_of(race("['north', 'south']")));
}

TEST_CASE("a day twice as fast is the same day", "[validation][metamorphic]") {
  for (std::uint32_t replicate = 0; replicate < 2; ++replicate) {
    const double slow = views_per_person(1, replicate);
    const double fast = views_per_person(2, replicate);
    // All luck is shared and times are halved to the millisecond: only near ties differ.
    CHECK(fast == Approx(slow).epsilon(0.01));
    CHECK(slow > 5);
  }
}

TEST_CASE("no conclusion hangs on the order of ties", "[validation][metamorphic]") {
  const std::string usual = race("['A', 'B']");
  const std::string salted = race("['A', 'B']", "tie_salt = 4711\n");
  CHECK(digest_of(usual) != digest_of(salted));
  std::vector<double> difference;
  for (std::uint32_t replicate = 0; replicate < 6; ++replicate)
    difference.push_back(std::log(test::run_scenario(usual, replicate).sum("reach") /
                                  test::run_scenario(salted, replicate).sum("reach")));
  const Estimate d(difference);
  INFO("log ratio of reach " << d.mean << " ± " << d.error);
  CHECK(std::abs(d.mean) <= 4 * d.error);
  CHECK(d.error < 0.5);
}
