// Rows of text as an aligned table for terminals, long cells wrapped at spaces.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace redoubt::analysis {

using TextRow = std::vector<std::string>;

struct TableLayout {
  std::size_t width = 110;  // of a line, in characters
  std::size_t widest = 30;  // of a column but the last, which takes what remains
  std::size_t indent = 0;   // spaces before every line
};

// All rows have the same number of cells. No trailing spaces; ends with a newline unless empty.
std::string aligned_table(const std::vector<TextRow>& rows, const TableLayout& layout = {});

// Characters of UTF-8 text: what a terminal shows, but for double-width scripts.
std::size_t text_width(const std::string& text);

}  // namespace redoubt::analysis
