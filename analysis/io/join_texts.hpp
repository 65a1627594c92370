// Joins values into one text. (fmt::join gives a false -Wstringop-overflow under g++ 12 -O3.)
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace redoubt::analysis {

template <class Range>
[[nodiscard]] std::string join_texts(const Range& values, std::string_view separator) {
  std::string text;
  bool first = true;
  for (const auto& value : values) {
    if (!first) text += separator;
    first = false;
    text += fmt::format("{}", value);
  }
  return text;
}

}  // namespace redoubt::analysis
