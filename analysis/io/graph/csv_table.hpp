// Rows of a CSV file [RFC 4180]: comma, semicolon or tab, fields in quotes, a header line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/io/graph/graph_error.hpp"

namespace redoubt::analysis {

class TextSource;

class CsvTable {
 public:
  // Reads the first row. It is the header unless all its fields are integers; then columns have no
  // names.
  CsvTable(TextSource& source, GraphProblems& problems);

  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  // The next row with the right number of fields; rows with another number are problems.
  bool next_row();
  [[nodiscard]] const std::vector<std::string>& fields() const { return fields_; }
  [[nodiscard]] std::string_view line() const { return line_; }

  // Position of a column by its exact name; the absence is an error that lists the names.
  [[nodiscard]] std::size_t column(const std::string& name);
  // Position of a column by its lower-case name, or columns().
  [[nodiscard]] std::size_t guess(std::string_view lower_case_name) const;

 private:
  bool read_line();
  void split();

  TextSource& source_;
  GraphProblems& problems_;
  char separator_ = ',';
  bool first_is_data_ = false;
  std::size_t columns_ = 0;
  std::string_view line_;
  std::vector<std::string> header_;
  std::vector<std::string> fields_;
};

std::string lower_case(std::string_view text);

}  // namespace redoubt::analysis
