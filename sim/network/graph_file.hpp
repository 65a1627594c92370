// What is said of a network file: its format, and what an edge of it means.
#pragma once

#include <array>

#include "sim/config/parameter.hpp"

namespace redoubt {

enum class GraphFormat { guess, edge_list, csv, gml, graphml, metis };
template <>
struct Words<GraphFormat> {
  static constexpr std::array value{"guess", "edge_list", "csv", "gml", "graphml", "metis"};
};

// What an edge "a b" says. Content flows author → follower: from b to a if a follows b.
enum class EdgeMeaning { follows, influences };
template <>
struct Words<EdgeMeaning> {
  static constexpr std::array value{"follows", "influences"};
};

}  // namespace redoubt
