#include "agents/scenario/network_section.hpp"

#include <fmt/format.h>

#include "sim/config/write_fields.hpp"

namespace redoubt {
namespace {

// users, topology and its parameters.
std::vector<std::string> recipe_keys() {
  std::vector<std::string> keys{"users"};
  for (const Entry& entry : write_fields(TopologyParameters{})) keys.push_back(entry.key);
  return keys;
}

}  // namespace

void check_network(const Document& document, NetworkParams& network, Problems& problems) {
  const Value* section = document.table().find("network");
  const Table* stated = section ? section->get<Table>() : nullptr;
  if (!stated) return;
  network.directed_stated = stated->find("directed") != nullptr;
  if (network.file.empty()) return;
  for (const std::string& key : recipe_keys())
    if (const Value* value = stated->find(key))
      problems.add(value->where, fmt::format("network.{} is stated together with network.file (the "
                                             "people and their links come from the file)",
                                             key));
}

Table resolved_network(const NetworkParams& network) {
  Table table = write_fields(network);
  if (network.file.empty()) {
    for (const char* key : {"file", "format", "directed", "edge_means", "source_column",
                            "target_column", "node_file", "id_column"})
      table.erase(key);
    return table;
  }
  for (const std::string& key : recipe_keys()) table.erase(key);
  if (!network.directed_stated) table.erase("directed");
  return table;
}

}  // namespace redoubt
