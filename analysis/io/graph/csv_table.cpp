#include "analysis/io/graph/csv_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/io/graph/node_index.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// The most frequent of the three.
char guess_separator(std::string_view line) {
  char best = ',';
  for (const char c : {';', '\t'})
    if (std::count(line.begin(), line.end(), c) > std::count(line.begin(), line.end(), best))
      best = c;
  return best;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

CsvTable::CsvTable(TextSource& source, GraphProblems& problems)
    : source_(source), problems_(problems) {
  if (!read_line()) problems_.fail("no rows (expected a header such as source,target)");
  separator_ = guess_separator(line_);
  split();
  columns_ = fields_.size();
  first_is_data_ = std::all_of(fields_.begin(), fields_.end(), [](const std::string& field) {
    return parse_integer(field).has_value();
  });
  if (!first_is_data_) header_ = fields_;
}

bool CsvTable::read_line() {
  while (source_.next_line(line_))
    if (!trim(line_).empty() && line_.front() != '#') return true;
  return false;
}

bool CsvTable::next_row() {
  if (first_is_data_) {
    first_is_data_ = false;
    return true;
  }
  while (read_line()) {
    const std::uint64_t before = problems_.count();
    split();
    if (fields_.size() == columns_ && problems_.count() == before) return true;
    if (problems_.count() == before)
      problems_.add(
          source_.line_number(), line_,
          fmt::format("{} columns as in the first row, not {}", columns_, fields_.size()));
  }
  return false;
}

void CsvTable::split() {
  std::size_t used = 0;
  const auto next_field = [this, &used]() -> std::string& {
    if (used == fields_.size()) fields_.emplace_back();
    fields_[used].clear();
    return fields_[used++];
  };
  std::size_t at = 0;
  while (true) {
    std::string& field = next_field();
    while (at < line_.size() && line_[at] == ' ') ++at;
    if (at < line_.size() && line_[at] == '"') {
      bool closed = false;
      for (++at; at < line_.size() && !closed; ++at) {
        if (line_[at] != '"')
          field += line_[at];
        else if (at + 1 < line_.size() && line_[at + 1] == '"')
          field += line_[++at];
        else
          closed = true;
      }
      if (!closed) problems_.add(source_.line_number(), line_, "a closing \" on the same line");
    }
    const std::size_t stop = std::min(line_.find(separator_, at), line_.size());
    field += trim(line_.substr(at, stop - at));
    if (stop == line_.size()) break;
    at = stop + 1;
  }
  fields_.resize(used);
}

std::size_t CsvTable::column(const std::string& name) {
  const auto found = std::find(header_.begin(), header_.end(), name);
  if (found != header_.end()) return static_cast<std::size_t>(found - header_.begin());
  std::string names;
  for (const std::string& known : header_) names += (names.empty() ? "" : ", ") + known;
  problems_.fail(source_.line_number(), line_, fmt::format("a column named {}", name),
                 names.empty() ? std::string("The file has no header line.")
                               : fmt::format("Columns of this file: {}.", names));
}

std::size_t CsvTable::guess(std::string_view lower_case_name) const {
  for (std::size_t i = 0; i < header_.size(); ++i)
    if (lower_case(header_[i]) == lower_case_name) return i;
  return columns_;
}

}  // namespace redoubt::analysis
