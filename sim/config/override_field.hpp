// Changes one field of a live struct: interventions and levers.
#pragma once

#include <string>
#include <string_view>

#include "sim/config/config_error.hpp"
#include "sim/config/fields.hpp"

namespace redoubt {

// Sets the field at `relative_path` ("threshold", "evasion.sigma") with the checks of a scenario
// file; fixed fields refuse. Returns true, or adds a problem, returns false and changes nothing.
// `owner` names the struct in messages: "generator.farm".
bool override_field(const Fields& live, const std::string& owner, std::string_view relative_path,
                    const Value& value, Problems& problems);

template <HasFields Struct>
bool override_field(Struct& live, const std::string& owner, std::string_view relative_path,
                    const Value& value, Problems& problems) {
  return override_field(fields_of(live), owner, relative_path, value, problems);
}

}  // namespace redoubt
