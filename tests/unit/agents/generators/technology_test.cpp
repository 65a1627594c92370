// What a campaign writes with the scenario's foundation model is as biased as the model.
#include "agents/generators/technology.hpp"

#include <cmath>

#include "agents/foundation/foundation_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

// A model with one voice for all, and a campaign that wants to pass for the minority.
std::string world(const std::string& campaign) {
  return "[scenario]\nname = 's'\nhorizon = '20d'\n[network]\nusers = 300\n"
         "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.8, 0.2]\n"
         "dialect = [0, 2]\n"
         "[users]\nbenign_posts_per_day = 2\n"
         "[foundation_model]\nlearner = 'common'\nretrain_every = '1d'\nassisted_share = 0.2\n"
         "[moderation]\nreviewers = 0\n"
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nposts_per_day = 10\n"
         "capital_usd = 1e6\npersona = 'B'\nevasion = { kind = 'none' }\n" +
         campaign;
}

// Mean dialect of the campaign's posts, less its offset, and its standard error.
std::pair<double, double> dialect(const SmallWorld& w) {
  double n = 0;
  double sum = 0;
  const PostStore& posts = w.world.posts();
  for (PostId id = posts.begin_post(); id < posts.end_post(); ++id.value) {
    const PostContent post = posts.content(id);
    if (post.truth.campaign != 0) continue;
    ++n;
    sum += static_cast<double>(post.surface.x[kDialectAxis]);
  }
  return {sum / n - w.world.generator(0).offset()[kDialectAxis], 1 / std::sqrt(n)};
}

}  // namespace

TEST_CASE("a campaign knows a group as its model does", "[generators][foundation]") {
  SmallWorld own(world(""));
  own.run_for(days(20));
  const auto [as_people, error] = dialect(own);
  CHECK(as_people == Approx(2).margin(4 * error));

  SmallWorld learnt(world("foundation_model = true\n"));
  learnt.run_for(days(20));
  const double known = learnt.world.foundation()->knowledge().groups[1].mean[kDialectAxis];
  REQUIRE(known < 1);
  // The model was retrained while it wrote, by at most a few hundredths a day.
  CHECK(dialect(learnt).first == Approx(known).margin(4 * error + 0.1));
}

TEST_CASE("there must be a model to write with", "[generators][scenario]") {
  const std::string text =
      "[scenario]\nname = 's'\nhorizon = '20d'\n[network]\nusers = 300\n"
      "[[generator]]\nname = 'g'\nkind = 'own_model'\nfoundation_model = true\n";
  CHECK_THROWS_WITH(test::scenario_of(text), Catch::Contains("state [foundation_model]"));
}
