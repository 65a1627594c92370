#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {

const std::vector<Theory>& theories() {
  static const std::vector<Theory> all = [] {
    std::vector<Theory> joined;
    for (const auto& subject :
         {foundation_theories(), collapse_theories(), attention_theories(), application_theories(),
          calculation_theories(), queue_theories(), detector_theories(), evidence_theories(),
          cascade_theories(), epidemic_theories(), endemic_theories(), adoption_theories(),
          people_theories()})
      joined.insert(joined.end(), subject.begin(), subject.end());
    return joined;
  }();
  return all;
}

const Theory* find_theory(const std::string& name) {
  for (const Theory& theory : theories())
    if (theory.name == name) return &theory;
  return nullptr;
}

}  // namespace redoubt::analysis
