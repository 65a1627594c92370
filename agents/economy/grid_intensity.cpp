#include "agents/economy/grid_intensity.hpp"

#include <fmt/format.h>

namespace redoubt {
namespace {

// Yearly means by ElectricityMap as released with the tool of Henderson et al. 2020
// (experiment-impact-tracker, emissions/data/co2eq_parameters.json, "ElectricityMap Average").
// Quebec is not among them: the tool worked it out from its plants.
constexpr GridIntensity kHenderson2020[] = {
    {"alberta", 2017, 597.3},  {"austria", 2018, 207.7},         {"belgium", 2017, 221.2},
    {"bulgaria", 2017, 418.3}, {"cyprus", 2017, 603.5},          {"czechia", 2018, 452.4},
    {"estonia", 2017, 1124.6}, {"finland", 2017, 159.4},         {"france", 2018, 47.6},
    {"germany", 2018, 345.4},  {"greece", 2017, 501.2},          {"hungary", 2017, 284.3},
    {"ireland", 2017, 381.2},  {"new_south_wales", 2017, 726.0}, {"nova_scotia", 2017, 557.6},
    {"ontario", 2017, 34.6},   {"queensland", 2017, 766.7},      {"spain", 2018, 172.8},
    {"tasmania", 2017, 128.6}, {"united_kingdom", 2017, 297.6},  {"victoria", 2017, 682.7},
    {"world", 2019, 301.1},
};

// The table of the Machine Learning Emissions Calculator (mlco2/impact, data/impact.csv), regions
// of cloud providers. Zones for which providers are given different figures are left out. It dates
// no figure (its sources are of 2013 to 2019): 2019 is the year of the table.
constexpr GridIntensity kLacoste2019[] = {
    {"australian_capital_territory", 2019, 900},
    {"brazil", 2019, 205},
    {"california", 2019, 240.6},
    {"china", 2019, 680},
    {"finland", 2019, 211},
    {"france", 2019, 105},
    {"germany", 2019, 615},
    {"hong_kong", 2019, 702},
    {"illinois", 2019, 568.2},
    {"india", 2019, 920},
    {"ireland", 2019, 617},
    {"japan", 2019, 516},
    {"netherlands", 2019, 569},
    {"new_south_wales", 2019, 802},
    {"ohio", 2019, 568.2},
    {"ontario", 2019, 69.3},
    {"oregon", 2019, 297.6},
    {"quebec", 2019, 20},
    {"singapore", 2019, 419},
    {"south_africa", 2019, 1009},
    {"south_korea", 2019, 517},
    {"sweden", 2019, 47},
    {"switzerland", 2019, 16},
    {"taiwan", 2019, 557},
    {"texas", 2019, 460.4},
    {"united_kingdom", 2019, 623},
    {"victoria", 2019, 805},
    {"virginia", 2019, 367.8},
};

// Our World in Data, carbon intensity of electricity, edition of 2023 with the figures of 2021, as
// released with CodeCarbon (data/private_infra/global_energy_mix.json).
constexpr GridIntensity kOwid2023[] = {
    {"australia", 2021, 531.2}, {"austria", 2021, 147.6},        {"belgium", 2021, 156.9},
    {"brazil", 2021, 158.6},    {"canada", 2021, 128.5},         {"china", 2021, 544.4},
    {"czechia", 2021, 405.6},   {"denmark", 2021, 221.4},        {"estonia", 2021, 481.2},
    {"finland", 2021, 145.5},   {"france", 2021, 67.4},          {"germany", 2021, 365.5},
    {"greece", 2021, 353.3},    {"hong_kong", 2021, 684.0},      {"south_africa", 2021, 715.7},
    {"spain", 2021, 193.9},     {"switzerland", 2021, 47.1},     {"taiwan", 2021, 573.3},
    {"turkey", 2021, 430.4},    {"united_kingdom", 2021, 268.3}, {"united_states", 2021, 379.3},
    {"vietnam", 2021, 448.2},
};

// Yearly means of Electricity Maps over the whole life of power plants, as released in
// electricitymaps-contrib, config/zones/*.yaml, emissionFactors.lifecycle, "Electricity Maps, YEAR
// average" (commits 020ec0d4 quebec, 009a1d4e ontario, 03944f31 estonia, france and germany,
// 036f7eff finland, 0354de69 poland, 00ee231d texas, 046353d8 PJM). 2015 and 2016 are left out: for
// several zones one is filled in from the other. So are years with two different means.
constexpr GridIntensity kElectricityMaps[] = {
    {"estonia", 2017, 701.9}, {"estonia", 2018, 672.7}, {"estonia", 2019, 491.5},
    {"estonia", 2020, 360.3}, {"estonia", 2021, 422.3}, {"finland", 2017, 243.4},
    {"finland", 2018, 261.3}, {"finland", 2019, 227.7}, {"finland", 2020, 172.8},
    {"finland", 2021, 204.6}, {"france", 2017, 84.6},   {"france", 2018, 58.8},
    {"france", 2019, 59.8},   {"france", 2020, 61.1},   {"france", 2021, 66.8},
    {"germany", 2017, 520.1}, {"germany", 2018, 491.2}, {"germany", 2019, 410.2},
    {"germany", 2020, 363.2}, {"germany", 2021, 419.4}, {"ontario", 2017, 53.0},
    {"ontario", 2018, 48.3},  {"ontario", 2019, 47.5},  {"ontario", 2020, 48.5},
    {"ontario", 2021, 57.5},  {"pjm", 2018, 475.9},     {"pjm", 2019, 454.2},
    {"pjm", 2020, 421.0},     {"pjm", 2021, 441.5},     {"pjm", 2022, 429.8},
    {"poland", 2017, 909.2},  {"poland", 2018, 912.9},  {"poland", 2019, 872.5},
    {"poland", 2020, 828.2},  {"poland", 2021, 856.5},  {"poland", 2022, 882.4},
    {"poland", 2023, 749.3},  {"poland", 2024, 704.2},  {"quebec", 2017, 28.4},
    {"quebec", 2018, 28.3},   {"quebec", 2019, 28.3},   {"quebec", 2020, 28.3},
    {"quebec", 2021, 28.4},   {"quebec", 2022, 28.2},   {"quebec", 2023, 30.5},
    {"texas", 2017, 446.1},   {"texas", 2018, 527.9},   {"texas", 2019, 468.7},
    {"texas", 2020, 435.5},   {"texas", 2021, 428.8},
};

}  // namespace

std::span<const GridIntensity> grid_table(IntensityPreset preset) {
  switch (preset) {
    case IntensityPreset::henderson2020:
      return kHenderson2020;
    case IntensityPreset::lacoste2019:
      return kLacoste2019;
    case IntensityPreset::owid2023:
      return kOwid2023;
    case IntensityPreset::electricitymaps:
      return kElectricityMaps;
    case IntensityPreset::stated:
      break;
  }
  return {};
}

std::string_view grid_source(IntensityPreset preset) {
  switch (preset) {
    case IntensityPreset::henderson2020:
      return "Henderson et al. 2020, yearly means of ElectricityMap";
    case IntensityPreset::lacoste2019:
      return "Lacoste et al. 2019, Machine Learning Emissions Calculator (its figures are undated, "
             "2019 "
             "is the year of the table)";
    case IntensityPreset::owid2023:
      return "Our World in Data, edition of 2023 with figures of 2021, as released with CodeCarbon";
    case IntensityPreset::electricitymaps:
      return "Electricity Maps, yearly means over the life cycle";
    case IntensityPreset::stated:
      break;
  }
  return "stated in the scenario";
}

const GridIntensity* find_grid(std::span<const GridIntensity> rows, std::string_view zone,
                               std::int64_t year) {
  const GridIntensity* found = nullptr;
  for (const GridIntensity& row : rows) {
    if (row.zone != zone || (year != 0 && row.year != 0 && row.year != year)) continue;
    if (found == nullptr || row.year > found->year) found = &row;
  }
  return found;
}

const GridIntensity* last_known_grid(std::span<const GridIntensity> rows, std::string_view zone,
                                     std::int64_t year) {
  const GridIntensity* found = nullptr;
  for (const GridIntensity& row : rows)
    if (row.zone == zone && row.year <= year && (found == nullptr || row.year > found->year))
      found = &row;
  return found;
}

std::string list_grids(std::span<const GridIntensity> rows) {
  std::string text;
  std::string_view zone;
  for (const GridIntensity& row : rows) {
    if (row.zone != zone) text += fmt::format("{}{}", text.empty() ? "" : ", ", row.zone);
    if (row.year != 0) text += fmt::format(" {}", row.year);
    zone = row.zone;
  }
  return text;
}

}  // namespace redoubt
