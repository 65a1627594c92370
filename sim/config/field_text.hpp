// Fields in words: the range of a field as messages, lists and docs show it.
#pragma once

#include <string>

#include "sim/config/parameter.hpp"

namespace redoubt {

// "[0, 1]", "(0, 24]", ">= 0", "> 0", "<= 5"; "" if every number is allowed.
std::string range_text(const Range& range);
// The same with limits in seconds written as durations: "[1s, 30d]", "> 0s".
std::string duration_range_text(const Range& range);
// For "must be …": "in [0, 1]", "> 0".
std::string requirement(const std::string& range);
// The words of an enumeration: "random", "engagement".
std::string words_text(std::span<const char* const> words);

}  // namespace redoubt
