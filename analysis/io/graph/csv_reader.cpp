// CSV with one edge a row, and CSV with one node a row and its attributes in columns.
#include <fmt/format.h>

#include <array>
#include <utility>

#include "analysis/io/graph/csv_table.hpp"
#include "analysis/io/graph/raw_graph.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 17> kEdgeColumns{{{"source", "target"},
                                             {"src", "dst"},
                                             {"src", "dest"},
                                             {"from", "to"},
                                             {"from_id", "to_id"},
                                             {"fromnodeid", "tonodeid"},
                                             {"source_id", "target_id"},
                                             {"follower", "followed"},
                                             {"follower", "followee"},
                                             {"follower", "author"},
                                             {"follower", "friend"},
                                             {"node1", "node2"},
                                             {"node_1", "node_2"},
                                             {"id1", "id2"},
                                             {"id_1", "id_2"},
                                             {"numeric_id_1", "numeric_id_2"},
                                             {"a", "b"}}};
constexpr std::array<std::string_view, 9> kIdColumns{
    "id", "node", "node_id", "nodeid", "user", "user_id", "userid", "numeric_id", "name"};

struct Ends {
  std::size_t source, target;
};

Ends find_ends(CsvTable& table, const GraphOptions& options, GraphProblems& problems) {
  if (!options.source_column.empty() || !options.target_column.empty()) {
    if (options.source_column.empty() || options.target_column.empty())
      problems.fail("source_column and target_column must be given together");
    const std::size_t source = table.column(options.source_column);
    return {source, table.column(options.target_column)};
  }
  for (const auto& [a, b] : kEdgeColumns) {
    const Ends ends{table.guess(a), table.guess(b)};
    if (ends.source < table.columns() && ends.target < table.columns()) return ends;
  }
  if (table.columns() == 2 || (table.columns() > 2 && table.header().empty())) return {0, 1};
  problems.fail(1, table.line(), "columns such as source,target",
                table.columns() < 2
                    ? "The file has one column only; is the separator a comma, semicolon or tab?"
                    : "Say which they are with source_column and target_column.");
}

}  // namespace

bool are_edge_columns(std::string_view source, std::string_view target) {
  const std::string a = lower_case(source);
  const std::string b = lower_case(target);
  for (const Pair& pair : kEdgeColumns)
    if (pair.first == a && pair.second == b) return true;
  return false;
}

void read_csv(TextSource& source, const GraphOptions& options, RawGraph& into) {
  GraphProblems problems(source.name());
  CsvTable table(source, problems);
  const Ends ends = find_ends(table, options, problems);
  while (table.next_row()) {
    const std::string& from = table.fields()[ends.source];
    const std::string& to = table.fields()[ends.target];
    if (from.empty() || to.empty()) {
      problems.add(source.line_number(), table.line(), "an id in both columns");
      continue;
    }
    const std::uint32_t a = into.nodes.intern(from);
    const std::uint32_t b = into.nodes.intern(to);
    into.edges.emplace_back(a, b);
  }
  problems.throw_if_any();
}

void read_node_file(TextSource& source, const std::string& id_column, RawGraph& into) {
  GraphProblems problems(source.name());
  CsvTable table(source, problems);
  if (table.header().empty())
    problems.fail(source.line_number(), table.line(), "a header such as id,group");
  std::size_t id = id_column.empty() ? 0 : table.column(id_column);
  if (id_column.empty())
    for (auto name = kIdColumns.rbegin(); name != kIdColumns.rend(); ++name)
      if (const std::size_t column = table.guess(*name); column < table.columns()) id = column;
  DeclaredNodes declared;
  while (table.next_row()) {
    const std::string& name = table.fields()[id];
    if (name.empty()) {
      problems.add(source.line_number(), table.line(), "an id");
      continue;
    }
    const std::uint32_t node = into.nodes.intern(name);
    if (!declared.declare(node)) problems.add(source.line_number(), name, "each id only once");
    for (std::size_t i = 0; i < table.columns(); ++i)
      if (i != id) into.set_attribute(table.header()[i], node, table.fields()[i]);
  }
  problems.throw_if_any();
}

}  // namespace redoubt::analysis
