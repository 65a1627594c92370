// What every propagation rule of the catalogue must keep to.
#include <algorithm>
#include <cmath>
#include <set>

#include "agents/catalogue.hpp"
#include "sim/config/describe_fields.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

// People who post unless the rule posts for them, one campaign; content that spreads far.
std::string world(const std::string& rule, const std::string& more = "") {
  return "[scenario]\nname = 'rule'\nhorizon = '3d'\n"
         "[network]\nusers = 150\nmean_degree = 10\n"
         "[propagation]\nrule = '" +
         rule + "'\nseeds = 3\nseed_share = 0.05\n" +
         "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nfollower_growth = '0s'\n" + more;
}

// Every harmful post is found at once by a review that takes no time.
const char* kSwiftRemoval =
    "[moderation]\nsensitivity = 1\naudit_fraction = 1\nreviewers = 50\nitems_per_day = 0\n"
    "strikes_to_suspend = 1000000\nservice = { law = 'constant', mean = '0s' }\n";
const char* kNoModeration = "[moderation]\nreviewers = 0\naudit_fraction = 0\n";

bool follows(const World& world, UserId follower, UserId author) {
  const auto followers = world.audience().followers(author);
  return std::find(followers.begin(), followers.end(), follower.value) != followers.end();
}

}  // namespace

TEST_CASE("a rule says what each parameter is, and refuses those of others", "[rule_contract]") {
  for (const auto& kind : rule_kinds()) {
    INFO(kind.name);
    PropagationSetup setup{kind.name, {}, kind.make()};
    std::set<std::string> names;
    for (const FieldDescription& field : describe_fields(fields_of(setup))) {
      INFO(field.name);
      CHECK(names.insert(field.name).second);
      CHECK_FALSE(field.meaning.empty());
      CHECK_FALSE(field.source.empty());
    }
    const std::string text =
        "[scenario]\nname = 'r'\nhorizon = '1d'\n[propagation]\nrule = '" + kind.name + "'\n";
    CHECK_NOTHROW(test::scenario_of(text));
    for (const char* foreign :
         {"ranking = 'random'\n", "recovery_per_day = 1\n", "flooding = 2\n"}) {
      const std::string key = std::string(foreign).substr(0, std::string(foreign).find(' '));
      if (names.count(key) != 0) continue;
      CHECK_THROWS_WITH(test::scenario_of(text + foreign), Catch::Contains("propagation." + key));
    }
  }
}

TEST_CASE("the same scenario gives the same run, from its resolved form too", "[rule_contract]") {
  for (const auto& kind : rule_kinds()) {
    INFO(kind.name);
    const std::string digest = run_scenario(world(kind.name)).summary.digest;
    CHECK(run_scenario(world(kind.name)).summary.digest == digest);
    CHECK(run_scenario(world(kind.name), 1).summary.digest != digest);
    const std::string again = to_toml(resolved(test::scenario_of(world(kind.name))));
    CHECK(run_scenario(again).summary.digest == digest);
  }
}

TEST_CASE("shares come from followers, and nobody shares twice", "[rule_contract]") {
  for (const auto& kind : rule_kinds()) {
    INFO(kind.name);
    SmallWorld w(world(kind.name, kNoModeration));
    w.run_for(days(4));
    const PostStore& posts = w.world.posts();
    std::set<std::pair<std::uint32_t, std::uint32_t>> sharers;
    std::size_t passed_on = 0;
    std::size_t twice = 0;
    std::size_t strangers = 0;
    for (std::uint32_t id = posts.begin_share().value; id < posts.end_share().value; ++id) {
      const Share& share = posts.share(ShareId{id});
      twice += sharers.insert({share.user.value, share.post.value}).second ? 0 : 1;
      if (!share.parent.valid()) continue;
      ++passed_on;
      const Share& parent = posts.share(share.parent);
      // Who passes a seed on at once follows nobody in that.
      const bool seed = !parent.parent.valid() && share.time_s == parent.time_s;
      strangers += seed || follows(w.world, share.user, parent.user) ? 0 : 1;
    }
    CHECK(passed_on > 10);
    CHECK(strangers == 0);
    if (!kind.make()->traits().shares_again) CHECK(twice == 0);
  }
}

TEST_CASE("nobody meets a post that was removed, whatever the rule", "[rule_contract]") {
  for (const auto& kind : rule_kinds()) {
    INFO(kind.name);
    SmallWorld left(world(kind.name, kNoModeration));
    SmallWorld removed(world(kind.name, kSwiftRemoval));
    left.run_for(days(4));
    removed.run_for(days(4));
    CHECK(left.world.tally().reading.harmful_exposures > 50);
    CHECK(removed.world.tally().moderation.actioned_harmful > 50);
    CHECK(removed.world.tally().reading.harmful_exposures == 0);
    CHECK(removed.world.tally().reading.exposures > 50);
  }
}

TEST_CASE("every detector works under every rule", "[rule_contract]") {
  for (const auto& kind : rule_kinds()) {
    std::string detectors = "[provider]\n";
    for (const auto& detector : detector_kinds())
      if (detector.make()->problem().empty())  // an ensemble needs members
        detectors +=
            "[[detector]]\nname = '" + detector.name + "'\nkind = '" + detector.name + "'\n";
    INFO(kind.name);
    CHECK(run_scenario(world(kind.name, detectors)).summary.complete);
  }
}

TEST_CASE("measures are finite in a living world", "[rule_contract]") {
  for (const auto& kind : rule_kinds()) {
    INFO(kind.name);
    SmallWorld w(world(kind.name, kNoModeration));
    w.run_for(days(4));
    const PropagationRule& rule = w.world.rule();
    REQUIRE(rule.measure().size() == rule.measures().size());
    for (const double value : rule.measure()) CHECK(std::isfinite(value));
  }
}
