// Most levers set one parameter of the world to one number.
#pragma once

#include <memory>

#include "agents/interventions/lever.hpp"

namespace redoubt {

// Sets `path` to the value of `field`, which is `value` unless the file says otherwise.
std::unique_ptr<Lever> one_number(const LeverFacts& facts, const char* path, const Field& field,
                                  double value);

}  // namespace redoubt
