// Checks of the moderation section that need more than one setting.
#pragma once

#include "agents/moderation/moderation.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

void check_moderation(const Document& document, const ModerationParams& params, std::size_t groups,
                      Problems& problems);

}  // namespace redoubt
