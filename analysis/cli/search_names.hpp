// `redoubt list --find WORDS`: sections, parameters and measures by what they are about.
#pragma once

#include <string>
#include <vector>

#include "analysis/cli/describe.hpp"

namespace redoubt::analysis {

// Sections and kinds, parameters (by path, meaning, source or words) and measures (by name, axes or
// meaning) that hold every one of the words, in whatever case. Throws std::invalid_argument if
// there is none.
std::string found_names(const std::string& words, const std::vector<KindDescription>& kinds);

// "moderation.pending", "detector.NAME.flag_rate", as --set and sweeps write it.
std::string path_in(const KindDescription& kind, const FieldDescription& field);

}  // namespace redoubt::analysis
