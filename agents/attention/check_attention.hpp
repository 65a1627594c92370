// What the sites of [attention] need of each other.
#pragma once

#include "agents/attention/attention_params.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

void check_attention(const AttentionParams& params, SourcePosition where, Problems& problems);

}  // namespace redoubt
