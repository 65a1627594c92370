// What a campaign writes with the scenario's foundation model is as biased as the model.
#include "agents/generators/technology.hpp"

#include <algorithm>
#include <cmath>

#include "agents/foundation/foundation_model.hpp"
#include "sim/config/write_toml.hpp"
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

namespace {

const std::string kChooser =
    "[scenario]\nname = 's'\nhorizon = '30d'\n[network]\nusers = 500\n"
    "[[generator]]\nname = 'g'\nkind = 'hosted_model'\nposts_per_day = 20\ncapital_usd = 1000\n";

// The last value of a cell [generator][kind].
double last(const test::Outcome& o, const std::string& name, const std::string& kind) {
  const auto& s = o.series(name);
  const auto& labels = s.spec.axes.at(1).labels;
  const auto at = std::find(labels.begin(), labels.end(), kind) - labels.begin();
  return s.values[s.values.size() - s.width + static_cast<std::size_t>(at)];
}

}  // namespace

TEST_CASE("what a rival technology costs can be stated", "[generators][choice]") {
  const auto with = [](const std::string& choice) {
    return test::run_scenario(kChooser + "choice = { among = ['own_model'], " + choice + " }\n");
  };
  const auto usual = with("model_life = '730d'");
  const auto free = with("own_model = { fixed_usd = 0 }");
  CHECK(last(usual, "present_value_usd", "own_model") < -4e6);
  CHECK(last(free, "present_value_usd", "own_model") > -1e4);
  // A fixed cost of f USD takes f/life off the profit of a day.
  const auto dear = with("own_model = { fixed_usd = 730000 }");
  CHECK(last(dear, "expected_profit_usd_per_day", "own_model") ==
        Approx(last(free, "expected_profit_usd_per_day", "own_model") - 1000).margin(30));
  CHECK_THROWS_WITH(
      test::scenario_of(kChooser + "choice = { among = ['own_model'], own_model = { fxed_usd = 1 } "
                                   "}\n"),
      Catch::Contains("test.toml:11") && Catch::Contains("did you mean \"fixed_usd\""));
  CHECK_THROWS_WITH(test::scenario_of(kChooser + "choice = { own_model = { fixed_usd = 1 } }\n"),
                    Catch::Contains("own_model is not known"));
}

TEST_CASE("the worth of a reader at break-even makes the profit zero", "[generators][choice]") {
  const auto at = [](double value) {
    return test::run_scenario(kChooser + "evasion = { kind = 'none' }\nvalue_per_exposure_usd = " +
                              std::to_string(value) +
                              "\nchoice = { among = ['open_weights'], review_every = '400d' }\n");
  };
  const auto o = at(0.01);
  const double needed = last(o, "break_even_reader_usd", "hosted_model");
  REQUIRE(needed > 0);
  const auto even = at(needed);
  const double scale = std::abs(last(o, "expected_profit_usd_per_day", "hosted_model"));
  CHECK(std::abs(last(even, "expected_profit_usd_per_day", "hosted_model")) < 0.02 * scale);
  CHECK(last(even, "break_even_reader_usd", "hosted_model") == Approx(needed).epsilon(0.02));
  CHECK(std::isnan(last(o, "break_even_reader_usd", "own_model")));
}

TEST_CASE("a resolved scenario states the rivals' parameters", "[generators][choice]") {
  const Scenario s = test::scenario_of(
      kChooser + "choice = { among = ['own_model'], own_model = { fixed_usd = 12345 } }\n");
  CHECK_THAT(to_toml(resolved(s)), Catch::Contains("12345"));
  CHECK_NOTHROW(test::scenario_of(to_toml(resolved(s))));
}

namespace {

std::string dated(const std::string& start, const std::string& kind, const std::string& campaign) {
  return "[scenario]\nname = 's'\nhorizon = '20d'\n" + start +
         "[network]\nusers = 300\n[[generator]]\nname = 'g'\nkind = '" + kind +
         "'\ncapital_usd = 1e6\n" + campaign;
}

}  // namespace

TEST_CASE("a price of the run falls when the year turns", "[generators][token_price]") {
  const auto w = [](const std::string& list) {
    SmallWorld world(dated("starts_on = '2022-12-22'\n", "hosted_model",
                           "posts_per_day = 100\naccount_price_usd = 0\nunit_cost = { "
                           "wage_usd_per_hour = 0, usable_share = 1, price_list = '" +
                               list + "' }\n"));
    world.run_for(days(20));
    return std::pair{world.world.ledger().usd(0, ActorId{0}, CostKind::inference),
                     world.world.ledger().usd(1, ActorId{0}, CostKind::inference)};
  };
  const auto [old_2022, old_2023] = w("2022");
  const auto [first, second] = w("of_the_run");
  CHECK(first == Approx(old_2022));
  CHECK(second == Approx(old_2023 / 10));  // 0.002 for 0.02 USD, and the same posts
}

TEST_CASE("nobody charges open weights or people by tokens", "[generators][scenario]") {
  for (const char* kind : {"open_weights", "own_model", "troll_farm", "copy_paste"}) {
    INFO(kind);
    CHECK_THROWS_WITH(test::scenario_of(dated("", kind, "unit_cost = { price_list = '2023' }\n")),
                      Catch::Contains("generator.g.unit_cost.price_list is stated, but nobody") &&
                          Catch::Contains("kind = \"hosted_model\""));
  }
  CHECK_THROWS_WITH(
      test::scenario_of(dated("", "hosted_model", "unit_cost = { price_list = 'of_the_run' }\n")),
      Catch::Contains("the run has no date (must have scenario.starts_on"));
  CHECK_THROWS_WITH(
      test::scenario_of(dated("starts_on = '2024-12-31'\n", "hosted_model",
                              "unit_cost = { price_list = 'of_the_run' }\n")),
      Catch::Contains("no price of 2025 (there are 2020 to 2024; name the year to use)"));
}

TEST_CASE("people write as much as their number allows", "[generators]") {
  const auto posts = [](const std::string& campaign) {
    SmallWorld w(dated("", "troll_farm", "posts_per_day = 1000\n" + campaign));
    w.run_for(days(10));
    return static_cast<double>(w.world.tally().generators[0].posts) / 10;
  };
  // Poisson: 4 standard errors of ten days.
  CHECK(posts("staff = 2\n") == Approx(236).margin(4 * std::sqrt(23.6)));
  CHECK(posts("staff = 2\nposts_per_person = 50\n") == Approx(100).margin(4 * std::sqrt(10.0)));
  CHECK(posts("") == Approx(1000).margin(4 * std::sqrt(100.0)));
  CHECK(posts("staff = 0\n") == Approx(1000).margin(4 * std::sqrt(100.0)));
}

TEST_CASE("a dated change leaves no campaign with parameters that do not fit", "[generators]") {
  const std::string change =
      "[[intervention]]\nat = '2d'\nset = { 'generator.g.unit_cost.price_list' = 'of_the_run' }\n";
  CHECK_THROWS_WITH(test::scenario_of(dated("", "hosted_model", change)),
                    Catch::Contains("generator.g.unit_cost.price_list is \"of_the_run\", but the "
                                    "run has no date"));
  CHECK_NOTHROW(test::scenario_of(dated("starts_on = '2023-01-31'\n", "hosted_model", change)));
}
