// The series of wrongful actions and their repair say what the repair book holds, each under its
// own name.
#include <cmath>

#include "agents/moderation/repair_book.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

const std::string kWorld =
    "[scenario]\nname = 'r'\nhorizon = '30d'\n[network]\nusers = 400\n"
    "[users]\nbenign_posts_per_day = 1\n"
    "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.6, 0.4]\n"
    "harm_offset = [0, 0.5]\ndialect = [0, 2]\n"
    "[moderation]\nspecificity = 0.8\naudit_fraction = 0.3\n"
    "appeals = { open = true, rate = 0.5, local_edit_radius = 1, edits_per_day = 3 }\n"
    "[[detector]]\nname = 'd'\nkind = 'statistical'\nflag_rate = 0.05\n";

double at_end(const test::Outcome& o, const std::string& name, std::size_t column) {
  const auto& s = o.series(name);
  return s.values[s.values.size() - s.width + column];
}

void check_rows(const test::Outcome& o, const std::string& wrongs, const std::string& standing,
                const std::string& days_name, const std::string& share,
                const std::vector<RepairTally>& expected) {
  REQUIRE(o.series(wrongs).width == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    INFO(wrongs << " " << i);
    const auto all = static_cast<double>(expected[i].wrongs);
    const auto repaired = static_cast<double>(expected[i].repaired);
    REQUIRE(repaired > 0);
    CHECK(at_end(o, wrongs, i) == all);
    CHECK(at_end(o, standing, i) == all - repaired);
    CHECK(at_end(o, days_name, i) == Approx(expected[i].days / repaired));
    CHECK(at_end(o, share, i) == Approx((all - repaired) / all));
  }
}

template <class Rows>
std::vector<RepairTally> listed(const Rows& rows) {
  return {rows.begin(), rows.end()};
}

}  // namespace

TEST_CASE("repairs are recorded by group and by rarity", "[metrics][moderation]") {
  const auto o = run_scenario(kWorld);
  SmallWorld w(kWorld);
  w.run_for(w.scenario.general.horizon);
  const RepairBook& book = w.world.moderation().appeals().repairs();
  check_rows(o, "platform_wrongs", "platform_wrongs_standing", "platform_repair_days",
             "platform_never_repaired_share", listed(book.restorations().by_group));
  check_rows(o, "platform_wrongs_by_rarity", "platform_wrongs_standing_by_rarity",
             "platform_repair_days_by_rarity", "platform_never_repaired_by_rarity",
             listed(book.restorations().by_rarity));
}

TEST_CASE("exceptions are recorded beside them", "[metrics][moderation]") {
  const auto o = run_scenario(kWorld);
  SmallWorld w(kWorld);
  w.run_for(w.scenario.general.horizon);
  const RepairCensus& census = w.world.moderation().appeals().repairs().exceptions();
  for (std::size_t g = 0; g < census.by_group.size(); ++g) {
    const RepairTally& tally = census.by_group[g];
    REQUIRE(tally.repaired > 0);
    const auto all = static_cast<double>(tally.wrongs);
    const auto covered = static_cast<double>(tally.repaired);
    CHECK(at_end(o, "platform_exception_days", g) == Approx(tally.days / covered));
    CHECK(at_end(o, "platform_uncovered_share", g) == Approx(1 - covered / all));
  }
  for (std::size_t i = 0; i < census.by_rarity.size(); ++i) {
    const RepairTally& tally = census.by_rarity[i];
    const auto all = static_cast<double>(tally.wrongs);
    CHECK(at_end(o, "platform_uncovered_by_rarity", i) ==
          Approx(1 - static_cast<double>(tally.repaired) / all));
  }
}
