// Which institutions a scenario has, and how they are founded.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agents/institution.hpp"
#include "agents/scenario/scenario.hpp"

namespace redoubt {

// By the names of their sections; their actor numbers follow the platform's in this order.
std::vector<std::string> institution_names(const Scenario& scenario);

// Founds them and lets the context know those that others call on. first: the first one's number.
std::vector<std::unique_ptr<Institution>> make_institutions(const Scenario& scenario, ActorId first,
                                                            Screening& screening, Context& context);

}  // namespace redoubt
