// Finds the format, lets its reader run, and turns edges as written into author → follower.
#include "analysis/io/graph_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/io/graph/csv_table.hpp"
#include "analysis/io/graph/raw_graph.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

// The first line that is neither empty nor a comment.
std::string_view first_data_line(std::string_view text) {
  while (!text.empty()) {
    const std::size_t stop = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, stop);
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start != line.npos && line[start] != '#' && line[start] != '%') return line;
    text.remove_prefix(std::min(stop + 1, text.size()));
  }
  return {};
}

GraphFormat guess_by_content(std::string_view text) {
  const std::string_view line = first_data_line(text);
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view data = line.substr(start);
  if (data.starts_with("<")) return GraphFormat::graphml;
  const bool gml_key = data.starts_with("graph") || data.starts_with("Creator") ||
                       data.starts_with("creator") || data.starts_with("Version");
  if (gml_key && text.find('[') != text.npos) return GraphFormat::gml;
  if (data.find(',') != data.npos || data.find(';') != data.npos) return GraphFormat::csv;
  return GraphFormat::edge_list;
}

GraphFormat guess_format(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::path name = lower_case(path.filename().string());
  if (name.extension() == ".gz") name.replace_extension();
  const std::string ending = name.extension().string();
  if (ending == ".gml") return GraphFormat::gml;
  if (ending == ".graphml") return GraphFormat::graphml;
  if (ending == ".graph" || ending == ".metis") return GraphFormat::metis;
  if (ending == ".csv" || ending == ".tsv") return GraphFormat::csv;
  return guess_by_content(text);
}

void read_format(TextSource& source, GraphFormat format, const GraphOptions& options,
                 RawGraph& into) {
  switch (format) {
    case GraphFormat::csv:
      return read_csv(source, options, into);
    case GraphFormat::gml:
      return read_gml(source, into);
    case GraphFormat::graphml:
      return read_graphml(source, into);
    case GraphFormat::metis:
      return read_metis(source, into);
    case GraphFormat::edge_list:
    case GraphFormat::guess:
      return read_edge_list(source, into);
  }
}

// Settles directions and builds the graph.
void settle(RawGraph& raw, const GraphOptions& options, LoadedGraph& result) {
  auto& edges = raw.edges;
  result.directed = options.directed.value_or(raw.directed.value_or(true));
  const bool twice = raw.lists_both_ends && !result.directed;
  std::uint64_t loops = 0;
  for (const auto& [a, b] : edges) loops += a == b;
  result.self_loops = loops;
  result.edges_read = twice ? (edges.size() - loops) / 2 + loops : edges.size();
  if (!result.directed && !twice) {
    const std::size_t written = edges.size();
    edges.reserve(2 * written);
    for (std::size_t i = 0; i < written; ++i) edges.emplace_back(edges[i].second, edges[i].first);
  }
  // "a follows b": content flows from b to a.
  if (options.edge_means == EdgeMeaning::follows)
    for (auto& [a, b] : edges) std::swap(a, b);
  result.graph = SocialGraph(raw.nodes.size(), std::move(edges));
  const std::uint64_t kept = result.directed ? result.graph.edges() : result.graph.edges() / 2;
  result.duplicates = result.edges_read - loops - kept;
}

}  // namespace

const NodeAttribute* LoadedGraph::attribute(const std::string& name) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&name](const NodeAttribute& a) { return a.name == name; });
  return found == attributes.end() ? nullptr : &*found;
}

LoadedGraph read_graph(const std::filesystem::path& path, const GraphOptions& options) {
  LoadedGraph result;
  RawGraph raw;
  if (!options.node_file.empty()) {
    TextSource nodes(options.node_file);
    read_node_file(nodes, options.id_column, raw);
    result.node_file_sha256 = nodes.finish();
  }
  TextSource source(path);
  result.format =
      options.format == GraphFormat::guess ? guess_format(path, source.peek()) : options.format;
  read_format(source, result.format, options, raw);
  result.sha256 = source.finish();
  if (raw.nodes.size() == 0)
    throw GraphError(fmt::format(
        "{}: no nodes (read as {}); a world without links is topology = "
        "\"none\"",
        path.string(), Words<GraphFormat>::value[static_cast<std::size_t>(result.format)]));
  settle(raw, options, result);
  for (NodeAttribute& attribute : raw.attributes) attribute.values.resize(raw.nodes.size());
  result.attributes = std::move(raw.attributes);
  result.nodes = std::move(raw.nodes);
  return result;
}

}  // namespace redoubt::analysis
