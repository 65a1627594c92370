// TOML text from the neutral tree: what is written reads back to the same values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sim/config/value.hpp"

namespace redoubt {

// A whole file. Within a table: plain values first, then [sections], then [[arrays of tables]],
// each in the order of the tree. Tables within sections stay on the line if they fit.
std::string to_toml(const Table& root);

// One value on one line: 0.5, "14d", [1, 2], { law = "constant", mean = "1s" }.
std::string inline_toml(const Value& value);

// For messages: inline_toml cut to at most `limit` characters, control characters escaped.
std::string shown(const Value& value, std::size_t limit = 60);

// A key as TOML writes it, in quotes where it must be.
std::string toml_key(std::string_view key);

}  // namespace redoubt
