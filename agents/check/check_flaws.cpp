#include "agents/check/check_flaws.hpp"

#include <fmt/format.h>

#include "agents/scenario/place_of.hpp"
#include "agents/scenario/reporters.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt {
Surroundings surroundings_of(const Scenario& scenario) {
  Surroundings around{.people = scenario.network.users,
                      .provider = scenario.provider.has_value(),
                      .report_button = readers_report(scenario),
                      .years = scenario.general.years()};
  if (!scenario.network.file.empty()) around.people = -1;
  return around;
}

void check_flaws(const Scenario& scenario,
                 const std::vector<std::unique_ptr<Generator>>& generators,
                 const std::vector<DetectorSetup>& detectors, Problems& problems) {
  const Surroundings around = surroundings_of(scenario);
  for (std::size_t i = 0; i < generators.size(); ++i) {
    const ActorSpec& spec = scenario.generators[i];
    for (const Flaw& flaw : generators[i]->flaws(around))
      problems.add(place_of(spec, flaw.field),
                   fmt::format("generator.{}.{} {}", spec.name, flaw.field, flaw.text));
  }
  for (std::size_t i = 0; i < detectors.size(); ++i) {
    const DetectorParams& params = detectors[i].params;
    const ActorSpec& spec = scenario.detectors[i];
    if (params.stops <= params.starts)
      problems.add(
          place_of(spec, "stops"),
          fmt::format("detector.{}.stops is {} (must be after starts, which is {})", spec.name,
                      duration_text(params.stops), duration_text(params.starts)));
  }
}

}  // namespace redoubt
