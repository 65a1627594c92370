#include "analysis/report/merge_reports.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

#include "analysis/io/join_texts.hpp"
#include "analysis/report/default_panels.hpp"
#include "analysis/report/series_view.hpp"
#include "analysis/statistics/column_labels.hpp"

namespace redoubt::analysis {
namespace {

using Reports = std::vector<NamedReport>;

std::vector<double> longest_times(const Reports& reports) {
  const auto longest =
      std::max_element(reports.begin(), reports.end(), [](const auto& a, const auto& b) {
        return a.data.times_days.size() < b.data.times_days.size();
      });
  for (const NamedReport& each : reports)
    for (std::size_t i = 0; i < each.data.times_days.size(); ++i)
      if (std::abs(each.data.times_days[i] - longest->data.times_days[i]) > 1e-9)
        throw std::runtime_error(fmt::format(
            "{} and {} have samples on different days (day {:g} and {:g}): one report needs "
            "results with the same sample_every",
            longest->name, each.name, longest->data.times_days[i], each.data.times_days[i]));
  return longest->data.times_days;
}

// The series of every report that has it with the same axes, as one description.
SeriesSpec merged_spec(const Reports& reports, const SeriesSpec& first) {
  SeriesSpec spec = first;
  for (const NamedReport& each : reports) {
    const ReportSeries* own = find_series(each.data, first.name);
    if (own == nullptr || own->spec.axes.size() != spec.axes.size()) continue;
    for (std::size_t axis = 0; axis < spec.axes.size(); ++axis)
      for (const std::string& label : own->spec.axes[axis].labels) {
        std::vector<std::string>& labels = spec.axes[axis].labels;
        if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
      }
  }
  return spec;
}

// values[replicate][time][scenario][column of the merged axes]
class SeriesMerger {
 public:
  SeriesMerger(const Reports& reports, const SeriesSpec& first, std::size_t replicates,
               std::size_t times)
      : reports_(reports), times_(times) {
    merged_.spec = merged_spec(reports, first);
    width_ = column_count(merged_.spec);
    const std::vector<std::string> labels = column_labels(merged_.spec);
    for (std::size_t c = 0; c < labels.size(); ++c) place_[labels[c]] = c;
    merged_.values.assign(replicates * times * reports.size() * width_,
                          std::numeric_limits<double>::quiet_NaN());
    for (std::size_t s = 0; s < reports.size(); ++s) fill(s);
    Axis scenarios{"scenario", {}};
    for (const NamedReport& each : reports) scenarios.labels.push_back(each.name);
    merged_.spec.axes.insert(merged_.spec.axes.begin(), scenarios);
  }
  [[nodiscard]] ReportSeries take() { return std::move(merged_); }

 private:
  void fill(std::size_t scenario) {
    const ReportData& data = reports_[scenario].data;
    const ReportSeries* own = find_series(data, merged_.spec.name);
    if (own == nullptr || own->spec.axes.size() != merged_.spec.axes.size()) return;
    const std::vector<std::string> labels = column_labels(own->spec);
    for (std::size_t r = 0; r < data.replicates; ++r)
      for (std::size_t t = 0; t < data.times_days.size(); ++t)
        for (std::size_t c = 0; c < labels.size(); ++c) {
          const std::size_t row = (r * times_ + t) * reports_.size() + scenario;
          merged_.values[row * width_ + place_.at(labels[c])] = value_at(data, *own, r, t, c);
        }
  }

  const Reports& reports_;
  std::size_t times_;
  std::size_t width_ = 0;
  std::map<std::string, std::size_t> place_;  // of a column's label
  ReportSeries merged_;
};

void merge_series(const Reports& reports, ReportData& merged) {
  for (const NamedReport& each : reports)
    for (const ReportSeries& series : each.data.series)
      if (find_series(merged, series.spec.name) == nullptr)
        merged.series.push_back(
            SeriesMerger(reports, series.spec, merged.replicates, merged.times_days.size()).take());
}

bool is_change(const ReportMark& mark) {
  return mark.kind == ReportMark::Kind::intervention;
}

bool all_have(const Reports& reports, const ReportMark& change) {
  return std::all_of(reports.begin(), reports.end(), [&change](const NamedReport& each) {
    return std::any_of(each.data.marks.begin(), each.data.marks.end(), [&](const ReportMark& own) {
      return is_change(own) && own.day == change.day && own.label == change.label;
    });
  });
}

// What all of them change stands once; everything else says whose it is.
void merge_marks(const Reports& reports, ReportData& merged) {
  for (std::size_t s = 0; s < reports.size(); ++s)
    for (ReportMark mark : reports[s].data.marks) {
      const bool common = is_change(mark) && all_have(reports, mark);
      if (common && s > 0) continue;
      if (is_change(mark) && !common)
        mark.label = fmt::format("{}: {}", reports[s].name, mark.label);
      if (!is_change(mark) && !mark.detector.empty())
        mark.detector = fmt::format("{} · {}", reports[s].name, mark.detector);
      merged.marks.push_back(mark);
    }
}

void merge_header(const Reports& reports, ReportData& merged) {
  for (const NamedReport& each : reports) {
    merged.scenarios.push_back(each.name);
    merged.replicates = std::max(merged.replicates, each.data.replicates);
    merged.assumed_inputs = std::max(merged.assumed_inputs, each.data.assumed_inputs);
    merged.total_inputs = std::max(merged.total_inputs, each.data.total_inputs);
    merged.provenance.emplace_back(each.name + ": digest", each.data.digest);
    for (const auto& [name, text] : each.data.provenance)
      merged.provenance.emplace_back(fmt::format("{}: {}", each.name, name), text);
  }
  merged.title = fmt::format("{} scenarios compared", reports.size());
  merged.subtitle = join_texts(merged.scenarios, ", ") + ".";
  merged.scenario_toml = reports[0].data.scenario_toml;
}

}  // namespace

ReportData merge_reports(const Reports& reports) {
  ReportData merged;
  merged.times_days = longest_times(reports);
  merge_header(reports, merged);
  merge_series(reports, merged);
  merge_marks(reports, merged);
  merged.panels = default_panels();
  return merged;
}

}  // namespace redoubt::analysis
