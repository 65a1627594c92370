// Most levers set one parameter: of the world, of each application or detector, or for each group.
#pragma once

#include <memory>

#include "agents/interventions/lever.hpp"

namespace redoubt {

// Sets `path` to the value of `field`, which is `value` unless the file says otherwise.
std::unique_ptr<Lever> one_number(const LeverFacts& facts, const char* path, const Field& field,
                                  double value);

// The same with `key` of every application, or of those that the file names.
std::unique_ptr<Lever> one_number_of_applications(const LeverFacts& facts, const char* key,
                                                  const Field& field, double value);

// The same with the list at `path`, one number a group: 0 for groups that are left out.
std::unique_ptr<Lever> one_number_by_group(const LeverFacts& facts, const char* path,
                                           const Field& field, double value);

// Turns `key` of every detector, or of those that the file names, on or off.
std::unique_ptr<Lever> one_switch_of_detectors(const LeverFacts& facts, const char* key, bool on);

}  // namespace redoubt
