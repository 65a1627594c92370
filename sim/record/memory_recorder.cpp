#include "sim/record/memory_recorder.hpp"

#include <algorithm>
#include <cassert>

namespace redoubt {

SeriesId MemoryRecorder::series(const SeriesSpec& spec) {
  Series series{.spec = spec, .width = 1, .values = {}};
  for (const Axis& axis : spec.axes) series.width *= axis.labels.size();
  series_.push_back(std::move(series));
  return {series_.size() - 1};
}

TableId MemoryRecorder::table(const TableSpec& spec) {
  tables_.push_back({spec, std::vector<std::vector<double>>(spec.columns.size())});
  return {tables_.size() - 1};
}

void MemoryRecorder::sample(SimTime t) {
  times_days_.push_back(t.days());
}

void MemoryRecorder::put(SeriesId id, std::span<const double> values) {
  Series& series = series_[id.index];
  assert(values.size() == series.width);
  series.values.insert(series.values.end(), values.begin(), values.end());
}

void MemoryRecorder::row(TableId id, std::span<const double> cells) {
  Table& table = tables_[id.index];
  assert(cells.size() == table.columns.size());
  for (std::size_t i = 0; i < cells.size(); ++i) table.columns[i].push_back(cells[i]);
}

void MemoryRecorder::keep_only(const std::vector<std::string>& names) {
  std::erase_if(series_, [&names](const Series& series) {
    return std::find(names.begin(), names.end(), series.spec.name) == names.end();
  });
}

const MemoryRecorder::Series* MemoryRecorder::find(const std::string& name) const {
  for (const Series& series : series_)
    if (series.spec.name == name) return &series;
  return nullptr;
}

}  // namespace redoubt
