#include "analysis/experiment/record_network.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "agents/metrics/small_cells.hpp"

namespace redoubt::analysis {
namespace {

struct Cell {
  ColumnSpec column;
  double value;
};

std::vector<Cell> cells_of(const Structure& s) {
  using enum ColumnSpec::Type;
  return {
      {{"nodes", integer, "people", "people", {}}, static_cast<double>(s.nodes)},
      {{"edges", integer, "follows", "follows", {}}, static_cast<double>(s.edges)},
      {{"mean_degree", number, "1", "mean number of followers", {}}, s.mean_degree},
      {{"largest_followers", integer, "1", "most followers of one person", {}},
       static_cast<double>(s.largest_followers)},
      {{"largest_following", integer, "1", "most accounts that one person follows", {}},
       static_cast<double>(s.largest_following)},
      {{"reciprocity", number, "1", "share of follows that are returned", {}}, s.reciprocity},
      {{"average_clustering", number, "1", "mean share of closed pairs of neighbours", {}},
       s.average_clustering},
      {{"global_clustering", number, "1", "3 x triangles / pairs of neighbours", {}},
       s.global_clustering},
      {{"degree_assortativity", number, "1", "correlation of neighbour counts", {}},
       s.degree_assortativity},
      {{"components", integer, "1", "weakly connected components", {}},
       static_cast<double>(s.components)},
      {{"largest_component", integer, "people", "people in the largest component", {}},
       static_cast<double>(s.largest_component)},
      {{"largest_strong_component",
        integer,
        "people",
        "people in the largest strong component",
        {}},
       static_cast<double>(s.largest_strong_component)},
      {{"tail_exponent", number, "1", "exponent of the density of follower counts", {}},
       s.tail_exponent},
      {{"mean_path_length", number, "1", "mean steps along the flow of content", {}},
       s.mean_path_length},
      {{"sampled", integer, "1", "1: clustering or path length are estimates", {}},
       s.sampled ? 1.0 : 0.0},
      {{"group_assortativity", number, "1", "assortativity by group", {}}, s.group_assortativity}};
}

void record_groups(const Scenario& scenario, const Society& society, const Structure& structure,
                   bool first, Recorder& recorder) {
  TableSpec spec{"groups", "group_row", "The groups and how much they keep to themselves", {}};
  spec.columns.push_back({"group", ColumnSpec::Type::category, "1", "group", {}});
  for (const Group& group : scenario.groups) {
    std::string word = group.name;  // blanks would end a word of flag_meanings
    std::replace(word.begin(), word.end(), ' ', '_');
    spec.columns[0].words.push_back(word);
  }
  spec.columns.push_back(
      {"people", ColumnSpec::Type::integer, "people", "people in the group, -1: 1 to 9", {}});
  spec.columns.push_back({"homophily",
                          ColumnSpec::Type::number,
                          "1",
                          "(own share of followers - share) / (1 - share)",
                          {}});
  const TableId table = recorder.table(spec);
  if (!first) return;
  std::vector<double> people(scenario.groups.size(), 0.0);
  for (const std::uint8_t group : society.group_of) people[group] += 1;
  const std::vector<bool> small = small_groups(society.group_of, people.size());
  for (std::size_t g = 0; g < people.size(); ++g) {
    const bool known = !small[g] && g < structure.group_homophily.size();
    const double row[] = {static_cast<double>(g), small[g] ? -1 : people[g],
                          known ? structure.group_homophily[g] : Structure::kNone};
    recorder.row(table, row);
  }
}

}  // namespace

void record_network(const Scenario& scenario, const Society& society, const Structure& structure,
                    bool first, Recorder& recorder) {
  TableSpec spec{
      "network", "network_row", "Structure of the network that all replicates share", {}};
  std::vector<double> row;
  for (const Cell& cell : cells_of(structure)) {
    spec.columns.push_back(cell.column);
    row.push_back(cell.value);
  }
  const TableId table = recorder.table(spec);
  if (first) recorder.row(table, row);
  record_groups(scenario, society, structure, first, recorder);
}

}  // namespace redoubt::analysis
