// Grams of CO2-equivalent that a kilowatt-hour of a grid emits: published tables, nothing else.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/config/parameter.hpp"

namespace redoubt {

// stated: the scenario gives its own zones.
enum class IntensityPreset { stated, henderson2020, lacoste2019, owid2023 };
template <>
struct Words<IntensityPreset> {
  static constexpr std::array<const char*, 4> value{"stated", "henderson2020", "lacoste2019",
                                                    "owid2023"};
};

struct GridIntensity {
  std::string_view zone;
  int year;  // that the figure is of
  double g_per_kwh;
};

// Empty for IntensityPreset::stated.
std::span<const GridIntensity> grid_table(IntensityPreset preset);
// Whose figures they are, and where they were taken from.
std::string_view grid_source(IntensityPreset preset);

// nullptr if the table has no such zone, or not for that year. year 0: the latest there is.
const GridIntensity* find_grid(IntensityPreset preset, std::string_view zone, std::int64_t year);

// "france 2018, germany 2018, …"
std::string grids_of(IntensityPreset preset);
std::vector<std::string> grid_names(IntensityPreset preset);

}  // namespace redoubt
