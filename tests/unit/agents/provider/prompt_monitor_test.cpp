// The monitor's score is a log-likelihood ratio, whatever the mix that it was trained on.
#include "agents/provider/prompt_monitor.hpp"

#include "agents/people/population.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

const Direction kAbuse{1.5, 0, 1, 0, 0, 0, 0, 0};

std::vector<LabelledItem> prompts(std::uint64_t first, std::size_t count, bool harmful) {
  const KeyedDraws draws(3, 0);
  std::vector<LabelledItem> items;
  for (std::uint64_t i = 0; i < count; ++i)
    items.push_back({draw_features(harmful ? kAbuse : Direction{}, first + i, draws), SimTime{},
                     harmful, CaseSource::report});
  return items;
}

}  // namespace

TEST_CASE("the score is a·x - |a|²/2 for equal-covariance Gaussians", "[provider]") {
  std::vector<LabelledItem> known = prompts(1, 20000, false);
  for (const LabelledItem& item : prompts(50000, 20000, true)) known.push_back(item);
  PromptMonitor monitor;
  monitor.train(known, {}, 1);
  // 40 000 items leave about 0.02 of standard error on each weight.
  CHECK(monitor.score({}) == Approx(-3.25 / 2).margin(0.1));
  CHECK(monitor.score({1.5f, 0, 1, 0, 0, 0, 0, 0}) == Approx(3.25 / 2).margin(0.1));
}

TEST_CASE("more reported abuse of the same sort does not shift the score", "[provider]") {
  std::vector<LabelledItem> known = prompts(1, 4000, false);
  for (const LabelledItem& item : prompts(50000, 500, true)) known.push_back(item);
  PromptMonitor before;
  before.train(known, {}, 1);
  PromptMonitor after;
  after.train(known, prompts(80000, 4000, true), 1);
  const Features between{0.75f, 0, 0.5f, 0, 0, 0, 0, 0};
  // The log-odds themselves would move by log(4500/500) = 2.2.
  CHECK(after.score(between) == Approx(before.score(between)).margin(0.4));
}
