// Guards the TOML parser, which recurses: a key of 100 000 parts would overflow the stack.
#pragma once

#include <string_view>

namespace redoubt::analysis {

inline constexpr int kMostKeyParts = 100;

// The line of the first key a.b.c… of more than kMostKeyParts parts, 0 if there is none.
int line_of_too_deep_key(std::string_view toml);

}  // namespace redoubt::analysis
