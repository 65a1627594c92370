// Duties that real laws put on platforms, as far as review feels them: deadlines and appeals.
#pragma once

#include <array>

#include "sim/config/parameter.hpp"

namespace redoubt {

enum class LegalDuty { none, netzdg, eu_tco, dsa };
template <>
struct Words<LegalDuty> {
  static constexpr std::array<const char*, 4> value{"none", "netzdg", "eu_tco", "dsa"};
};

// Which cases start the clock.
enum class ClockStart { as_the_law_says, reports, flags, all };
template <>
struct Words<ClockStart> {
  static constexpr std::array<const char*, 4> value{"as_the_law_says", "reports", "flags", "all"};
};

struct DutyFacts {
  LegalDuty duty;
  Duration deadline;  // never: the law states no number of hours
  ClockStart starts_on;
  bool appeals;  // authors must be able to complain to the platform
  const char* applies_from;
  const char* source;
};

const DutyFacts& facts_of(LegalDuty duty);

}  // namespace redoubt
