// The timers that the parts of moderation set; all belong to the one actor `moderation`.
#pragma once

#include <cstdint>

namespace redoubt {

enum ModerationTimer : std::uint32_t {
  kNewDay = 0,
  kShift = 1,     // the crew on duty changes
  kPatience = 2,  // the patience of some case ends
  kDeadline = 3,  // the deadline of some case passes
  kAppeal = 4,    // an author appeals; what: row of the appeal
  kPatch = 5,     // an exception for detectors is ready
  kForward = 6,   // a complaint arrives upstream; what: row of the appeal
};

}  // namespace redoubt
