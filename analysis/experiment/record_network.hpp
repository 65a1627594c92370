// The structure of the network as tables of a result: one row for the whole, one a group.
#pragma once

#include "agents/people/society.hpp"
#include "sim/network/structure.hpp"
#include "sim/record/recorder.hpp"

namespace redoubt::analysis {

// All replicates share the network, so only the first has rows; the others declare the tables.
void record_network(const Scenario& scenario, const Society& society, const Structure& structure,
                    bool first, Recorder& recorder);

}  // namespace redoubt::analysis
