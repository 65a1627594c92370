// The energy of a result file, priced: by what its scenario says, or by other grids and prices.
#pragma once

#include <string>
#include <vector>

#include "agents/economy/incidence.hpp"
#include "analysis/value/repriced_grids.hpp"

namespace redoubt::analysis {

// [replicate][sample] of one model, or of the platform, or of everyone.
struct ModelValues {
  std::string name;
  std::vector<std::vector<Valuation>> values;
  std::vector<double> other_usd;  // by replicate: spent until the end, but for electricity
};

// [replicate][sample]: who bears which part of V, of the platform or of everyone.
struct AccountIncidence {
  std::string name;
  std::vector<std::vector<Incidence>> values;
};

struct PricedResult {
  EnvironmentParams environment;    // that it was priced with
  std::vector<std::int64_t> years;  // in which energy was booked; {0}: the run has no date
  std::string grids;                // in words
  bool values_good = false;         // S is more than 0 by definition
  bool nets_operations = true;      // S is net of what is spent on other things than electricity
  std::vector<double> times_days;
  std::vector<ModelValues> models;  // every actor, then "platform" and "everyone"
  std::vector<std::string> bearers;
  std::vector<AccountIncidence> accounts;  // none if the file does not say who bears what
};

// Throws std::runtime_error if the file's grid is not known and none is given, ConfigError for a
// zone or preset that does not exist.
PricedResult price_result(const ResultReader& file, const Scenario& scenario,
                          const Repricing& repricing);

// The scenario that the file holds.
Scenario scenario_of(const ResultReader& file);

}  // namespace redoubt::analysis
