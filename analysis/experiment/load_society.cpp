#include "analysis/experiment/load_society.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "analysis/io/graph_reader.hpp"
#include "analysis/io/join_texts.hpp"
#include "sim/config/nearest_name.hpp"
#include "sim/config/place_problem.hpp"

namespace redoubt::analysis {
namespace {

namespace fs = std::filesystem;

LoadedGraph read_network(const NetworkParams& network, const fs::path& folder) {
  GraphOptions options;
  options.format = network.format;
  if (network.directed_stated) options.directed = network.directed;
  options.edge_means = network.edge_means;
  options.source_column = network.source_column;
  options.target_column = network.target_column;
  if (!network.node_file.empty()) options.node_file = folder / network.node_file;
  options.id_column = network.id_column;
  return read_graph(folder / network.file, options);
}

const NodeAttribute& find_column(const LoadedGraph& graph, const AttributeParams& attribute,
                                 const std::string& file) {
  if (const NodeAttribute* found = graph.attribute(attribute.column)) return *found;
  std::vector<std::string> names;
  for (const NodeAttribute& each : graph.attributes) names.push_back(each.name);
  throw GraphError(fmt::format("{}: attribute.{}.column is \"{}\", which no node has{}", file,
                               attribute.name, attribute.column,
                               suggestion(attribute.column, names)));
}

// Which of the attribute's values every node has.
std::vector<std::uint8_t> values_of(const LoadedGraph& graph, const AttributeParams& attribute,
                                    const std::string& file) {
  const NodeAttribute& column = find_column(graph, attribute, file);
  std::vector<std::uint8_t> values;
  values.reserve(column.values.size());
  for (const std::string& label : column.values) {
    const auto place = std::find(attribute.values.begin(), attribute.values.end(), label);
    if (place == attribute.values.end())
      throw GraphError(
          fmt::format("{}: node {} has {} = {} (must be one of attribute.{}.values: {})", file,
                      graph.nodes.id(static_cast<std::uint32_t>(values.size())), attribute.column,
                      analysis::quoted(label), attribute.name, join_texts(attribute.values, ", ")));
    values.push_back(static_cast<std::uint8_t>(place - attribute.values.begin()));
  }
  return values;
}

LoadedSociety read_society(Scenario& scenario, const fs::path& folder) {
  const NetworkParams& network = scenario.network;
  LoadedGraph graph = read_network(network, folder);
  std::vector<std::vector<std::uint8_t>> values;
  for (const AttributeParams& attribute : scenario.attributes) {
    values.emplace_back();
    if (attribute.column.empty()) continue;
    values.back() = values_of(graph, attribute, network.file);
  }
  LoadedSociety loaded{build_society(scenario, std::move(graph.graph), values), {}};
  state_shares(scenario, loaded.society);
  loaded.inputs.push_back({network.file, graph.sha256});
  if (!network.node_file.empty())
    loaded.inputs.push_back({network.node_file, graph.node_file_sha256});
  return loaded;
}

}  // namespace

void state_shares(Scenario& scenario, const Society& society) {
  const auto from_column = [](const AttributeParams& each) { return !each.column.empty(); };
  if (scenario.network.file.empty() ||
      std::none_of(scenario.attributes.begin(), scenario.attributes.end(), from_column))
    return;
  std::vector<double> people(scenario.groups.size(), 0.0);
  for (const std::uint8_t group : society.group_of) people[group] += 1;
  for (std::size_t g = 0; g < people.size(); ++g)
    scenario.groups[g].share = people[g] / static_cast<double>(society.group_of.size());
}

LoadedSociety load_society(Scenario& scenario, const fs::path& folder) {
  if (!scenario.network.file.empty()) return read_society(scenario, folder);
  try {
    return {build_society(scenario), {}};
  } catch (const std::invalid_argument& error) {
    throw ConfigError(place_problem(scenario.document, fmt::format("network.{}", error.what())));
  }
}

}  // namespace redoubt::analysis
