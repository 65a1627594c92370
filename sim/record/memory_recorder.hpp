// Keeps everything a run records in memory: the result of one replicate.
#pragma once

#include <vector>

#include "sim/record/recorder.hpp"

namespace redoubt {

class MemoryRecorder final : public Recorder {
 public:
  struct Series {
    SeriesSpec spec;
    std::size_t width = 1;       // values per sample
    std::vector<double> values;  // samples × width
  };
  struct Table {
    TableSpec spec;
    std::vector<std::vector<double>> columns;
  };

  SeriesId series(const SeriesSpec& spec) override;
  TableId table(const TableSpec& spec) override;
  void sample(SimTime t) override;
  void put(SeriesId id, std::span<const double> values) override;
  void row(TableId id, std::span<const double> cells) override;

  [[nodiscard]] const std::vector<double>& times_days() const { return times_days_; }
  [[nodiscard]] const std::vector<Series>& all_series() const { return series_; }
  [[nodiscard]] const std::vector<Table>& all_tables() const { return tables_; }
  // nullptr if there is no series of that name.
  [[nodiscard]] const Series* find(const std::string& name) const;
  // Forgets all other series; only when nothing more is put.
  void keep_only(const std::vector<std::string>& names);

 private:
  std::vector<double> times_days_;
  std::vector<Series> series_;
  std::vector<Table> tables_;
};

}  // namespace redoubt
