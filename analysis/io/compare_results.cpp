#include "analysis/io/compare_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <sstream>

#include "analysis/io/join_texts.hpp"
#include "analysis/io/number_text.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::size_t kRowsAtOnce = 65536;
constexpr const char* kAbsent = "absent";

bool same_number(double a, double b) {
  if (std::isnan(a) && std::isnan(b)) return true;
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

// Index of the first element that differs; the size if none does.
std::size_t first_difference(const std::vector<double>& a, const std::vector<double>& b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), same_number);
  return static_cast<std::size_t>(left - a.begin());
}

std::string axes_text(const std::vector<Axis>& axes) {
  std::vector<std::string> texts;
  for (const Axis& axis : axes)
    texts.push_back(fmt::format("{} [{}]", axis.name, join_texts(axis.labels, ", ")));
  return join_texts(texts, ", ");
}

std::string column_text(const ColumnSpec& column) {
  static constexpr const char* kTypes[] = {"number", "integer", "category"};
  return fmt::format("{} {} [{}] \"{}\" {}", column.name, kTypes[static_cast<int>(column.type)],
                     column.unit, column.long_name, join_texts(column.words, " "));
}

// "[replicate 0, day 1.5, detector nightly]"
std::string place_text(const StoredSeries& series, const std::vector<double>& times,
                       std::size_t index) {
  std::vector<std::string> labels;
  for (std::size_t i = series.spec.axes.size(); i-- > 0;) {
    const Axis& axis = series.spec.axes[i];
    labels.push_back(fmt::format(", {} {}", axis.name, axis.labels[index % axis.labels.size()]));
    index /= axis.labels.size();
  }
  std::reverse(labels.begin(), labels.end());
  return fmt::format("[replicate {}, day {}{}]", index / times.size(),
                     number_text(times[index % times.size()]), join_texts(labels, ""));
}

class Comparison {
 public:
  Comparison(const ResultReader& left, const ResultReader& right, std::size_t limit)
      : left_(left), right_(right), limit_(limit) {}

  std::vector<Difference> run() {
    compare_attributes();
    compare_lists(
        "series", left_.all_series(), right_.all_series(),
        [](const StoredSeries& s) { return s.spec.section + "/" + s.spec.name; },
        [this](const StoredSeries& a, const StoredSeries& b) { compare_series(a, b); });
    compare_lists(
        "table", left_.all_tables(), right_.all_tables(),
        [](const StoredTable& t) { return t.spec.name; },
        [this](const StoredTable& a, const StoredTable& b) { compare_tables(a, b); });
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool full() const { return found_.size() >= limit_; }

  // Notes a difference of two texts; true if they are the same.
  bool same(const std::string& where, const std::string& a, const std::string& b) {
    if (a != b && !full()) found_.push_back({where, a, b});
    return a == b;
  }

  void compare_attributes() {
    for (const auto& [name, text] : left_.attributes())
      compare_lines("attribute " + name, text, text_or_absent(right_, name));
    for (const auto& [name, text] : right_.attributes())
      if (text_or_absent(left_, name) == kAbsent) same("attribute " + name, kAbsent, text);
  }

  // The first line that differs, for a whole scenario says little.
  void compare_lines(const std::string& where, const std::string& a, const std::string& b) {
    if (a == b || b == kAbsent || a.find('\n') == a.npos) {
      same(where, a, b);
      return;
    }
    std::istringstream left(a);
    std::istringstream right(b);
    std::string x;
    std::string y;
    for (int line = 1; x == y && (left || right); ++line) {
      if (!std::getline(left, x)) x = kAbsent;
      if (!std::getline(right, y)) y = kAbsent;
      same(fmt::format("{} line {}", where, line), x, y);
    }
  }

  static std::string text_or_absent(const ResultReader& file, const std::string& name) {
    const std::string text = file.attribute(name);
    return text.empty() ? kAbsent : text;  // empty attributes are never written
  }

  template <class Item, class NameOf, class Compare>
  void compare_lists(const std::string& kind, const std::vector<Item>& left,
                     const std::vector<Item>& right, NameOf name_of, Compare compare) {
    const auto find = [&](const std::vector<Item>& all, const std::string& name) {
      return std::find_if(all.begin(), all.end(),
                          [&](const Item& item) { return name_of(item) == name; });
    };
    for (const Item& item : left) {
      if (full()) return;
      const auto other = find(right, name_of(item));
      if (other == right.end())
        same(fmt::format("{} {}", kind, name_of(item)), "present", kAbsent);
      else
        compare(item, *other);
    }
    for (const Item& item : right)
      if (find(left, name_of(item)) == left.end())
        same(fmt::format("{} {}", kind, name_of(item)), kAbsent, "present");
  }

  void compare_series(const StoredSeries& a, const StoredSeries& b) {
    const std::string name = a.spec.section + "/" + a.spec.name;
    same(name + " unit", a.spec.unit, b.spec.unit);
    same(name + " long_name", a.spec.long_name, b.spec.long_name);
    same(name + " definition", a.spec.definition, b.spec.definition);
    if (!same(name + " axes", axes_text(a.spec.axes), axes_text(b.spec.axes))) return;
    if (!same(name + " shape", join_texts(a.shape, "x"), join_texts(b.shape, "x"))) return;
    const std::vector<double> times = left_.times_days(a.spec.section);
    const std::vector<double> other_times = right_.times_days(b.spec.section);
    const std::size_t sample = first_difference(times, other_times);
    if (sample < times.size()) {
      same(fmt::format("{}/time[{}]", a.spec.section, sample), number_text(times[sample]),
           number_text(other_times[sample]));
      return;
    }
    const SeriesValues x = left_.values(name);
    const SeriesValues y = right_.values(name);
    const std::size_t at = first_difference(x.values, y.values);
    if (at < x.values.size())
      same(name + place_text(a, times, at), number_text(x.values[at]), number_text(y.values[at]));
  }

  void compare_tables(const StoredTable& a, const StoredTable& b) {
    same(a.spec.name + " definition", a.spec.definition, b.spec.definition);
    if (!same(a.spec.name + " columns", columns_text(a), columns_text(b))) return;
    if (!same(a.spec.name + " rows", std::to_string(a.rows), std::to_string(b.rows))) return;
    for (const ColumnSpec& column : a.spec.columns) compare_column(a, column.name);
  }

  static std::string columns_text(const StoredTable& table) {
    std::vector<std::string> texts;
    for (const ColumnSpec& column : table.spec.columns) texts.push_back(column_text(column));
    return join_texts(texts, "; ");
  }

  void compare_column(const StoredTable& table, const std::string& column) {
    for (std::size_t first = 0; first < table.rows && !full(); first += kRowsAtOnce) {
      const std::size_t count = std::min(kRowsAtOnce, table.rows - first);
      const std::vector<double> x = left_.column(table.spec.name, column, first, count);
      const std::vector<double> y = right_.column(table.spec.name, column, first, count);
      const std::size_t at = first_difference(x, y);
      if (at == count) continue;
      same(fmt::format("{}/{}[row {}]", table.spec.name, column, first + at), number_text(x[at]),
           number_text(y[at]));
      return;
    }
  }

  const ResultReader& left_;
  const ResultReader& right_;
  std::size_t limit_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> compare_results(const ResultReader& left, const ResultReader& right,
                                        std::size_t limit) {
  return Comparison(left, right, limit).run();
}

}  // namespace redoubt::analysis
