// What a run showed, one line a measure: the table that `redoubt run` prints.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analysis/io/result_reader.hpp"
#include "analysis/statistics/outcome.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

// Keeps one number per replicate and line, so a thousand replicates cost no memory.
class SummaryTable {
 public:
  struct Line {
    std::string measure;
    std::string of;  // detector, generator, group or actor; "" for measures of the whole
    std::string unit;
    std::vector<double> per_replicate;
    bool in_run_table = true;  // else only where results are compared
    bool counted = false;      // things counted per sample window
    bool as_stored = false;    // hours stay hours: somebody asked for them to reckon with
  };

  // One replicate; its samples up to the burn-in do not count.
  void add(const MemoryRecorder& record, double burn_in_days = 0);
  void add(const ResultReader& file);  // all its replicates
  // Lines that somebody asks for; throws std::invalid_argument for a measure that is not there.
  void add(const ResultReader& file, const std::vector<Outcome>& outcomes);
  [[nodiscard]] const std::vector<Line>& lines() const { return lines_; }
  // Mean ± half width of the 95 % confidence interval over replicates. Nothing in it depends on
  // the machine or the time.
  [[nodiscard]] std::string text() const;
  // "first views a day", "posts per 6h": the unit with the window that it was counted in.
  [[nodiscard]] std::string unit_of(const Line& line) const;

 private:
  // One replicate's values of a series, sample by sample.
  using Values = std::span<const double>;
  using Find = std::function<const SeriesSpec*(const char* name, Values& values)>;
  void add_replicate(const Find& find, std::size_t first_sample);
  Line& line_of(const std::string& measure, const std::string& of, const std::string& unit);
  void set_window(std::span<const double> times_days);

  std::vector<Line> lines_;
  double window_days_ = 1;
  std::size_t replicates_ = 0;
};

// Every line that both have: means, and the mean of the differences within pairs of replicates
// (with common seeds luck cancels out). Throws std::invalid_argument if their numbers of replicates
// differ.
std::string compared_text(const SummaryTable& left, const SummaryTable& right);

}  // namespace redoubt::analysis
