// Social groups: the cells of the scenario's attributes (for example dialect × gender).
#pragma once

#include <string>
#include <vector>

#include "sim/content/surface.hpp"

namespace redoubt {

struct Group {
  std::string name;      // "A", or "A/x" for a cell of two attributes
  double share = 1;      // of all people
  double homophily = 0;  // share of follows that stay in the group by preference, 0 … 1
  // Mean b_g of the features of benign posts written by the group, relative to the majority.
  Direction mean{};
};

}  // namespace redoubt
