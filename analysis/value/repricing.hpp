// The energy of a result file, priced: by what its scenario says, or by other grids and prices.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agents/economy/valuation.hpp"
#include "agents/scenario.hpp"
#include "analysis/io/result_reader.hpp"

namespace redoubt::analysis {

struct Repricing {
  std::string preset;  // empty: the scenario's
  std::string zone;    // empty: the zones in which it was booked
  std::string training_zone;
  std::optional<double> g_per_kwh;  // of every zone
  std::optional<double> scc_usd_per_tonne;
  std::optional<double> electricity_usd_per_kwh;
  std::optional<double> pue;
};

// [replicate][sample] of one model, or of the platform, or of everyone.
struct ModelValues {
  std::string name;
  std::vector<std::vector<Valuation>> values;
  std::vector<double> other_usd;  // by replicate: spent until the end, but for electricity
};

struct PricedResult {
  EnvironmentParams environment;  // that it was priced with
  std::vector<std::string> zones;
  std::string grids;            // in words
  bool values_good = false;     // S is more than 0 by definition
  bool nets_operations = true;  // S is net of what is spent on other things than electricity
  std::vector<double> times_days;
  std::vector<ModelValues> models;  // every actor, then "platform" and "everyone"
};

// Throws std::runtime_error if the file's grid is not known and none is given, ConfigError for a
// zone or preset that does not exist.
PricedResult price_result(const ResultReader& file, const Scenario& scenario,
                          const Repricing& repricing);

// The scenario that the file holds.
Scenario scenario_of(const ResultReader& file);

// First time from which V stays above 0, in days, per replicate; NaN where it does not end above.
std::vector<double> break_even_days(const PricedResult& result, const ModelValues& model);

}  // namespace redoubt::analysis
