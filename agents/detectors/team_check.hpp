// What must be right about detectors together: who works with whom, and what groups allow.
#pragma once

#include <vector>

#include "agents/detectors/detector_params.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

struct ActorSpec;

// Names a detector works with must be those of detectors before it; thresholds and priors per group
// need groups. Problems name the line of the detector.
void check_team(const std::vector<DetectorSetup>& detectors, const std::vector<ActorSpec>& specs,
                std::size_t groups, Problems& problems);

}  // namespace redoubt
