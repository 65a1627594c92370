// The network section: what must not be stated together, and how it is written back.
#pragma once

#include "agents/scenario/scenario.hpp"

namespace redoubt {

// A file says who the people are: users or a topology beside it contradict it. Notes whether
// `directed` is stated, as the file's own word counts otherwise.
void check_network(const Document& document, NetworkParams& network, Problems& problems);

// With every default that matters: those of the topology, or of the file.
Table resolved_network(const NetworkParams& network);

}  // namespace redoubt
