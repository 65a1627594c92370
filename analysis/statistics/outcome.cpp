#include "analysis/statistics/outcome.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <stdexcept>

#include "analysis/statistics/column_labels.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

using Series = MemoryRecorder::Series;

[[noreturn]] void refuse(const Outcome& outcome, const std::string& what,
                         const std::vector<std::string>& known) {
  throw std::invalid_argument(
      fmt::format("{}: {}{}", outcome.text, what, suggestion(outcome.series, known)));
}

// What a question about groups is told by a record of a scenario without any; else nothing.
std::string without_groups(const MemoryRecorder& record) {
  const std::vector<std::string> everyone{"everyone"};
  for (const Series& series : record.all_series())
    for (const Axis& axis : series.spec.axes)
      if (axis.name == "group" && axis.labels == everyone)
        return "; the scenario has no groups to compare: state an [[attribute]]";
  return "";
}

// What a series needs that the scenario lacks, if that can be told.
std::string missing(const MemoryRecorder& record, const std::string& series) {
  const bool exclusion = series.find("excluded") != std::string::npos ||
                         series == "systemic_failure_ratio" || series == "judged_by_all";
  return exclusion ? "; it compares applications: state two [[application]]s or more"
                   : without_groups(record);
}

// What the column of a table with one row says; nothing if no table is called so.
std::optional<double> cell(const MemoryRecorder& record, const Outcome& outcome) {
  for (const MemoryRecorder::Table& table : record.all_tables()) {
    if (table.spec.name != outcome.series || !outcome.label.empty()) continue;
    std::vector<std::string> columns;
    for (const ColumnSpec& column : table.spec.columns) columns.push_back(column.name);
    const auto found = std::find(columns.begin(), columns.end(), outcome.reduction);
    if (found == columns.end())
      throw std::invalid_argument(fmt::format("{}: the table {} has no column \"{}\"{}",
                                              outcome.text, outcome.series, outcome.reduction,
                                              suggestion(outcome.reduction, columns)));
    const auto& rows = table.columns[static_cast<std::size_t>(found - columns.begin())];
    if (rows.size() != 1)
      throw std::invalid_argument(fmt::format("{}: the table {} has {} rows here (must have one)",
                                              outcome.text, outcome.series, rows.size()));
    return rows[0];
  }
  return std::nullopt;
}

// "generator", "actor and kind", "actor, kind and zone".
std::string axes_words(const SeriesSpec& spec) {
  std::string text;
  for (std::size_t i = 0; i < spec.axes.size(); ++i)
    text += (i == 0 ? "" : i + 1 == spec.axes.size() ? " and " : ", ") + spec.axes[i].name;
  return text;
}

// "one+two": the labels that are added up.
std::vector<std::string> summands(const std::string& label) {
  std::vector<std::string> parts{""};
  for (const char c : label) {
    if (c == '+')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

// A label where there is none, none where there are, or one that is not there.
void check_label(const MemoryRecorder& record, const SeriesSpec& spec,
                 const std::vector<std::string>& labels, const Outcome& outcome) {
  const auto wrong = [&outcome](const std::string& what) {
    throw std::invalid_argument(fmt::format("{}: {}", outcome.text, what));
  };
  const bool by_group = std::any_of(spec.axes.begin(), spec.axes.end(),
                                    [](const Axis& axis) { return axis.name == "group"; });
  const std::string groups = by_group ? without_groups(record) : "";
  constexpr std::size_t kListed = 12;
  std::string listed = fmt::format(
      "{}",
      fmt::join(labels.begin(),
                labels.begin() + std::min(std::ssize(labels), std::ptrdiff_t{kListed}), ", "));
  if (labels.size() > kListed) listed += fmt::format(" and {} more", labels.size() - kListed);
  if (spec.axes.empty() && !outcome.label.empty())
    wrong(fmt::format("{0} has no labels, so \"{1}\" names nothing (write {0}.{2})", outcome.series,
                      outcome.label, outcome.reduction));
  if (spec.axes.empty() || outcome.label == "all") return;
  if (outcome.label.empty())
    wrong(
        fmt::format("{0} has a value for each {1}, and none is named (write {0}.{2}.{3} for one, "
                    "{0}.all.{3} for their sum; it has {4}){5}",
                    outcome.series, axes_words(spec), labels.empty() ? "LABEL" : labels[0],
                    outcome.reduction, listed, groups));
  for (const std::string& part : summands(outcome.label)) {
    if (std::find(labels.begin(), labels.end(), part) != labels.end()) continue;
    const std::string near = nearest_name(part, labels);
    wrong(fmt::format(
        "{} has no label \"{}\" ({}it has {}, or all, or several joined by +){}", outcome.series,
        part, near.empty() ? "" : fmt::format("did you mean \"{}\"? ", near), listed, groups));
  }
}

// The sum of the named values of one sample; NaN only if none of them is a number.
double sum_of(std::span<const double> sample, const std::vector<std::size_t>& places) {
  double sum = 0;
  std::size_t known = 0;
  for (const std::size_t place : places) {
    if (std::isnan(sample[place])) continue;
    sum += sample[place];
    ++known;
  }
  return known > 0 ? sum : std::numeric_limits<double>::quiet_NaN();
}

// Where the summands of a label stand among the labels.
std::vector<std::size_t> places_of(const std::string& label,
                                   const std::vector<std::string>& labels) {
  std::vector<std::size_t> places;
  for (const std::string& part : summands(label))
    places.push_back(
        static_cast<std::size_t>(std::find(labels.begin(), labels.end(), part) - labels.begin()));
  return places;
}

// The values of the label over time.
std::vector<double> column(const MemoryRecorder& record, const Series& series,
                           const Outcome& outcome) {
  const std::vector<std::string> labels = column_labels(series.spec, "/");
  check_label(record, series.spec, labels, outcome);
  const bool all = outcome.label == "all" || series.spec.axes.empty();
  const std::vector<std::size_t> places =
      all ? std::vector<std::size_t>{} : places_of(outcome.label, labels);
  std::vector<double> values;
  for (std::size_t i = 0; i < series.values.size(); i += series.width) {
    double value = 0;
    for (std::size_t k = 0; all && k < series.width; ++k)
      value += std::isnan(series.values[i + k]) ? 0.0 : series.values[i + k];
    if (!all) value = sum_of(std::span(series.values).subspan(i, series.width), places);
    values.push_back(all && series.width == 1 ? series.values[i] : value);
  }
  return values;
}

// The samples that a reduction looks at, NaN left out.
std::vector<double> counted(std::vector<double> values, Reduction how, double samples_per_week) {
  const auto half = static_cast<std::ptrdiff_t>(values.size() / 2);
  if (how == Reduction::first_half) values.erase(values.begin() + half, values.end());
  if (how == Reduction::second_half) values.erase(values.begin(), values.begin() + half);
  const auto has_value = [](double value) { return !std::isnan(value); };
  const std::ptrdiff_t week = std::max<std::ptrdiff_t>(1, std::lround(samples_per_week));
  if (how == Reduction::first_week) {
    values.erase(values.begin(), std::find_if(values.begin(), values.end(), has_value));
    values.erase(values.begin() + std::min(week, std::ssize(values)), values.end());
  } else if (how == Reduction::last_week) {
    values.erase(std::find_if(values.rbegin(), values.rend(), has_value).base(), values.end());
    values.erase(values.begin(), values.end() - std::min(week, std::ssize(values)));
  }
  std::erase_if(values, [](double value) { return std::isnan(value); });
  return values;
}

double combine(const std::vector<double>& values, Reduction how) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  double sum = 0;
  for (const double value : values) sum += value;
  switch (how) {
    case Reduction::sum:
      return sum;
    case Reduction::max:
      return *std::max_element(values.begin(), values.end());
    case Reduction::first:
      return values.front();
    case Reduction::final:
      return values.back();
    default:
      return sum / static_cast<double>(values.size());
  }
}

}  // namespace

std::size_t first_counted(std::span<const double> times_days, double burn_in_days) {
  if (times_days.size() < 2) return 0;
  const auto after = std::upper_bound(times_days.begin(), times_days.end(), burn_in_days);
  return std::max<std::size_t>(1, static_cast<std::size_t>(after - times_days.begin()));
}

Outcome parse_outcome(const std::string& text) {
  Outcome outcome{.text = text, .series = {}, .label = {}, .reduction = {}};
  const std::size_t first = text.find('.');
  const std::size_t last = text.rfind('.');
  if (first == std::string::npos || first == 0 || last + 1 == text.size())
    throw std::invalid_argument(
        fmt::format("\"{}\" is not a measure (write SERIES.REDUCTION or SERIES.LABEL.REDUCTION, "
                    "e.g. prevalence.mean)",
                    text));
  outcome.series = text.substr(0, first);
  outcome.reduction = text.substr(last + 1);
  if (last > first) outcome.label = text.substr(first + 1, last - first - 1);
  return outcome;
}

std::vector<double> samples(const MemoryRecorder& record, const Outcome& outcome) {
  const Series* series = record.find(outcome.series);
  std::vector<std::string> known;
  for (const Series& each : record.all_series()) known.push_back(each.spec.name);
  for (const MemoryRecorder::Table& each : record.all_tables())
    if (!each.columns.empty() && each.columns[0].size() == 1) known.push_back(each.spec.name);
  if (!series)
    refuse(outcome,
           fmt::format(
               "no series \"{}\"{}", outcome.series,
               nearest_name(outcome.series, known).empty() ? missing(record, outcome.series) : ""),
           known);
  return column(record, *series, outcome);
}

double reduce(const MemoryRecorder& record, const Outcome& outcome, double burn_in_days) {
  if (const auto value = cell(record, outcome)) return *value;
  std::vector<double> values = samples(record, outcome);
  const auto word = std::find(kReductionWords.begin(), kReductionWords.end(), outcome.reduction);
  if (word == kReductionWords.end()) {
    const std::vector<std::string> words(kReductionWords.begin(), kReductionWords.end());
    const std::string near = nearest_name(outcome.reduction, words);
    throw std::invalid_argument(fmt::format(
        "{}: \"{}\" is none of {}{}", outcome.text, outcome.reduction, fmt::join(words, ", "),
        near.empty() ? "" : fmt::format(" (did you mean \"{}\"?)", near)));
  }
  const auto skipped =
      static_cast<std::ptrdiff_t>(first_counted(record.times_days(), burn_in_days));
  values.erase(values.begin(), values.begin() + std::min(skipped, std::ssize(values)));
  const auto how = static_cast<Reduction>(word - kReductionWords.begin());
  const std::vector<double>& times = record.times_days();
  const double step = times.size() > 1 ? times[1] - times[0] : 7;
  return combine(counted(std::move(values), how, 7 / step), how);
}

}  // namespace redoubt::analysis
