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

}  // namespace redoubt
