// From the [[attribute]] tables of a scenario to its groups.
#pragma once

#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// A network from a file may say who has which value, and not every topology heeds homophily.
std::vector<AttributeParams> read_attributes(const Document& document, const NetworkParams& network,
                                             Problems& problems);
// Whether every list has one entry per value, so that there are cells.
bool have_cells(const std::vector<AttributeParams>& attributes);

// Cells of all attributes: shares multiply, offsets add, homophily is the stronger one.
std::vector<Group> cells(const std::vector<AttributeParams>& attributes);
// What institutions know of each attribute.
std::vector<LabelledAttribute> labelled(const std::vector<AttributeParams>& attributes);
// How many cells they have, at most a million.
std::size_t count_groups(const std::vector<AttributeParams>& attributes);

}  // namespace redoubt
