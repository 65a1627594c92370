// Grams of CO2-equivalent that a kilowatt-hour of a grid emits: published tables, nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sim/config/parameter.hpp"

namespace redoubt {

// stated: the scenario gives its own zones.
enum class IntensityPreset { stated, henderson2020, lacoste2019, owid2023, electricitymaps };
template <>
struct Words<IntensityPreset> {
  static constexpr std::array<const char*, 5> value{"stated", "henderson2020", "lacoste2019",
                                                    "owid2023", "electricitymaps"};
};

struct GridIntensity {
  std::string_view zone;
  std::int64_t year;  // that the figure is of; 0: of any
  double g_per_kwh;
};

// Empty for IntensityPreset::stated.
std::span<const GridIntensity> grid_table(IntensityPreset preset);
// Whose figures they are, and where they were taken from.
std::string_view grid_source(IntensityPreset preset);

// nullptr if there is no such zone, or not for that year. year 0: the latest there is.
const GridIntensity* find_grid(std::span<const GridIntensity> rows, std::string_view zone,
                               std::int64_t year);
// The latest figure of a zone that is not of a later year; nullptr if there is none.
const GridIntensity* last_known_grid(std::span<const GridIntensity> rows, std::string_view zone,
                                     std::int64_t year);

// "france 2018, quebec 2017 2018 2019, …"
std::string list_grids(std::span<const GridIntensity> rows);

}  // namespace redoubt
