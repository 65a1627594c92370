// What making a video adds changes on a date: prices fall, what content does stays.
#include "agents/generators/modality.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

constexpr ActorId kCampaign{0};

// A campaign that posts videos, each at 0.25 USD beside what the modality adds.
std::string world(const std::string& more) {
  return "[scenario]\nname = 'm'\nhorizon = '30d'\n[network]\nusers = 300\n"
         "[users]\nbenign_posts_per_day = 0.1\n[moderation]\nreviewers = 0\n"
         "[[generator]]\nname = 'studio'\nkind = 'hosted_model'\nmodality = 'video'\n"
         "capital_usd = 1e6\nbudget_usd_per_day = 0\naccount_price_usd = 1\n"
         "value_per_exposure_usd = 0\n"
         "unit_cost = { wage_usd_per_hour = 0, inference_usd = 0.25, usable_share = 1 }\n" +
         more;
}

std::string dated(const std::string& set) {
  return "[[intervention]]\nat = '10d'\nset = { " + set + " }\n";
}

struct Books {
  double posts;
  double usd;
  double kwh;
};

Books ten_days_later(SmallWorld& w) {
  w.run_for(days(10));
  return {static_cast<double>(w.world.tally().generators[0].posts),
          w.world.ledger().spent_usd(kCampaign), w.world.ledger().energy_kwh(kCampaign)};
}

}  // namespace

TEST_CASE("what a modality adds to price and energy changes on a date", "[generators]") {
  SmallWorld w(world("[modality.video]\nusd = 1\nwh = 1000\n" +
                     dated("'modality.video.usd' = 0, 'modality.video.wh' = 3000")));
  const Books first = ten_days_later(w);
  const Books second = ten_days_later(w);
  const double posts = second.posts - first.posts;
  REQUIRE(first.posts > 50);
  REQUIRE(posts > 50);
  CHECK(second.usd - first.usd == Approx(0.25 * posts));  // accounts were bought before
  CHECK((second.kwh - first.kwh) / posts - first.kwh / first.posts == Approx(2));
}

TEST_CASE("what content does, and where harm lies, holds for a whole run", "[generators]") {
  const auto refuses = [](const std::string& set, const std::string& message) {
    CHECK_THROWS_WITH(test::scenario_of(world(dated(set))), Catch::Contains(message));
  };
  refuses("'modality.video.potency' = 2", "modality.video.potency is fixed");
  refuses("'modality.video.usd' = -1", "modality.video.usd is -1");
  refuses("'harm.needed' = 1", "harm.needed is fixed");
}
