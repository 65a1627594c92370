// A source that an outcome may be due to: a named switch, and what turns it off.
#pragma once

#include <string>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/value.hpp"

namespace redoubt::analysis {

struct Source {
  std::string name;
  std::string title;       // for people; the name if none is stated
  std::vector<Entry> off;  // paths and the values that turn it off
};

// The [[source]] tables of a scenario:
//   [[source]]
//   name = "raters"
//   title = "Errors of reviewers"
//   off = { "moderation.sensitivity" = 1, "moderation.specificity" = 1 }
// Throws ConfigError with every problem of these tables.
std::vector<Source> read_sources(const Document& document);

// The scenario's [[intervention]] tables as sources: each has the name of its kind, or
// intervention_0 … by its place, and is turned off by `on = false`. A kind's second one is kind_2.
std::vector<Source> intervention_sources(const Document& document);

// "raters=moderation.specificity:1", several changes separated by ";". Throws
// std::invalid_argument.
Source parse_source(const std::string& text);

// Those of the given names, in that order; all if no name is given. Throws std::invalid_argument
// naming what there is for an unknown or repeated name, for none at all and for too many.
std::vector<Source> chosen_sources(const std::vector<Source>& known,
                                   const std::vector<std::string>& names);

}  // namespace redoubt::analysis
