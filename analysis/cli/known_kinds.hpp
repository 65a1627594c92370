// Everything that a scenario can name, from the parameter structs and the catalogue themselves.
#pragma once

#include <string>
#include <vector>

#include "analysis/cli/describe.hpp"

namespace redoubt::analysis {

// Sections in the order of a scenario file; actors kind by kind.
std::vector<KindDescription> known_kinds();

// Those that `word` means: a section ("detector", "network"), a kind ("hosted_model"), or the words
// of a choice ("topology", "rule"). Throws ConfigError with the nearest name if there are none.
std::vector<KindDescription> kinds_matching(const std::string& word);

}  // namespace redoubt::analysis
