// Cells of fewer than 10 people are not reported: their values are NaN, so that no result tells of
// persons.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "agents/world.hpp"
#include "sim/record/recorder.hpp"

namespace redoubt {

inline constexpr std::size_t kSmallestCell = 10;  // people

// Passes everything on to another recorder, but for small cells of the axes `group`, `label` and
// `bearer`, by the people at the start; tables of single posts and people are passed on as they
// are. An empty cell hides nobody and is shown; a scenario without groups has no cells.
class SmallCells final : public Recorder {
 public:
  SmallCells(const World& world, Recorder& target);

  SeriesId series(const SeriesSpec& spec) override;
  TableId table(const TableSpec& spec) override { return target_->table(spec); }
  void sample(SimTime t) override { target_->sample(t); }
  void put(SeriesId id, std::span<const double> values) override;
  void row(TableId id, std::span<const double> cells) override { target_->row(id, cells); }

 private:
  using Mask = std::vector<bool>;  // true: hidden
  [[nodiscard]] Mask mask_of(const SeriesSpec& spec) const;

  Recorder* target_;
  std::vector<std::pair<std::string, Mask>> axes_;
  std::vector<Mask> masks_;  // by series; empty: nothing is hidden
};

}  // namespace redoubt
