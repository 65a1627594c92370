// From the [[attribute]] tables of a scenario to its groups.
#pragma once

#include <vector>

#include "agents/scenario.hpp"

namespace redoubt {

// from_file: whether the network's file may say who has which value.
std::vector<AttributeParams> read_attributes(const Document& document, bool from_file,
                                             Problems& problems);
// Cells of all attributes: shares multiply, offsets add, homophily is the stronger one.
std::vector<Group> cells(const std::vector<AttributeParams>& attributes);
// What institutions know of each attribute.
std::vector<LabelledAttribute> labelled(const std::vector<AttributeParams>& attributes);
// How many cells they have, at most a million.
std::size_t count_groups(const std::vector<AttributeParams>& attributes);

}  // namespace redoubt
