// A deadline that finds nobody on duty costs accuracy, and the group nearest to harm pays most.
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

test::Outcome run_with(const std::string& deadline, std::uint32_t replicate) {
  return test::run_scenario(
      "[scenario]\nname = 't'\nhorizon = '21d'\n[network]\nusers = 1500\n"
      "[[attribute]]\nname = 'dialect'\nharm_offset = [0, 1.25]\n"
      "[moderation]\nitems_per_day = 0\nreview_order = 'deadline'\n"
      "service = { law = 'lognormal', mean = '6min', cv = 1.5 }\n"
      "shift_start_hours = [6, 22]\nshift_share = [1, 0]\n"
      "[moderation.clock]\nstarts_on = 'all'\ndeadline = '" +
          deadline +
          "'\n[[generator]]\nname = 'g'\nkind = 'hosted_model'\n"
          "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.1\n",
      replicate);
}

}  // namespace

TEST_CASE("a short deadline is missed at night and raises errors and wrongful removals",
          "[validation][takedown_clock]") {
  std::vector<double> majority;
  std::vector<double> minority;
  for (std::uint32_t replicate = 0; replicate < 8; ++replicate) {
    const test::Outcome day = run_with("24h", replicate);
    const test::Outcome hour = run_with("1h", replicate);
    CHECK(day.sum("clock_missed_rate", 0, 7) == 0);
    const double missed = hour.sum("clock_missed_rate", 0, 7) / 14;
    CHECK(missed > 0.2);  // a third of the day is night
    CHECK(missed < 0.45);
    const auto more = [&](std::size_t group) {
      const double posts = hour.sum("benign_scored", group);
      return (hour.sum("wrongful_actions", group) - day.sum("wrongful_actions", group)) / posts;
    };
    majority.push_back(more(0));
    minority.push_back(more(1));
  }
  CHECK(Estimate(majority).mean - 2 * Estimate(majority).error > 0);
  std::vector<double> gap;
  for (std::size_t i = 0; i < majority.size(); ++i) gap.push_back(minority[i] - majority[i]);
  CHECK(Estimate(gap).mean - 2 * Estimate(gap).error > 0);
}
