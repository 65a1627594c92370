// Mixing of content keys.
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  // A key of its own, so that content keys are independent of every run's draws: ASCII "mix keys".
  constexpr Block kKey{0x6d6978206b657973ull, 0};
  return threefry2x64({a, b}, kKey).first;
}

}  // namespace redoubt
