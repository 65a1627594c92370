#include "analysis/experiment/stored_outcomes.hpp"

#include <string>

namespace redoubt::analysis {
namespace {

// A record of one replicate, with values of the wanted series or table only: the names of the
// others are there for what is said of a wrong one.
class ReplicateRecords {
 public:
  ReplicateRecords(const ResultReader& file, const std::string& wanted)
      : file_(file), wanted_(wanted), has_series_(file.has_series(wanted)) {
    if (has_series_) {
      values_ = file.values(wanted);
      times_ = file.times_days(file.series(wanted).spec.section);
    }
    if (has_table()) read_table();
  }

  [[nodiscard]] MemoryRecorder of(std::size_t replicate) const {
    MemoryRecorder record;
    for (const double day : times_)
      record.sample(SimTime{} + Duration{static_cast<std::int64_t>(day * 86400000.0 + 0.5)});
    for (const StoredSeries& stored : file_.all_series()) {
      const SeriesId id = record.series(stored.spec);
      if (has_series_ && stored.spec.name == wanted_) put(record, id, replicate);
    }
    if (has_table()) add_table(record, replicate);
    return record;
  }

 private:
  [[nodiscard]] bool has_table() const { return !has_series_ && file_.has_table(wanted_); }

  void read_table() {
    for (const ColumnSpec& column : file_.table(wanted_).spec.columns)
      columns_.push_back(file_.column(wanted_, column.name));
  }

  void put(MemoryRecorder& record, SeriesId id, std::size_t replicate) const {
    const std::size_t run = values_.values.size() / values_.shape[0];
    const std::size_t width = run / times_.size();
    for (std::size_t i = 0; i < times_.size(); ++i)
      record.put(id, std::span(values_.values).subspan(replicate * run + i * width, width));
  }

  // The first column is the number of the replicate.
  void add_table(MemoryRecorder& record, std::size_t replicate) const {
    const TableId id = record.table(file_.table(wanted_).spec);
    std::vector<double> cells(columns_.size());
    for (std::size_t row = 0; row < file_.table(wanted_).rows; ++row) {
      if (columns_[0][row] != static_cast<double>(replicate)) continue;
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = columns_[i][row];
      record.row(id, cells);
    }
  }

  const ResultReader& file_;
  const std::string& wanted_;
  bool has_series_;
  SeriesValues values_;
  std::vector<double> times_;
  std::vector<std::vector<double>> columns_;
};

}  // namespace

std::vector<double> stored_outcome(const ResultReader& file, const Outcome& outcome) {
  const std::string burn_in = file.attribute("burn_in_days");
  const ReplicateRecords records(file, outcome.series);
  std::vector<double> values;
  for (std::size_t replicate = 0; replicate < file.replicates(); ++replicate)
    values.push_back(
        reduce(records.of(replicate), outcome, burn_in.empty() ? 0 : std::stod(burn_in)));
  return values;
}

}  // namespace redoubt::analysis
