// A post: what can be seen of it, and what is so.
#pragma once

#include <cstdint>

#include "sim/content/surface.hpp"
#include "sim/id.hpp"

namespace redoubt {

enum class Intent : std::uint8_t { benign, manipulation, harassment, unintended };
enum class Origin : std::uint8_t { human, copied, model };

// What is so, whether anybody sees it or not. Never shown to a detector.
struct Truth {
  Intent intent = Intent::benign;
  Origin origin = Origin::human;
  std::uint8_t group = 0;        // cell of the author's attributes
  std::uint8_t campaign = 0xff;  // row of the generator, 0xff for people
  float quality = 0;             // standard deviations from the mean benign post
  float potency = 1;             // multiplies the probability of being shared, 0 … 1
  bool is_false = false;         // false claims spread further
  float fit = 0;                 // to its readers: log-odds of sharing; not kept after publication
  UserId victim;                 // whom it harasses; kept in the log of harm

  [[nodiscard]] bool harmful() const { return intent != Intent::benign; }
};

struct PostContent {
  Surface surface;
  Truth truth;
};

}  // namespace redoubt
