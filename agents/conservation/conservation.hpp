// What must add up at any time: nothing is counted twice, lost, or made from nothing.
#pragma once

#include <string>

namespace redoubt {

class World;

// The first law that does not hold, in words; empty if all do. Reads every harmful post's record:
// for tests and debug builds, not for every event.
std::string violated_conservation(const World& world);

}  // namespace redoubt
