// Sections of a scenario that are nothing but parameters: read and written back alike.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// Calls visit(name, params) for each, in the order of a resolved file; a section that a scenario
// may lack comes as std::optional.
template <class AnyScenario, class Visit>
void visit_sections(AnyScenario& s, Visit&& visit) {
  visit("harm", s.harm);
  visit("modality", s.modality);
  visit("seed_corpus", s.seed_corpus);
  visit("group_knowledge", s.group_knowledge);
  visit("stereotype", s.stereotype);
  visit("foundation_model", s.foundation_model);
  visit("moderation", s.moderation);
  visit("labelling", s.labelling);
  visit("platform", s.platform);
  visit("provider", s.provider);
  visit("environment", s.environment);
  visit("value", s.value);
  visit("attention", s.attention);
}

}  // namespace redoubt
