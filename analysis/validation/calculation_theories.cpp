// Theory of calculations: the same quantity by a closed form of its own.
#include "agents/scenario/calculations_section.hpp"
#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

TheoryValue closed_form(const Scenario& s, const std::string& label) {
  for (const ActorSpec& spec : s.calculations)
    for (const Quantity& quantity : build_calculation(s.document, spec)->closed_forms())
      if (quantity_label(spec, quantity) == label) return quantity.value;
  return kUndefined;
}

}  // namespace

std::vector<Theory> calculation_theories() {
  return {{"closed_form",
           "a quantity of [calculation] by another formula than the one that is used",
           "a [calculation] of the scenario and a quantity that has another formula", closed_form}};
}

}  // namespace redoubt::analysis
