// Which figure of grams CO2e per kWh holds for a zone in a year of the run.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "agents/economy/environment.hpp"
namespace redoubt {

// The preset's rows, or the scenario's own, whose names point into params.
std::vector<GridIntensity> grid_rows(const EnvironmentParams& params);

// Of params.year if that is stated, else of the year of the run, else (year 0) the latest there is.
// Nothing if there is no such figure, unless params.missing_year lets the last known one hold.
std::optional<GridIntensity> grid_figure(const EnvironmentParams& params, std::string_view zone,
                                         std::int64_t year);
// Its gram CO2e per kWh; NaN for nothing.
double intensity(const EnvironmentParams& params, std::string_view zone, std::int64_t year);

// "no figure for "quebec" of 2021 in lacoste2019 (it has: …)".
std::string no_figure(const EnvironmentParams& params, std::string_view zone, std::int64_t year);

// Lists of stated figures that do not fit together, zones without a figure.
void check_figures(const EnvironmentParams& params, std::span<const std::string> zones,
                   std::span<const std::int64_t> years, SourcePosition where, Problems& problems);

// "Lacoste et al. 2019, …: quebec (2019) 20 g, france (2019) 105 g CO2e per kWh"; where the figure
// of another year stands in for one of the run: "quebec (2019 for 2020) 20 g".
std::string describe_grids(const EnvironmentParams& params, std::span<const std::string> zones,
                           std::span<const std::int64_t> years);

}  // namespace redoubt
