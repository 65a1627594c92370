// Settings that each are right and together make one side blind: a campaign that looks at its posts
// before the detector's decision takes effect learns nothing of the detector.
#pragma once

#include "agents/check/lifetime_values.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

// One line for each campaign that learns from views and each detector that is slower than it looks.
void note_blind_campaigns(const LifetimeValues& values, Problems& found);

}  // namespace redoubt
