// Sets or finds one value in a document by its dotted path: --set, sweeps, calibration.
#pragma once

#include <string>
#include <string_view>

#include "sim/config/value.hpp"

namespace redoubt {

// Paths are keys joined by dots; an element of an array of tables is addressed by its name
// ("generator.farm.budget_usd_per_day") or, having none, by its place from 0
// ("intervention.0.at"). Absent tables are made, so read_fields must check the result.
// `origin` stands in later messages where a file name would ("--set"). Throws ConfigError for a
// path that cannot be followed.
void set_path(Document& document, std::string_view path, Value value,
              const std::string& origin = "--set");

// What a key whose dots were not quoted was to be: { detector = { nightly = { l2 = 1 } } } is
// "detector.nightly.l2". The key itself if its value is no table.
std::string dotted(const std::string& key, const Value& value);

// The value at such a path; nullptr if there is none.
const Value* find_path(const Document& document, std::string_view path);

}  // namespace redoubt
