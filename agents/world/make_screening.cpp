#include "agents/world/make_screening.hpp"

#include <algorithm>

#include "agents/detectors/seed_corpus.hpp"

namespace redoubt {
namespace {

std::vector<DetectorSetup> build_detectors(const Scenario& scenario) {
  std::vector<DetectorSetup> setups;
  for (const ActorSpec& spec : scenario.detectors) {
    setups.push_back(build_detector(scenario.document, spec));
    if (!scenario.labelling) continue;
    const std::vector<std::string>& by = scenario.labelling->by;
    setups.back().labels_origin = std::find(by.begin(), by.end(), spec.name) != by.end();
  }
  return setups;
}

// What detectors start with; a corpus is read only if some detector uses what it teaches
// and no foundation model has read it.
ScreeningStart screening_start(const Scenario& scenario, const std::vector<DetectorSetup>& setups,
                               const AccountBook& accounts, std::size_t categories,
                               const KeyedDraws& draws) {
  ScreeningStart start;
  start.first_actor = ActorId{static_cast<std::uint32_t>(scenario.generators.size())};
  start.seed_corpus = make_seed_corpus(scenario.seed_corpus, scenario.harm, scenario.groups, draws);
  start.groups = categories;
  start.accounts = &accounts;
  start.draws = draws;
  const bool learn = !scenario.foundation_model &&
                     std::any_of(setups.begin(), setups.end(), [](const DetectorSetup& setup) {
                       return setup.detector->uses_group_knowledge();
                     });
  if (learn) start.knowledge = learn_groups(scenario.group_knowledge, scenario.groups, draws);
  return start;
}

}  // namespace

Screening make_screening(const Scenario& scenario, const AccountBook& accounts,
                         std::size_t categories, const KeyedDraws& draws) {
  std::vector<DetectorSetup> setups = build_detectors(scenario);
  ScreeningStart start = screening_start(scenario, setups, accounts, categories, draws);
  return Screening(std::move(setups), std::move(start));
}

}  // namespace redoubt
