// Reads a follow graph from a file: SNAP edge list, CSV, GML, GraphML or METIS, plain or gzip.
//
// docs/networks.md describes the formats for users. Node ids may be integers of any size or words;
// users are numbered in the order of the node file, then of the file's own node list, then of first
// appearance.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/io/graph/graph_error.hpp"
#include "analysis/io/graph/node_index.hpp"
#include "sim/network/graph_file.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt::analysis {

struct GraphOptions {
  GraphFormat format = GraphFormat::guess;  // from the name, then the content
  std::optional<bool> directed = {};        // else what the file says, else true (METIS: false)
  EdgeMeaning edge_means = EdgeMeaning::follows;
  std::string source_column = {};  // CSV; empty: guessed from usual names
  std::string target_column = {};
  std::filesystem::path node_file = {};  // CSV of node attributes; empty: none
  std::string id_column = {};            // of the node file; empty: guessed
};

struct NodeAttribute {
  std::string name;
  std::vector<std::string> values;  // one per user; empty where the file says nothing
};

struct LoadedGraph {
  SocialGraph graph;
  NodeIndex nodes;  // ids as they stand in the file; for display, never for results
  std::vector<NodeAttribute> attributes;
  GraphFormat format = GraphFormat::guess;  // the one that was read
  bool directed = true;
  std::uint64_t edges_read = 0;  // edges in the file, repeated ones too
  std::uint64_t duplicates = 0;  // of these, dropped because they repeat another
  std::uint64_t self_loops = 0;  // of these, dropped
  std::string sha256;            // of the file's bytes as they are on disk
  std::string node_file_sha256;  // empty without a node file

  // nullptr if the file has no attribute of that name.
  [[nodiscard]] const NodeAttribute* attribute(const std::string& name) const;
};

// Throws GraphError.
LoadedGraph read_graph(const std::filesystem::path& path, const GraphOptions& options = {});

}  // namespace redoubt::analysis
