// Every value that a parameter has during a run: what the scenario says, and what interventions
// make of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// False for what switches nothing on: false, 0, "", "none", "nobody", "never", "0s", empty lists.
bool switches_on(const Value& value);

class LifetimeValues {
 public:
  // The scenario must outlive it.
  explicit LifetimeValues(const Scenario& scenario);

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] bool several_groups() const { return scenario_.groups.size() > 1; }
  // Whether the parameter ever has this word.
  [[nodiscard]] bool ever(const std::string& path, std::string_view word) const;
  // What the scenario states or takes by default; nullptr if nothing is called so.
  [[nodiscard]] const Value* at_start(const std::string& path) const;
  // Whether it ever switches something on.
  [[nodiscard]] bool on(const std::string& path) const;
  // Whether it has, of any actor: any_is("generator", "goal", "harassment").
  [[nodiscard]] bool any_is(const std::string& section, const std::string& key,
                            std::string_view word) const;
  // "detector.nightly" … of a section of named tables, else the section itself.
  [[nodiscard]] std::vector<std::string> owners(const std::string& section) const;

 private:
  [[nodiscard]] std::vector<const Value*> all(const std::string& path) const;

  const Scenario& scenario_;
  Document resolved_;
};

}  // namespace redoubt
