// Column widths and wrapping.
#include "analysis/words/aligned_table.hpp"

#include <algorithm>
#include <sstream>

namespace redoubt::analysis {

namespace {

constexpr std::size_t kGap = 2;         // spaces between columns
constexpr std::size_t kLeastLast = 30;  // the last column is at least this wide

// Lines of at most `width` characters; longer words stay whole on a line of their own.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    std::string& line = lines.back();
    if (line.empty())
      line = word;
    else if (text_width(line) + 1 + text_width(word) <= width)
      line += ' ' + word;
    else
      lines.push_back(word);
  }
  return lines;
}

std::vector<std::size_t> column_widths(const std::vector<TextRow>& rows,
                                       const TableLayout& layout) {
  const std::size_t columns = rows.front().size();
  std::vector<std::size_t> widths(columns, 0);
  for (const TextRow& row : rows)
    for (std::size_t c = 0; c < columns; ++c)
      for (const std::string& line : wrapped(row[c], layout.widest))
        widths[c] = std::max(widths[c], text_width(line));
  std::size_t used = layout.indent;
  for (std::size_t c = 0; c + 1 < columns; ++c) used += widths[c] + kGap;
  widths.back() = layout.width > used + kLeastLast ? layout.width - used : kLeastLast;
  return widths;
}

std::string row_text(const TextRow& row, const std::vector<std::size_t>& widths,
                     std::size_t indent) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t c = 0; c < row.size(); ++c) {
    cells.push_back(wrapped(row[c], widths[c]));
    height = std::max(height, cells.back().size());
  }
  std::string text;
  for (std::size_t h = 0; h < height; ++h) {
    std::string line(indent, ' ');
    std::size_t end_of_column = indent;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string cell = h < cells[c].size() ? cells[c][h] : "";
      end_of_column += widths[c] + kGap;
      line += cell;
      const std::size_t width = text_width(line);
      if (width < end_of_column) line.append(end_of_column - width, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace

std::size_t text_width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;  // not a continuation byte
  }));
}

std::string aligned_table(const std::vector<TextRow>& rows, const TableLayout& layout) {
  if (rows.empty()) return "";
  const std::vector<std::size_t> widths = column_widths(rows, layout);
  std::string text;
  for (const TextRow& row : rows) text += row_text(row, widths, layout.indent);
  return text;
}

}  // namespace redoubt::analysis
