// Reads a table of a scenario into a parameter struct. Absent keys keep their defaults.
//
//   Problems problems(document);
//   PropagationParams params;
//   read_fields(document.table().find("propagation"), "propagation", params, problems);
//   …
//   problems.throw_if_any();  // all problems of the file in one ConfigError
#pragma once

#include <string>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/fields.hpp"

namespace redoubt {

// Keys of a table that are read elsewhere (name, kind …), and keys that must be there.
struct OtherKeys {
  std::vector<std::string> allowed;
  std::vector<std::string> required;  // of the fields or of `allowed`
};

// `table` may be nullptr (absent: all defaults). `path` names the table in messages:
// "detector.nightly". Wrong types, values out of range and unknown keys become problems.
void read_fields(const Value* table, const std::string& path, const Fields& fields,
                 Problems& problems, const OtherKeys& other = {});

template <HasFields Struct>
void read_fields(const Value* table, const std::string& path, Struct& params, Problems& problems,
                 const OtherKeys& other = {}) {
  read_fields(table, path, fields_of(params), problems, other);
}

// Adds a problem for every key of the table that is not known. `path` is "" for the root.
void check_known_keys(const Table& table, const std::string& path,
                      const std::vector<std::string>& known, Problems& problems);

}  // namespace redoubt
