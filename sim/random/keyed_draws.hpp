// Keyed draws: a random number is a pure function of (seed, replicate, purpose, entity,
// occurrence).
//
// Threefry2x64-20 with key (seed, replicate << 32 | purpose) and counter (entity, occurrence)
// [Salmon et al. 2011]. There is no state, so one more post or detector shifts nobody else's luck.
// Entities are content keys (a user's number, mix(author key, n-th post)), never array positions
// of things that may be inserted; occurrence is a counter kept with the entity, never time.
#pragma once

#include <cstdint>

#include "sim/random/purpose.hpp"
#include "sim/random/threefry.hpp"

namespace redoubt {

// Mixes two 64-bit words to one key (one Threefry block; collisions are as rare as for random
// words).
std::uint64_t mix(std::uint64_t a, std::uint64_t b);

// Maps 64 random bits to the open interval (0, 1): (top 52 bits + 1/2) / 2^52. Every value is
// exact; with 53 bits the largest would round to 1.
constexpr double unit_interval(std::uint64_t bits) {
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

class KeyedDraws {
 public:
  constexpr KeyedDraws(std::uint64_t seed, std::uint32_t replicate)
      : seed_(seed), replicate_(static_cast<std::uint64_t>(replicate) << 32) {}

  // 128 random bits.
  [[nodiscard]] Block bits(Purpose why, std::uint64_t entity, std::uint64_t occurrence) const {
    return threefry2x64({entity, occurrence},
                        {seed_, replicate_ | static_cast<std::uint64_t>(why)});
  }
  // Uniform on (0, 1).
  [[nodiscard]] double uniform(Purpose why, std::uint64_t entity, std::uint64_t occurrence) const {
    return unit_interval(bits(why, entity, occurrence).first);
  }
  // Luck that has nothing to do with this one, for a second thing of the same kind.
  [[nodiscard]] KeyedDraws salted(std::uint64_t salt) const {
    KeyedDraws other = *this;
    other.seed_ = mix(seed_, salt);
    return other;
  }

 private:
  std::uint64_t seed_;
  std::uint64_t replicate_;
};

}  // namespace redoubt
