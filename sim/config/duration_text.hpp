// Durations as scenario files write them: "90d", "15min", "1.5h", "500ms", "never".
#pragma once

#include <string>
#include <string_view>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// What a message tells a user who must write a duration.
inline constexpr const char* kDurationExample =
    R"(a duration such as "90d", "6h", "15min", "30s" or "never")";

struct ParsedDuration {
  Duration value;
  const char* error = nullptr;  // what is wrong, nullptr if nothing
};

// A decimal number and one of ms, s, min, h, d, w; or "never". Exact: "0.1ms" is an error.
ParsedDuration parse_duration(std::string_view text);

// In the largest of d, h, min, s, ms that is exact; reads back to the same value.
std::string duration_text(Duration duration);

}  // namespace redoubt
