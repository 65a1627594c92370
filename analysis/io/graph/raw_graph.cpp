#include "analysis/io/graph/raw_graph.hpp"

#include <algorithm>

namespace redoubt::analysis {

void RawGraph::set_attribute(std::string_view name, std::uint32_t node, std::string_view value) {
  auto column = std::find_if(attributes.begin(), attributes.end(),
                             [name](const NodeAttribute& a) { return a.name == name; });
  if (column == attributes.end())
    column = attributes.insert(attributes.end(), {std::string(name), {}});
  if (column->values.size() <= node) column->values.resize(std::size_t{node} + 1);
  column->values[node] = value;
}

DeclaredNodes::Use& DeclaredNodes::at(std::uint32_t node) {
  if (uses_.size() <= node) uses_.resize(std::size_t{node} + 1);
  return uses_[node];
}

bool DeclaredNodes::declare(std::uint32_t node) {
  Use& use = at(node);
  const bool first = !use.declared;
  use.declared = true;
  return first;
}

void DeclaredNodes::use(std::uint32_t node, std::uint64_t line) {
  Use& use = at(node);
  if (use.first_line == 0) use.first_line = line;
}

void DeclaredNodes::check(const NodeIndex& nodes, GraphProblems& problems) const {
  for (std::uint32_t node = 0; node < uses_.size(); ++node)
    if (uses_[node].first_line > 0 && !uses_[node].declared)
      problems.add(uses_[node].first_line, nodes.id(node), "the id of a node in this file");
}

}  // namespace redoubt::analysis
