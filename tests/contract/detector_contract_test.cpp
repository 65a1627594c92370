// What every detector of the catalogue must keep to at work, beside what catalogue_test asks of all
// kinds.
#include <cmath>

#include "agents/catalogue.hpp"
#include "agents/detectors/seed_corpus.hpp"
#include "agents/people/population.hpp"
#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::run_scenario;
using redoubt::test::SmallWorld;

namespace {

// An ensemble needs a member, which stands before it.
std::size_t row_of(const std::string& kind) {
  return kind == "weighted" ? 1 : 0;
}

// more: parameters of kinds that score posts.
std::string world(const std::string& kind, const std::string& more = "") {
  std::string text =
      "[scenario]\nname = 'alone'\nhorizon = '3d'\n[network]\nusers = 300\n[provider]\n";
  if (row_of(kind) > 0) text += "[[detector]]\nname = 'member'\nkind = 'statistical'\n";
  text += "[[detector]]\nname = 'it'\nkind = '" + kind + "'\n";
  if (row_of(kind) > 0) text += "members = ['member']\n";
  return make_detector(kind)->scores_posts() ? text + "retrain_every = '1d'\n" + more : text;
}

std::vector<Surface> posts(const KeyedDraws& draws) {
  std::vector<Surface> surfaces;
  for (std::uint64_t key = 1; key <= 200; ++key) {
    Surface surface;
    surface.x = draw_features({}, key, draws);
    surface.key = key;
    surface.fingerprint = {key % 20, 0.1f};
    surfaces.push_back(surface);
  }
  return surfaces;
}

}  // namespace

TEST_CASE("defaults lie within their own ranges", "[detector_contract]") {
  for (const auto& kind : detector_kinds()) {
    INFO(kind.name);
    const Scenario scenario = test::scenario_of(world(kind.name));
    // Written out and read again, every default passes the checks of a scenario.
    CHECK_NOTHROW(
        read_scenario(analysis::read_toml_text(to_toml(resolved(scenario)), "resolved.toml")));
  }
}

TEST_CASE("scores are finite or no opinion, and equal for equal histories", "[detector_contract]") {
  const KeyedDraws draws(5, 0);
  const auto seed = make_seed_corpus({}, {}, std::vector<Group>(1), draws);
  const std::vector<Surface> surfaces = posts(draws);
  for (const auto& kind : detector_kinds()) {
    INFO(kind.name);
    const auto one = kind.make();
    const auto two = kind.make();
    for (Detector* detector : {one.get(), two.get()}) {
      detector->train({{}, seed});
      for (std::size_t i = 0; i < 10; ++i)
        detector->observe({Signal::Kind::confirmed, PostId{0}, UserId{0}, &surfaces[i]});
      detector->observe({Signal::Kind::suspended, {}, UserId{0}, nullptr});
    }
    for (const Surface& surface : surfaces) {
      const double score = one->score(surface);
      CHECK(std::isfinite(score));
      CHECK(score >= Detector::kNoOpinion);
      CHECK(two->score(surface) == score);
      CHECK(one->score(surface) == score);
    }
    if (const Direction* w = one->direction()) CHECK(dot(*w, *w) == Approx(1));
  }
}

TEST_CASE("a world with it alone runs, twice the same", "[detector_contract]") {
  for (const auto& kind : detector_kinds()) {
    INFO(kind.name);
    const auto outcome = run_scenario(world(kind.name));
    CHECK(outcome.summary.complete);
    CHECK(outcome.summary.digest == run_scenario(world(kind.name)).summary.digest);
    CHECK(std::isnan(outcome.series("detection_rate").values.at(row_of(kind.name))));  // 0/0
  }
}

TEST_CASE("every post that is scored is paid for, and most benign posts pass",
          "[detector_contract]") {
  for (const auto& kind : detector_kinds()) {
    INFO(kind.name);
    SmallWorld w(world(kind.name, "cost_per_post_usd = 0.5\nenergy_per_post_wh = 100\n"));
    w.run_for(days(3));
    const std::size_t row = row_of(kind.name);
    const DetectorTally& tally = w.world.tally().detectors[row];
    const auto scored = static_cast<double>(tally.scored);
    const ActorId actor = w.world.detector_actor(row);
    if (kind.make()->worker() == nullptr)  // workers are paid besides
      CHECK(w.world.ledger().spent_usd(actor) == Approx(0.5 * scored));
    CHECK(w.world.ledger().energy_kwh(actor) == Approx(0.1 * scored));
    CHECK(static_cast<double>(tally.benign_flagged[0]) <=
          0.1 * static_cast<double>(tally.benign_scored[0]));
  }
}
