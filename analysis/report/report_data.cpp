// Writes a report's data as the JSON object that the page reads.
#include "analysis/report/report_data.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "analysis/report/default_panels.hpp"
#include "analysis/report/retrain_marks.hpp"
#include "analysis/report/summary_sentences.hpp"
#include "analysis/statistics/column_labels.hpp"
#include "analysis/statistics/mean_interval.hpp"

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

// Six digits keep the file small; the shortest text that reads back is what the JSON writer prints.
Json rounded(double value) {
  if (!std::isfinite(value)) return nullptr;
  return std::strtod(fmt::format("{:.6g}", value).c_str(), nullptr);
}

Json rounded_all(const std::vector<double>& values) {
  Json list = Json::array();
  for (const double value : values) list.push_back(rounded(value));
  return list;
}

void check_size(const ReportData& data, const ReportSeries& series) {
  const std::size_t expected = data.replicates * data.times_days.size() * column_count(series.spec);
  if (series.values.size() == expected) return;
  throw std::invalid_argument(
      fmt::format("report: series {} has {} values (must be {}: replicate x time x axes)",
                  series.spec.name, series.values.size(), expected));
}

Json series_json(const ReportData& data, const ReportSeries& series) {
  check_size(data, series);
  Json axes = Json::array();
  for (const Axis& axis : series.spec.axes) {
    axes.push_back({{"name", axis.name}, {"labels", axis.labels}});
  }
  return {{"unit", series.spec.unit},
          {"long_name", series.spec.long_name},
          {"definition", series.spec.definition},
          {"section", series.spec.section},
          {"axes", axes},
          {"values", rounded_all(series.values)}};
}

Json all_series_json(const ReportData& data) {
  Json all = Json::object();
  for (const ReportSeries& series : data.series) {
    const std::string& name = series.spec.name;
    if (all.contains(name)) throw std::invalid_argument("report: two series are called " + name);
    all[name] = series_json(data, series);
  }
  return all;
}

Json mark_json(const ReportMark& mark) {
  const bool retrain = mark.kind == ReportMark::Kind::retrain;
  Json json = {{"day", rounded(mark.day)},
               {"kind", retrain ? "retrain" : "intervention"},
               {"label", mark.label}};
  if (!mark.detector.empty()) json["detector"] = mark.detector;
  if (mark.replicate) json["replicate"] = *mark.replicate;
  return json;
}

Json panel_json(const ReportPanel& panel) {
  const bool percent = panel.format == ReportPanel::Format::percent;
  const bool fold = panel.kind == ReportPanel::Kind::phase_fold;
  return {{"id", panel.id},
          {"title", panel.title},
          {"sentence", panel.sentence},
          {"section", panel.section},
          {"series", panel.series},
          {"kind", fold ? "phase_fold" : "time"},
          {"format", percent ? "percent" : "number"},
          {"y_title", panel.y_title},
          {"wide", panel.wide},
          {"retrain_lines", panel.retrain_lines},
          {"when_used", panel.when_used},
          {"per_window", panel.per_window}};
}

Json panels_json(const std::vector<ReportPanel>& panels) {
  Json list = Json::array();
  std::set<std::string> ids;
  for (const ReportPanel& panel : panels) {
    if (!ids.insert(panel.id).second) {
      throw std::invalid_argument("report: two panels are called " + panel.id);
    }
    list.push_back(panel_json(panel));
  }
  return list;
}

Json figure_json(const KeyFigure& figure) {
  return {{"label", figure.label},  {"value", figure.value}, {"interval", figure.interval},
          {"note", figure.note},    {"panel", figure.panel}, {"series", figure.series},
          {"column", figure.column}};
}

Json provenance_json(const ReportData& data) {
  Json all = Json::object();
  for (const auto& [name, value] : data.provenance) all[name] = value;
  return all;
}

Json table_json(const ReportTable& table) {
  Json json = {{"head", table.head}, {"rows", table.rows}};
  if (table.changes.empty()) return json;
  Json changes = Json::array();
  for (const RelativeChange& change : table.changes)
    changes.push_back({rounded(change.middle), rounded(change.half_width)});
  json["changes"] = std::move(changes);
  return json;
}

template <class Items, class Write>
Json list_json(const Items& items, Write write) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(write(item));
  return list;
}

// t95[n] is the factor for a 95 % interval over n replicates; the page needs no table of its own.
Json t_factors(std::size_t replicates) {
  Json factors = {nullptr, nullptr};
  for (std::size_t n = 2; n <= replicates; ++n) factors.push_back(rounded(t_factor(n)));
  return factors;
}

// '<' only occurs inside strings, where \u003c means the same: neither "</script" nor "<!--"
// remains.
std::string without_angle_brackets(const std::string& json) {
  std::string safe;
  safe.reserve(json.size());
  for (const char c : json) {
    if (c == '<') {
      safe += "\\u003c";
    } else {
      safe += c;
    }
  }
  return safe;
}

}  // namespace

void complete_report(ReportData& data) {
  add_retrain_marks(data);
  if (data.panels.empty()) data.panels = default_panels();
  if (data.summary.empty()) data.summary = summary_sentences(data);
  if (data.key_figures.empty()) data.key_figures = key_figures(data);
}

std::string report_json(const ReportData& data) {
  const Json json = {
      {"title", data.title},
      {"subtitle", data.subtitle},
      {"format_version", data.format_version},
      {"assumptions", {{"assumed", data.assumed_inputs}, {"total", data.total_inputs}}},
      {"summary", data.summary},
      {"key_figures", list_json(data.key_figures, figure_json)},
      {"race", table_json(data.race)},
      {"value", table_json(data.value)},
      {"race_says", data.race_says},
      {"starts_on", data.starts_on},
      {"times_days", rounded_all(data.times_days)},
      {"replicates", data.replicates},
      {"t95", t_factors(data.replicates)},
      {"digest", data.digest},
      {"scenario_toml", data.scenario_toml},
      {"provenance", provenance_json(data)},
      {"marks", list_json(data.marks, mark_json)},
      {"series", all_series_json(data)},
      {"panels", panels_json(data.panels)},
      {"scenarios", data.scenarios},
      {"overview", table_json(data.overview)},
      {"differences", table_json(data.differences)}};
  // Bytes that are not UTF-8 (a path in the provenance, say) become U+FFFD instead of an error.
  return without_angle_brackets(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace redoubt::analysis
