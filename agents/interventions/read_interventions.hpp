// The [[intervention]] tables of a scenario as dated changes of parameters.
#pragma once

#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "sim/config/config_error.hpp"

namespace redoubt {

// What every [[intervention]] may state, beside `kind` or `set`.
struct InterventionParams {
  Duration at{0};
  Duration lag{0};
  Duration until = Duration::never();
  double cost_usd = 0;
  double cost_kwh = 0;
  std::string title;
  bool on = true;
  void fields(FieldVisitor& v);
};

// By time. The scenario's actors and groups must have been read.
std::vector<Intervention> read_interventions(const Document& document, const Scenario& s,
                                             Problems& problems);

}  // namespace redoubt
