// The [[generator]], [[detector]] … tables of a scenario, with their names checked.
#pragma once

#include <string>
#include <vector>

#include "sim/config/config_error.hpp"

namespace redoubt {

struct NamedTable {
  std::string name;    // unique among its kind
  std::string path;    // for messages: "detector.nightly"
  const Value* value;  // a Table; lives as long as the document
};

// The tables of an array such as [[detector]], in the order of the file; empty if absent. Missing,
// repeated or malformed names become problems. Names are letters, digits, "_" and "-", so that
// every setting has a dotted path.
std::vector<NamedTable> named_tables(const Table& root, const std::string& key, Problems& problems);

// The same without names ([[intervention]]): paths count from 0, "intervention.0".
std::vector<NamedTable> numbered_tables(const Table& root, const std::string& key,
                                        Problems& problems);

}  // namespace redoubt
