// What theory says must come out, as functions of a scenario: `theory = "…"` of an [[expect]].
#pragma once

#include <string>
#include <vector>

#include "agents/scenario.hpp"

namespace redoubt::analysis {

// label: of the measure, e.g. the group.
using TheoryFunction = double (*)(const Scenario& scenario, const std::string& label);

struct Theory {
  std::string name;
  std::string meaning;  // what it is the value of, and whose result it is
  TheoryFunction value;
};

// One function a subject, so that each stands in a file of its own.
std::vector<Theory> foundation_theories();
std::vector<Theory> calculation_theories();
std::vector<Theory> application_theories();
std::vector<Theory> attention_theories();
std::vector<Theory> queue_theories();
std::vector<Theory> detector_theories();

const std::vector<Theory>& theories();
// nullptr if there is none of that name.
const Theory* find_theory(const std::string& name);

}  // namespace redoubt::analysis
