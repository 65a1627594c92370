// Counts the dots between parts of keys, skipping strings and comments.
#include "analysis/io/key_depth.hpp"

#include <algorithm>

namespace redoubt::analysis {

namespace {

// The index after the string that begins at `start` with a quotation mark.
std::size_t end_of_string(std::string_view text, std::size_t start) {
  const char quote = text[start];
  const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
  const bool is_long = text.substr(start, 3) == three;
  for (std::size_t i = start + (is_long ? 3 : 1); i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\')
      ++i;
    else if (is_long ? text.substr(i, 3) == three : text[i] == quote)
      return i + (is_long ? 3 : 1);
    else if (!is_long && text[i] == '\n')
      return i;  // not closed: the parser will say so
  }
  return text.size();
}

}  // namespace

int line_of_too_deep_key(std::string_view toml) {
  int dots = 0;
  for (std::size_t i = 0; i < toml.size();) {
    const char c = toml[i];
    if (c == '"' || c == '\'') {
      i = end_of_string(toml, i);
      continue;
    }
    if (c == '#') {
      i = std::min(toml.find('\n', i), toml.size());
      continue;
    }
    if (std::string_view("=,[]{}\n").find(c) != std::string_view::npos) dots = 0;
    if (c == '.' && ++dots >= kMostKeyParts)
      return 1 +
             static_cast<int>(std::count(toml.begin(), toml.begin() + static_cast<long>(i), '\n'));
    ++i;
  }
  return 0;
}

}  // namespace redoubt::analysis
