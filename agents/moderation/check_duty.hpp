// A law whose clock starts with reports needs somebody who reports.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

void check_duty(const Document& document, const Scenario& scenario, Problems& problems);

}  // namespace redoubt
