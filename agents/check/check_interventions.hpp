// Tries every dated change on a copy of the scenario, so that a run cannot fail half way.
#pragma once

#include <memory>
#include <vector>

#include "agents/applications/application.hpp"
#include "agents/scenario/scenario.hpp"

namespace redoubt {

// A copy of what the scenario says, which `parts` point into.
struct Rehearsal {
  const Document& document;
  const Scenario& scenario;
  const std::vector<ApplicationSetup>& applications;
  const std::vector<std::unique_ptr<Generator>>& generators;
  const std::vector<DetectorSetup>& detectors;
};

// Sections whose entries must fit together (environment, attention, foundation_model, moderation,
// labelling, platform, arrivals, applications) and campaigns are checked again when all the changes
// of one moment are made, for some are only right together. Of others each value is checked alone.
// Changes that end others are given the values that stood before.
void check_interventions(const Rehearsal& tried, const std::vector<Overridable>& parts,
                         std::vector<Intervention>& changes, Problems& problems);

}  // namespace redoubt
