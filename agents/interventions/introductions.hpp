// The changes of a scenario, put together as the interventions that make them.
#pragma once

#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// What happens at one moment under one title, or, without a title, is stated in one line.
struct Introduction {
  std::vector<const Intervention*> changes;  // in order, at least one
  double cost_usd = 0;
  double cost_kwh = 0;

  [[nodiscard]] const Intervention& first() const { return *changes.front(); }
  [[nodiscard]] const std::string& name() const {
    return first().title.empty() ? first().path : first().title;
  }
};

// In order of time; what ends an intervention is no introduction.
std::vector<Introduction> introductions(const Scenario& scenario);

}  // namespace redoubt
