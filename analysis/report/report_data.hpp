// What a report shows: the result of one run or several, prepared for the page, independent of any
// file format.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/record/recorder.hpp"

namespace redoubt::analysis {

struct ReportMark {
  enum class Kind { intervention, retrain };
  double day = 0;
  Kind kind = Kind::intervention;
  std::string label;                     // in words, e.g. "Reviewers 2 → 4"
  std::string detector;                  // retrain: which one; may be empty
  std::optional<std::size_t> replicate;  // retrain times that differ between replicates
};

struct ReportSeries {
  SeriesSpec spec;
  std::vector<double> values;  // [replicate][time][axes…], row-major; NaN means "no denominator"
};

struct ReportPanel {
  enum class Kind { time, phase_fold };
  enum class Format { number, percent };
  std::string id;  // anchor in the page, unique
  std::string title;
  std::string sentence;  // what the chart shows, in one plain sentence
  std::string section;
  std::vector<std::string> series;  // those that are absent are left out
  Kind kind = Kind::time;
  Format format = Format::number;
  std::string y_title{};       // empty: the long name of the first series
  bool wide = false;           // takes the whole width of the page
  bool retrain_lines = false;  // retrains as full-height lines: for charts whose point is the cycle
  bool when_used = false;      // left out if every value is zero
  bool per_window = false;     // values are totals of a sample window: the axis says so
};

// A number for the cards at the top of the page, already in words.
struct KeyFigure {
  std::string label;
  std::string value;
  std::string interval;  // e.g. "± 3 %"; empty with one replicate
  std::string note;
  std::string panel;   // id of the panel with the whole story
  std::string series;  // drawn as a small line; may be empty
  std::string column;  // label of the column of that series; empty: the first
};

// A change against the first result, in parts of its mean; NaN where there is none.
struct RelativeChange {
  double middle = 0;
  double half_width = 0;
};

// Texts in rows; the first column names the row. A line break in a cell begins a smaller line.
struct ReportTable {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
  std::vector<RelativeChange> changes{};  // drawn at the end of each row; empty: of none
};

struct ReportData {
  std::string title;
  std::string subtitle;
  int format_version = 1;
  std::size_t assumed_inputs = 0;
  std::size_t total_inputs = 0;
  std::vector<double> times_days;  // ends of the sample windows
  std::size_t replicates = 0;
  std::string digest;
  std::string scenario_toml;
  std::vector<std::pair<std::string, std::string>> provenance;
  std::vector<ReportMark> marks;
  std::vector<ReportSeries> series;
  std::vector<std::string> summary;
  std::vector<KeyFigure> key_figures;
  ReportTable value;      // V(M) of each model and bearer
  ReportTable race;       // what kinds of arms race the replicates were
  std::string race_says;  // what those kinds are
  std::string starts_on;  // date of day 0; empty: a run without a date
  std::vector<ReportPanel> panels;
  // Of a report on several results only; their series have an axis "scenario" in front.
  std::vector<std::string> scenarios;
  ReportTable overview;     // key measures side by side
  ReportTable differences;  // parameters that differ
};

// Fills retrain marks, panels, summary and key figures from the series where they are still empty.
void complete_report(ReportData& data);

// The JSON object the page reads. Numbers are rounded to six significant digits; NaN becomes null.
// Safe inside a <script> element: no '<' is left. Throws std::invalid_argument if the values of a
// series do not fill [replicate][time][axes…] or two series or panels share a name.
std::string report_json(const ReportData& data);

}  // namespace redoubt::analysis
