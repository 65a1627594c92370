// The propagation section: its rule, what must not be stated beside it, and how it is written back.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// The rule that the section names; `feed` without one.
ActorSpec propagation_spec(const Document& document, Problems& problems);

// The rule with its parameters. A rule that writes for people leaves nothing to what is stated of
// their rhythm.
PropagationSetup read_propagation(const Document& document, const ActorSpec& spec,
                                  Problems& problems);

// What people do by themselves, as far as the rule leaves it to them.
Table resolved_users(const Scenario& scenario);

// The rule first, then its parameters.
Table resolved_propagation(const Scenario& scenario);

}  // namespace redoubt
