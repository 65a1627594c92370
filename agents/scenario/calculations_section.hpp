// [calculation], or several [[calculation]]: read, checked and built.
#pragma once

#include <memory>
#include <vector>

#include "agents/calculations/calculation.hpp"
#include "agents/scenario/scenario.hpp"

namespace redoubt {

// In the order of the file. The name of a single [calculation] is empty.
std::vector<ActorSpec> read_calculations(const Document& document, Problems& problems);

std::unique_ptr<Calculation> build_calculation(const Document& document, const ActorSpec& spec);

// "break_even_tasks" of a [calculation], "bert.break_even_tasks" of a [[calculation]] named bert.
std::string quantity_label(const ActorSpec& spec, const Quantity& quantity);

// The section as it is written back; nothing if there is no calculation.
void add_resolved_calculations(const Scenario& scenario, Table& root);

}  // namespace redoubt
