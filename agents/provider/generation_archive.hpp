// What a model wrote lately, found again by nearness: detection by retrieval.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <unordered_map>

#include "agents/provider/provider_params.hpp"
#include "sim/content/surface.hpp"

namespace redoubt {

// Features are kept in cells of a grid over three axes, oldest first, so that a search looks at the
// cells around it only.
class GenerationArchive {
 public:
  void add(const Features& text, SimTime now, const ArchiveParams& params);
  // Whether some kept text lies within this distance.
  [[nodiscard]] bool holds_near(const Features& text, double distance) const;
  [[nodiscard]] std::size_t size() const { return order_.size(); }

 private:
  static constexpr std::size_t kGridAxes = 3;
  static constexpr double kCell = 0.75;  // sd; near the usual distance of a match
  using Cell = std::array<std::int64_t, kGridAxes>;
  struct Kept {
    SimTime when;
    std::uint64_t cell;
  };
  static std::int64_t place(double x);
  static std::uint64_t name(const Cell& cell);
  void forget(SimTime now, const ArchiveParams& params);
  [[nodiscard]] bool near_in(const Cell& cell, const Features& text, double distance) const;

  std::unordered_map<std::uint64_t, std::deque<Features>> cells_;
  std::deque<Kept> order_;
};

}  // namespace redoubt
