// One sentence a kind, taken from the first comment of its source file by kind_meanings.cmake.
#pragma once

#include <string>

namespace redoubt::analysis {

// "" for a kind without such a comment.
std::string kind_meaning(const std::string& category, const std::string& kind);

}  // namespace redoubt::analysis
