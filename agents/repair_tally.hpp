// How long wrongs stand until they are put right, and how common the case was.
#pragma once

#include <cstddef>
#include <cstdint>

namespace redoubt {

// How far a case is from the mean of its group: below the median of people, below 90 %, beyond.
enum class Rarity : std::uint8_t { common, uncommon, rare };
inline constexpr std::size_t kRarities = 3;
// Of |x - b_g|²: quantiles .5 and .9 of χ² with 8 degrees of freedom.
inline Rarity rarity_of(double squared_distance) {
  if (squared_distance < 7.344) return Rarity::common;
  return squared_distance < 13.362 ? Rarity::uncommon : Rarity::rare;
}

// Wrongs done, those put right, and the time that took, summed.
struct RepairTally {
  std::uint64_t wrongs = 0;
  std::uint64_t repaired = 0;
  double days = 0;
};

}  // namespace redoubt
