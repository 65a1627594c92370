#include "analysis/io/export_table.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "analysis/io/number_text.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::size_t kRowsAtOnce = 65536;

// Joins the cells of a line and quotes those that need it.
class LineWriter {
 public:
  LineWriter(TextFormat format, std::ostream& out)
      : separator_(format == TextFormat::csv ? ',' : '\t'), out_(out) {}

  void cell(std::string_view text) {
    if (!first_) out_ << separator_;
    first_ = false;
    if (text.find_first_of("\"\r\n") == text.npos && text.find(separator_) == text.npos) {
      out_ << text;
      return;
    }
    out_ << '"';
    for (const char c : text)
      out_ << (c == '"' ? std::string_view("\"\"") : std::string_view(&c, 1));
    out_ << '"';
  }

  void end() {
    out_ << '\n';
    first_ = true;
  }

 private:
  char separator_;
  std::ostream& out_;
  bool first_ = true;
};

std::string cell_text(const ColumnSpec& column, double value) {
  if (column.type == ColumnSpec::Type::number) return number_text(value);
  const auto integer = static_cast<std::int64_t>(value);
  const bool word = integer >= 0 && static_cast<std::size_t>(integer) < column.words.size();
  return word ? column.words[static_cast<std::size_t>(integer)] : std::to_string(integer);
}

void write_rows(const ResultReader& file, const StoredTable& table, std::size_t first,
                std::size_t count, LineWriter& line) {
  std::vector<std::vector<double>> columns;
  for (const ColumnSpec& column : table.spec.columns)
    columns.push_back(file.column(table.spec.name, column.name, first, count));
  for (std::size_t row = 0; row < count; ++row) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      line.cell(cell_text(table.spec.columns[i], columns[i][row]));
    line.end();
  }
}

// Every axis name once, in the order of appearance.
std::vector<std::string> collect_axes(const std::vector<const StoredSeries*>& chosen) {
  std::vector<std::string> names;
  for (const StoredSeries* series : chosen)
    for (const Axis& axis : series->spec.axes)
      if (std::find(names.begin(), names.end(), axis.name) == names.end())
        names.push_back(axis.name);
  return names;
}

// The label on each named axis of the value at a flat index within one sample.
std::vector<std::string> labels_at(const SeriesSpec& spec, const std::vector<std::string>& names,
                                   std::size_t index) {
  std::vector<std::string> labels(names.size());
  for (std::size_t i = spec.axes.size(); i-- > 0;) {
    const Axis& axis = spec.axes[i];
    const auto place = std::find(names.begin(), names.end(), axis.name) - names.begin();
    labels[static_cast<std::size_t>(place)] = axis.labels[index % axis.labels.size()];
    index /= axis.labels.size();
  }
  return labels;
}

void write_series(const ResultReader& file, const StoredSeries& series,
                  const std::vector<std::string>& axes, LineWriter& line) {
  const SeriesSpec& spec = series.spec;
  const auto [values, shape] = file.values(spec.section + "/" + spec.name);
  const std::vector<double> times = file.times_days(spec.section);
  const std::size_t samples = shape[0] * shape[1];
  const std::size_t width = samples == 0 ? 0 : values.size() / samples;
  for (std::size_t i = 0; i < values.size(); ++i) {
    line.cell(spec.name);
    line.cell(std::to_string(i / width / shape[1]));
    line.cell(number_text(times[i / width % shape[1]]));
    for (const std::string& label : labels_at(spec, axes, i % width)) line.cell(label);
    line.cell(number_text(values[i]));
    line.end();
  }
}

}  // namespace

void export_table(const ResultReader& file, std::string_view name, TextFormat format,
                  std::ostream& out) {
  const StoredTable& table = file.table(name);
  LineWriter line(format, out);
  for (const ColumnSpec& column : table.spec.columns) line.cell(column.name);
  line.end();
  for (std::size_t first = 0; first < table.rows; first += kRowsAtOnce)
    write_rows(file, table, first, std::min(kRowsAtOnce, table.rows - first), line);
}

void export_series(const ResultReader& file, std::string_view name, TextFormat format,
                   std::ostream& out) {
  std::vector<const StoredSeries*> chosen;
  if (!name.empty()) chosen.push_back(&file.series(name));
  if (name.empty())
    for (const StoredSeries& series : file.all_series()) chosen.push_back(&series);
  const std::vector<std::string> axes = collect_axes(chosen);
  LineWriter line(format, out);
  line.cell("series");
  line.cell("replicate");
  line.cell("time_days");
  for (const std::string& axis : axes) line.cell(axis);
  line.cell("value");
  line.end();
  for (const StoredSeries* series : chosen) write_series(file, *series, axes, line);
}

}  // namespace redoubt::analysis
