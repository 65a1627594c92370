// What the readers of the formats fill: edges as written in the file, before directions are
// settled.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/io/graph/graph_error.hpp"
#include "analysis/io/graph_reader.hpp"

namespace redoubt::analysis {

class TextSource;

struct RawGraph {
  NodeIndex nodes;
  std::vector<SocialGraph::Edge> edges;  // (source, target)
  std::vector<NodeAttribute> attributes;
  std::optional<bool> directed;  // what the file says, if it does
  bool lists_both_ends = false;  // each undirected edge stands in the file twice

  void set_attribute(std::string_view name, std::uint32_t node, std::string_view value);
};

// For formats with a list of nodes: each node once, and no edge to a node that is not in it.
class DeclaredNodes {
 public:
  // False if the node was declared before.
  bool declare(std::uint32_t node);
  void use(std::uint32_t node, std::uint64_t line);
  void check(const NodeIndex& nodes, GraphProblems& problems) const;

 private:
  struct Use {
    bool declared = false;
    std::uint64_t first_line = 0;  // of an edge
  };
  Use& at(std::uint32_t node);
  std::vector<Use> uses_;
};

// Each appends to `into` and throws GraphError.
void read_edge_list(TextSource& source, RawGraph& into);
void read_csv(TextSource& source, const GraphOptions& options, RawGraph& into);
void read_gml(TextSource& source, RawGraph& into);
void read_graphml(TextSource& source, RawGraph& into);
void read_metis(TextSource& source, RawGraph& into);

// Nodes and their attributes; adds the nodes in the order of the rows.
void read_node_file(TextSource& source, const std::string& id_column, RawGraph& into);

// True for names of columns that hold the two ends of an edge, in any case.
bool are_edge_columns(std::string_view source, std::string_view target);

}  // namespace redoubt::analysis
