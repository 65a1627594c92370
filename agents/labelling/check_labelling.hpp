// A duty to label needs somebody who can see what a model wrote.
#pragma once

#include <optional>
#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// changed: where a dated change has made it what it is; without one, what the file states at first,
// which may wait for a law that comes later.
void check_labelling(const Document& document, const Scenario& scenario,
                     const std::vector<DetectorSetup>& detectors, Problems& problems,
                     const std::optional<SourcePosition>& changed = {});

}  // namespace redoubt
