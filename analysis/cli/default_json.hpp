// Values of the neutral tree as JSON. JSON has no infinity: it becomes the text "inf".
#pragma once

#include <nlohmann/json.hpp>

#include "sim/config/value.hpp"

namespace redoubt::analysis {

nlohmann::ordered_json default_json(const Value& value);

}  // namespace redoubt::analysis
