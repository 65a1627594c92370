// Brigading: accounts of a campaign report what people write.
#include "agents/generators/false_reports.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

std::string world(const std::string& brigade, const std::string& more = "",
                  const std::string& detector =
                      "[[detector]]\nname = 'button'\nkind = 'reports'\n"
                      "harmful_report_probability = 0\n") {
  return "[scenario]\nname = 'b'\nhorizon = '10d'\n[network]\nusers = 300\n"
         "[[attribute]]\nname = 'dialect'\nvalues = ['A', 'B']\nshare = [0.7, 0.3]\n"
         "[users]\nbenign_posts_per_day = 1\n"
         "[moderation]\naudit_fraction = 0\nspecificity = 0.9\nsensitivity = 0.95\n"
         "[[generator]]\nname = 'it'\nkind = 'hosted_model'\nposts_per_day = 1\naccounts = 8\n"
         "capital_usd = 1e6\n" +
         brigade + more + detector;
}

std::uint64_t false_reports(const SmallWorld& w) {
  return w.world.tally().generators[0].false_reports;
}

}  // namespace

TEST_CASE("a brigade reports as many posts as it is told", "[generators]") {
  SmallWorld w(world("false_reports = { posts_per_day = 20, accounts_per_post = 5 }\n"));
  w.run_for(days(10));
  // Poisson, 200 posts expected by five accounts each: 4 standard errors.
  CHECK(static_cast<double>(false_reports(w)) == Approx(1000).margin(5 * 4 * std::sqrt(200.0)));
  CHECK(w.world.tally().reading.reports >= false_reports(w));
}

TEST_CASE("reviewers look at what nobody would have shown them, and err", "[generators]") {
  SmallWorld quiet(world(""));
  SmallWorld brigaded(world("false_reports = { posts_per_day = 40, accounts_per_post = 3 }\n"));
  quiet.run_for(days(10));
  brigaded.run_for(days(10));
  CHECK(false_reports(quiet) == 0);
  const auto wrongs = [](const SmallWorld& w) {
    std::uint64_t sum = 0;
    for (const RepairTally& each : w.world.moderation().appeals().repairs().restorations().by_group)
      sum += each.wrongs;
    return static_cast<double>(sum);
  };
  // About 400 posts are reviewed, of which one in ten is taken for harm.
  CHECK(wrongs(brigaded) - wrongs(quiet) == Approx(40).margin(4 * std::sqrt(40.0)));
}

TEST_CASE("a brigade against a group reports nobody else", "[generators]") {
  SmallWorld w(world("false_reports = { posts_per_day = 40, group = 'B' }\n"));
  w.run_for(days(10));
  REQUIRE(false_reports(w) > 500);
  const PostStore& posts = w.world.posts();
  for (PostId id = posts.begin_post(); id < posts.end_post(); ++id.value)
    if (posts.state(id).reports > 0) CHECK(posts.state(id).group == 1);
}

TEST_CASE("a brigade needs a button and a group that exists", "[generators][scenario]") {
  CHECK_THROWS_WITH(test::scenario_of(world("false_reports = { posts_per_day = 1 }\n", "", "")),
                    Catch::Contains("generator.it.false_reports is stated, but nobody listens") &&
                        Catch::Contains("kind \"reports\""));
  CHECK_THROWS_WITH(
      test::scenario_of(world("false_reports = { posts_per_day = 1, group = 'Z' }\n")),
      Catch::Contains("false_reports.group") && Catch::Contains("\"Z\""));
}

TEST_CASE("a brigade may begin by an intervention", "[generators]") {
  SmallWorld w(world("",
                     "[[intervention]]\nat = '5d'\n"
                     "set = { 'generator.it.false_reports.posts_per_day' = 20 }\n"));
  w.run_for(days(5));
  CHECK(false_reports(w) == 0);
  w.run_for(days(5));
  CHECK(false_reports(w) > 0);
}
