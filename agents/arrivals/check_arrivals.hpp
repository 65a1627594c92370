// Reads [[arrivals]] and checks what its sources need of each other and of the rest.
#pragma once

#include <vector>

#include "agents/arrivals/arrival_params.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/value.hpp"

namespace redoubt {

std::vector<ArrivalParams> read_arrivals(const Document& document, Problems& problems);

// groups: number of the scenario's groups.
void check_arrivals(const Document& document, const std::vector<ArrivalParams>& sources,
                    std::size_t groups, bool has_model, Problems& problems);

}  // namespace redoubt
