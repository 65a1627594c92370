// Interventions: which parameters a path such as "detector.nightly.retrain_every" names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/config/config_error.hpp"
#include "sim/config/fields.hpp"

namespace redoubt {

// A dated change of one parameter.
struct Intervention {
  Duration at{0};
  std::string path;
  Value value;
  std::string title{};  // of what it is part of; empty: of nothing
  double cost_usd = 0;  // of introducing it
  // It ends the change of this number: the value is what stood before, which only a rehearsal of
  // all changes can say. A change that will be ended has the same number, negative; 0: neither.
  std::int32_t ends = 0;
  double cost_kwh = 0;  // of introducing it
};

// A part of the world whose parameters can be named.
struct Overridable {
  std::string owner;  // "moderation", "detector.nightly"
  Fields fields;
};

// Sets the parameter and returns the index of its owner; nullopt and a problem if the path names
// nothing, the field is fixed, or the value is not allowed.
std::optional<std::size_t> override_path(const std::vector<Overridable>& parts,
                                         const Intervention& change, Problems& problems);

// What the parameter is at present, as a scenario file would state it; nullopt if there is none.
std::optional<Value> present_value(const std::vector<Overridable>& parts, const std::string& path);

}  // namespace redoubt
