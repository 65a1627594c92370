// What is said about groups: written by people, learnt, kept in packed posts, emitted, amplified.
#include "agents/foundation/stereotype.hpp"

#include <cmath>

#include "agents/foundation/emission.hpp"
#include "sim/content/packed_content.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;

namespace {

std::string world(const std::string& rest) {
  return "[scenario]\nname = 's'\nhorizon = '29d'\n[network]\nusers = 400\n"
         "[users]\nbenign_posts_per_day = 1\n"
         "[[attribute]]\nname = 'dialect'\nshare = [0.5, 0.5]\n" +
         rest;
}

const std::string kTalk = "[stereotype]\nabout_share = 0.5\nattribute_rate = [0.4, 0.6]\n";

double final_value(const test::Outcome& o, const std::string& name, std::size_t column = 0) {
  const auto& s = o.series(name);
  return s.values[s.values.size() - s.width + column];
}

}  // namespace

TEST_CASE("people speak of groups and attribute the trait as often as stated", "[stereotype]") {
  std::vector<Group> groups(2);
  groups[0].share = 0.7;
  groups[1].share = 0.3;
  const StereotypeParams params{.about_share = 0.4, .attribute_rate = {0.2, 0.9}};
  const KeyedDraws draws(2, 0);
  constexpr double kPosts = 20000;
  Corpus corpus(2);
  for (std::uint64_t key = 0; key < 20000; ++key) {
    Surface post;
    post.key = mix(4, key);
    add_topic(post, params.about_share, params.attribute_rate, groups, draws);
    count_topic(corpus, post);
  }
  CHECK(corpus[1].about / kPosts == Approx(0.12).margin(4 * test::share_error(0.12, kPosts)));
  for (std::size_t g = 0; g < 2; ++g) {
    const double rate = params.attribute_rate[g];
    CHECK(corpus[g].attributed / corpus[g].about ==
          Approx(rate).margin(4 * test::share_error(rate, corpus[g].about)));
  }
}

TEST_CASE("a kept post remembers whom it is about", "[stereotype]") {
  for (const bool attributes : {false, true}) {
    PostContent post;
    post.surface.key = 77;
    post.surface.fingerprint.template_id = 77;
    post.surface.about = 3;
    post.surface.attributes = attributes;
    const Surface kept = PackedContent(post).unpack(0).surface;
    CHECK(kept.about == 3);
    CHECK(kept.attributes == attributes);
    CHECK(kept.fingerprint.template_id == 77);
  }
  PostContent copy;
  copy.surface.key = 77;
  copy.surface.fingerprint.template_id = 5;
  CHECK(PackedContent(copy).unpack(0).surface.about == kAboutNobody);
  CHECK(PackedContent(copy).unpack(0).surface.fingerprint.template_id == 5);
}

TEST_CASE("a model at temperature 1 repeats what people say", "[stereotype][foundation]") {
  const auto o = run_scenario(world(kTalk + "[foundation_model]\nretrain_every = '7d'\n"));
  CHECK(final_value(o, "association", 0) == Approx(0.4).margin(0.05));
  CHECK(final_value(o, "association", 1) == Approx(0.6).margin(0.05));
  CHECK(std::abs(final_value(o, "stereotype_amplification_a_to_t")) < 0.05);
}

TEST_CASE("below temperature 1 the loop amplifies what people say", "[stereotype][foundation]") {
  const std::string model =
      "[foundation_model]\nretrain_every = '7d'\ntemperature = 0.5\nmodel_part = 1\n";
  const auto idle = run_scenario(world(kTalk + model));
  const auto fed = run_scenario(world(kTalk + model + "assisted_share = 0.8\n"));
  // Sharpened once: σ(2·logit 0.4) = 0.308, so 0.092 either way.
  CHECK(final_value(idle, "stereotype_amplification_a_to_t") == Approx(0.092).margin(0.06));
  CHECK(final_value(fed, "stereotype_amplification_a_to_t") >
        final_value(idle, "stereotype_amplification_a_to_t") + 0.08);
  CHECK(final_value(fed, "corpus_association", 1) > 0.7);
}

TEST_CASE("readers take over what they read", "[stereotype][uptake]") {
  const std::string talk = kTalk + "uptake = 0.05\n";
  const std::string model =
      "[foundation_model]\nretrain_every = '7d'\ntemperature = 0.5\nmodel_part = 1\n";
  const auto alone = run_scenario(world(talk));
  // Between people a rate is a martingale: it wanders, but not far in a month.
  CHECK(final_value(alone, "people_association", 0) == Approx(0.4).margin(0.1));
  CHECK(final_value(alone, "people_association", 1) == Approx(0.6).margin(0.1));
  const auto fed = run_scenario(world(talk + model + "assisted_share = 0.8\n"));
  CHECK(final_value(fed, "people_association", 0) < 0.3);
  CHECK(final_value(fed, "people_association", 1) > 0.7);
  CHECK(alone.summary.digest == run_scenario(world(kTalk)).summary.digest);
}

TEST_CASE("who speaks of groups changes nobody's luck", "[stereotype]") {
  const auto with = run_scenario(world(kTalk));
  const auto without = run_scenario(world(""));
  CHECK(with.summary.digest == without.summary.digest);
}

TEST_CASE("a stereotype needs a rate for each group", "[stereotype][scenario]") {
  CHECK_THROWS_WITH(test::scenario_of(world("[stereotype]\nattribute_rate = [0.2]\n")),
                    Catch::Contains("test.toml:12") && Catch::Contains("1 entries (must be 2"));
}
