#include "analysis/experiment/summary_table.hpp"

#include <cmath>
#include <limits>

#include "analysis/cli/aligned_table.hpp"
#include "analysis/report/mean_interval.hpp"
#include "analysis/report/number_words.hpp"
#include "analysis/report/series_view.hpp"

namespace redoubt::analysis {
namespace {

struct Measure {
  const char* series;
  bool last;  // counts since the start: the last sample says it; else the mean over samples
};

// In the order of the question: is it found, who sees it, who is hit by mistake, what does it cost?
constexpr Measure kMeasures[] = {{"detection_rate", false},
                                 {"precision", false},
                                 {"recall_24h", false},
                                 {"prevalence", false},
                                 {"detection_rate_of", false},
                                 {"reach", false},
                                 {"detectability", false},
                                 {"false_positive_rate", false},
                                 {"queue_length", false},
                                 {"wait_hours", false},
                                 {"cost_usd", true}};

// The first sample is left out: nothing has spread or been learned by then.
double mean_of(const MemoryRecorder::Series& series, std::size_t column) {
  const std::size_t samples = series.values.size() / series.width;
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = samples > 1 ? 1 : 0; i < samples; ++i) {
    const double value = series.values[i * series.width + column];
    if (!std::isfinite(value)) continue;
    sum += value;
    ++count;
  }
  return count > 0 ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
}

double last_of(const MemoryRecorder::Series& series, std::size_t column) {
  return series.values[series.values.size() - series.width + column];
}

}  // namespace

void SummaryTable::add(const MemoryRecorder& record) {
  std::size_t line = 0;
  for (const Measure& measure : kMeasures) {
    const MemoryRecorder::Series* series = record.find(measure.series);
    if (!series || series->values.empty()) continue;
    const std::vector<std::string> labels = column_labels(series->spec);
    for (std::size_t column = 0; column < labels.size(); ++column, ++line) {
      if (line == lines_.size())
        lines_.push_back({measure.series, labels[column], series->spec.unit, {}});
      lines_[line].per_replicate.push_back(measure.last ? last_of(*series, column)
                                                        : mean_of(*series, column));
    }
  }
}

std::string SummaryTable::text() const {
  std::vector<TextRow> rows{{"measure", "of", "mean", "± 95 %", "unit"}};
  for (const Line& line : lines_) {
    const MeanInterval interval = mean_interval(line.per_replicate);
    if (!interval.known()) continue;
    rows.push_back({line.measure, line.of, mean_words(interval), half_width_words(interval),
                    line.unit == "1" ? "" : line.unit});
  }
  return aligned_table(rows);
}

}  // namespace redoubt::analysis
