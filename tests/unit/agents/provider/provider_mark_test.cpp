// The mark in what the model wrote: strength, editing, and who carries none.
#include <cmath>

#include "agents/provider/watermark.hpp"
#include "sim/random/distributions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::SmallWorld;

namespace {

test::Estimate mean_z(double edited) {
  const KeyedDraws draws(5, 0);
  std::vector<double> z;
  for (std::uint64_t key = 1; key <= 2000; ++key) {
    Surface text;
    text.key = key;
    mark_text(text, 200, edited, Watermark{}, draws);
    z.push_back(watermark_z(text.tokens, text.green_tokens, 0.25));
  }
  return test::Estimate(z);
}

std::string world(const std::string& kind, const std::string& campaign,
                  const std::string& provider) {
  return "[scenario]\nname = 'm'\nhorizon = '5d'\n[network]\nusers = 300\n"
         "[provider]\nmonitoring = false\n" +
         provider + "[[generator]]\nname = 'it'\nkind = '" + kind +
         "'\nfixed_usd = 0\ncapital_usd = 1e6\n" + campaign;
}

}  // namespace

TEST_CASE("200 marked tokens give z = 8.165, and edits scale it by 1 - e", "[provider]") {
  for (const double edited : {0.0, 0.5, 0.78}) {
    const test::Estimate z = mean_z(edited);
    const double expected = (1 - edited) * 50 / std::sqrt(200 * 0.25 * 0.75);
    CHECK(std::abs(z.mean - expected) < 4 * z.error);
  }
}

TEST_CASE("unmarked text reaches z > 4 once in 16 000 times", "[provider]") {
  // z > 4 over 200 tokens is more than 74 green ones; the binomial tail is 6.15e-5.
  double mass = std::pow(0.75, 200);
  double tail = 0;
  for (int k = 0; k <= 200; ++k) {
    const auto green = static_cast<std::uint16_t>(k);
    if (watermark_z(200, green, 0.25) > 4) tail += mass;
    mass *= (200.0 - k) / (k + 1.0) / 3.0;
  }
  CHECK(tail == Approx(6.15e-5).epsilon(0.01));
}

TEST_CASE("a mandate marks what hosted models write and nothing else", "[provider]") {
  const std::string all = "[provider.watermark]\nshare = 1\n";
  SmallWorld hosted(world("hosted_model", "", all));
  hosted.run_for(days(5));
  const ProviderTally& tally = hosted.world.tally().provider;
  CHECK(tally.harmful_marked == hosted.world.tally().generators[0].posts);
  CHECK(tally.harmful_readable > tally.harmful_marked * 9 / 10);
  for (const std::string kind : {"open_weights", "own_model", "troll_farm", "copy_paste"}) {
    SmallWorld other(world(kind, "", all));
    other.run_for(days(5));
    CHECK(other.world.tally().generators[0].posts > 0);
    CHECK(other.world.tally().provider.harmful_marked == 0);
  }
}

TEST_CASE("paraphrase and paid edits make the mark unreadable", "[provider]") {
  const std::string all = "[provider.watermark]\nshare = 1\n";
  const auto readable = [&](const std::string& campaign) {
    SmallWorld w(world("hosted_model", campaign, all));
    w.run_for(days(5));
    const ProviderTally& tally = w.world.tally().provider;
    CHECK(tally.harmful_marked > 100);
    return static_cast<double>(tally.harmful_readable) / static_cast<double>(tally.harmful_marked);
  };
  CHECK(readable("evasion = { kind = 'paraphrase' }\n") < 0.1);  // z = 0.22 · 8.2 = 1.8
  CHECK(readable("api = { edit_share = 0.9 }\n") < 0.05);
  CHECK(readable("api = { edit_share = 0.1 }\n") > 0.8);
}

TEST_CASE("half of the texts are marked if the share is a half", "[provider]") {
  SmallWorld w(world("hosted_model", "posts_per_day = 400\n",
                     "[provider.watermark]\nshare = 0.5\n"
                     "[provider.archive]\n"));
  w.run_for(days(5));
  const auto posts = static_cast<double>(w.world.tally().generators[0].posts);
  const auto marked = static_cast<double>(w.world.tally().provider.harmful_marked);
  CHECK(std::abs(marked - 0.5 * posts) < 4 * std::sqrt(0.25 * posts));
}
