// Whether anybody reports posts to the platform.
#pragma once

#include <algorithm>

#include "agents/scenario.hpp"

namespace redoubt {

// Readers, by a detector of kind `reports`, or arrivals that come to review as reports.
inline bool somebody_reports(const Scenario& s) {
  return std::any_of(s.detectors.begin(), s.detectors.end(),
                     [](const ActorSpec& spec) { return spec.kind == "reports"; }) ||
         std::any_of(s.arrivals.begin(), s.arrivals.end(), [](const ArrivalParams& each) {
           return each.to == ArrivalTarget::review && each.as == ArrivalCase::report;
         });
}

}  // namespace redoubt
