// Cells of fewer than 10 people are not reported: their values are NaN, so that no result tells of
// persons. People come and go: a value is hidden if the cell is small at the sample, was at the
// one before, where its window began, or was at the start.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "agents/world/world.hpp"
#include "sim/record/recorder.hpp"

namespace redoubt {

inline constexpr std::size_t kSmallestCell = 10;  // people

// True: few people, but not nobody. Tables of single posts and people go by the start of the run.
std::vector<bool> small_cells(const std::vector<std::size_t>& people);
std::vector<bool> small_groups(std::span<const std::uint8_t> group_of, std::size_t groups);

// Passes everything on to another recorder, but for small cells of the axes `group`, `label` and
// `bearer`. An empty cell hides nobody and is shown; a scenario without groups has no cells.
class SmallCells final : public Recorder {
 public:
  SmallCells(const World& world, Recorder& target);

  // Counts who is there, before a sample is put.
  void count(const World& world);

  SeriesId series(const SeriesSpec& spec) override;
  TableId table(const TableSpec& spec) override { return target_->table(spec); }
  void sample(SimTime t) override { target_->sample(t); }
  void put(SeriesId id, std::span<const double> values) override;
  void row(TableId id, std::span<const double> cells) override { target_->row(id, cells); }

 private:
  using Mask = std::vector<bool>;  // true: hidden
  struct Cells {
    std::string axis;
    Mask at_start;
    Mask before;  // at the last sample
    Mask hidden;  // now
  };
  static std::vector<Mask> small_now(const World& world);
  [[nodiscard]] Mask mask_of(const std::vector<Axis>& axes) const;

  Recorder* target_;
  std::vector<Cells> cells_;
  std::vector<std::vector<Axis>> axes_;  // by series
  std::vector<Mask> masks_;              // by series; empty: nothing is hidden
};

}  // namespace redoubt
