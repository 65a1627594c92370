// What a result file says was spent and used: by actor, kind of cost, grid and year.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

// [replicate][sample][column…] of a series; zeros if the file does not have it.
class SeriesRows {
 public:
  SeriesRows(const ResultReader& file, const std::string& name);
  [[nodiscard]] bool empty() const { return values_.empty(); }
  [[nodiscard]] double at(std::size_t replicate, std::size_t sample, std::size_t column) const {
    return values_.empty() ? 0 : values_[(replicate * samples_ + sample) * width_ + column];
  }
  [[nodiscard]] std::span<const double> row(std::size_t replicate, std::size_t sample,
                                            std::size_t first, std::size_t count) const {
    return {values_.data() + (replicate * samples_ + sample) * width_ + first, count};
  }

 private:
  std::vector<double> values_;
  std::size_t samples_ = 0;
  std::size_t width_ = 1;
};

class BookedEnergy {
 public:
  // Throws std::runtime_error if the file does not hold what is needed.
  explicit BookedEnergy(const ResultReader& file);

  [[nodiscard]] const std::vector<std::string>& actors() const { return actors_; }
  [[nodiscard]] const std::vector<std::string>& zones() const { return zones_; }
  [[nodiscard]] const std::vector<std::int64_t>& years() const { return years_; }  // {0}: undated
  [[nodiscard]] std::size_t replicates() const { return replicates_; }
  [[nodiscard]] std::size_t samples() const { return samples_; }
  // kWh of an actor by kind, zone, year.
  [[nodiscard]] std::span<const double> kwh(std::size_t replicate, std::size_t sample,
                                            std::size_t actor) const {
    return kwh_.row(replicate, sample, actor * width_, width_);
  }
  // Without compensation, which is no loss to all.
  [[nodiscard]] double spent_usd(std::size_t replicate, std::size_t sample,
                                 std::size_t actor) const;
  // By kind, zone, year: whether any actor of any replicate ever used energy there.
  [[nodiscard]] std::vector<bool> used() const;
  [[nodiscard]] std::vector<std::string> used_zones() const;

 private:
  SeriesRows kwh_, cost_, cost_by_kind_;
  std::vector<std::string> actors_, zones_;
  std::vector<std::int64_t> years_{0};
  std::size_t replicates_ = 0;
  std::size_t samples_ = 0;
  std::size_t width_ = 0;
};

}  // namespace redoubt::analysis
