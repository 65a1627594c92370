// What a model wrote lately, found again by nearness: detection by retrieval.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <vector>

#include "agents/provider/provider_params.hpp"
#include "agents/provider/text_block.hpp"
#include "sim/content/surface.hpp"

namespace redoubt {

// Features are kept in cells of a grid over three axes, oldest first, so that a search looks at the
// cells around it only, eight texts at a time. The cells at the ends of an axis hold all beyond.
class GenerationArchive {
 public:
  void add(const Features& text, SimTime now, const ArchiveParams& params);
  // Whether some kept text lies within this distance.
  [[nodiscard]] bool holds_near(const Features& text, double distance) const;
  [[nodiscard]] std::size_t size() const { return order_.size(); }

 private:
  static constexpr std::size_t kGridAxes = 3;
  static constexpr std::size_t kSide = 16;  // cells an axis, half of them below 0
  static constexpr double kCell = 0.75;     // sd; near the usual distance of a match
  using Cell = std::array<std::size_t, kGridAxes>;
  struct Kept {
    SimTime when;
    std::size_t cell;
  };
  // The texts of a cell, oldest first.
  struct Texts {
    std::vector<TextBlock> blocks;
    std::size_t first = 0;  // place of the oldest in the first block
    std::size_t end = 0;    // places in use, those before `first` included
    void push(const Features& text);
    void pop();
    [[nodiscard]] bool holds_near(const Features& text, double distance) const;
  };
  static std::size_t place(double x);
  static std::size_t row(const Cell& cell) { return (cell[0] * kSide + cell[1]) * kSide + cell[2]; }
  void forget(SimTime now, const ArchiveParams& params);

  std::vector<Texts> cells_;  // none before the first text
  std::deque<Kept> order_;
};

}  // namespace redoubt
