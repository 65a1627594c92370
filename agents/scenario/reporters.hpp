// Whether anybody reports posts to the platform.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// Whether readers have a button: some detector listens to them.
bool readers_report(const Scenario& scenario);

// Readers, or arrivals that come to review as reports.
bool somebody_reports(const Scenario& scenario);

}  // namespace redoubt
