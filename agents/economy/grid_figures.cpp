#include "agents/economy/grid_figures.hpp"

#include <fmt/format.h>

#include <cmath>

namespace redoubt {
namespace {

bool is_stated(const EnvironmentParams& params) {
  return params.intensity_preset == IntensityPreset::stated;
}

void check_stated(const EnvironmentParams& params, SourcePosition where, Problems& problems) {
  const std::size_t zones = params.stated_zones.size();
  if (zones != params.stated_g_per_kwh.size())
    problems.add(where, fmt::format("environment.stated_g_per_kwh has {} entries (must be {}, one "
                                    "per zone of stated_zones)",
                                    params.stated_g_per_kwh.size(), zones));
  const std::vector<double>& years = params.stated_years;
  if (!years.empty() && zones != years.size())
    problems.add(where, fmt::format("environment.stated_years has {} entries (must be {}, one per "
                                    "zone of stated_zones, or none if figures hold in every year)",
                                    years.size(), zones));
  for (const double year : years)
    if (year != std::floor(year))
      problems.add(where, fmt::format("environment.stated_years holds {} (must be a year)", year));
  for (std::size_t i = 0; i < zones; ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (params.stated_zones[i] == params.stated_zones[k] &&
          (years.size() != zones || years[i] == years[k]))
        problems.add(where, fmt::format("environment.stated_zones has \"{}\" twice for one year "
                                        "(state stated_years, or one figure)",
                                        params.stated_zones[i]));
}

}  // namespace

std::vector<GridIntensity> grid_rows(const EnvironmentParams& params) {
  if (!is_stated(params)) {
    const auto table = grid_table(params.intensity_preset);
    return {table.begin(), table.end()};
  }
  std::vector<GridIntensity> rows;
  const std::vector<double>& years = params.stated_years;
  for (std::size_t i = 0; i < params.stated_zones.size(); ++i)
    if (i < params.stated_g_per_kwh.size())
      rows.push_back({params.stated_zones[i],
                      i < years.size() ? static_cast<std::int64_t>(years[i]) : 0,
                      params.stated_g_per_kwh[i]});
  return rows;
}

std::optional<GridIntensity> grid_figure(const EnvironmentParams& params, std::string_view zone,
                                         std::int64_t year) {
  const std::vector<GridIntensity> rows = grid_rows(params);
  const GridIntensity* row = find_grid(rows, zone, params.year != 0 ? params.year : year);
  if (row == nullptr && params.year == 0 && params.missing_year == MissingYear::last_known)
    row = last_known_grid(rows, zone, year);
  return row != nullptr ? std::optional(*row) : std::nullopt;
}

double intensity(const EnvironmentParams& params, std::string_view zone, std::int64_t year) {
  const auto figure = grid_figure(params, zone, year);
  return figure ? figure->g_per_kwh : std::numeric_limits<double>::quiet_NaN();
}

std::string no_figure(const EnvironmentParams& params, std::string_view zone, std::int64_t year) {
  const std::int64_t asked = params.year != 0 ? params.year : year;
  const std::vector<GridIntensity> rows = grid_rows(params);
  if (rows.empty())
    return fmt::format(
        "no figure for \"{}\": environment.stated_zones is empty (state zones there and their "
        "figures in stated_g_per_kwh, or name a table: henderson2020, lacoste2019, owid2023 or "
        "electricitymaps)",
        zone);
  std::vector<GridIntensity> of_zone;  // whoever lacks a year need not read of other zones
  for (const GridIntensity& row : rows)
    if (row.zone == zone) of_zone.push_back(row);
  return fmt::format(
      "no figure for \"{}\"{} in {} (it has: {})", zone,
      asked != 0 ? fmt::format(" of {}", asked) : "",
      is_stated(params)
          ? "stated_zones"
          : Words<IntensityPreset>::value[static_cast<std::size_t>(params.intensity_preset)],
      list_grids(of_zone.empty() ? rows : of_zone));
}

void check_figures(const EnvironmentParams& params, std::span<const std::string> zones,
                   std::span<const std::int64_t> years, SourcePosition where, Problems& problems) {
  if (is_stated(params)) check_stated(params, where, problems);
  const bool dated = years.front() != 0 && params.year == 0;
  for (const std::string& zone : zones)
    for (const std::int64_t year : dated ? years : years.first(1)) {
      if (grid_figure(params, zone, year)) continue;
      const bool known = dated && find_grid(grid_rows(params), zone, 0) != nullptr;
      problems.add(where, fmt::format("environment has {}{}", no_figure(params, zone, year),
                                      known ? "; environment.year prices every year by the figures "
                                              "of one, missing_year = \"last_known\" by the last "
                                              "before it"
                                            : ""));
      break;
    }
}

std::string describe_grids(const EnvironmentParams& params, std::span<const std::string> zones,
                           std::span<const std::int64_t> years) {
  std::string text = fmt::format("{}:", grid_source(params.intensity_preset));
  for (const std::string& zone : zones)
    for (const std::int64_t year : years) {
      const auto figure = grid_figure(params, zone, year);
      if (!figure) continue;
      const std::string stands_for =
          year != 0 && figure->year != year ? fmt::format(" for {}", year) : "";
      const std::string of = figure->year != 0 ? fmt::format("{}", figure->year) : "any year";
      text +=
          fmt::format(" {} {}{} g,", zone,
                      figure->year == 0 && year == 0 ? "" : fmt::format("({}{}) ", of, stands_for),
                      figure->g_per_kwh);
    }
  text.back() = ' ';
  return text + "CO2e per kWh";
}

}  // namespace redoubt
