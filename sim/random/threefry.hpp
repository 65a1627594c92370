// Threefry2x64-20, the counter-based generator of Salmon, Moraes, Dror & Shaw (SC 2011).
#pragma once

#include <bit>
#include <cstdint>

namespace redoubt {

struct Block {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  friend constexpr bool operator==(const Block&, const Block&) = default;
};

// 20 rounds; equals the published known-answer vectors (tests/unit/sim/random/threefry_test.cpp).
constexpr Block threefry2x64(Block counter, Block key) {
  constexpr int kRotation[8] = {16, 42, 12, 31, 16, 32, 24, 21};
  const std::uint64_t schedule[3] = {key.first, key.second,
                                     0x1BD11BDAA9FC1A22ull ^ key.first ^ key.second};
  std::uint64_t x0 = counter.first + schedule[0];
  std::uint64_t x1 = counter.second + schedule[1];
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC unroll 20
#endif
  for (unsigned round = 0; round < 20; ++round) {
    x0 += x1;
    x1 = std::rotl(x1, kRotation[round % 8]) ^ x0;
    if (round % 4 == 3) {
      const unsigned injection = round / 4 + 1;
      x0 += schedule[injection % 3];
      x1 += schedule[(injection + 1) % 3] + injection;
    }
  }
  return {x0, x1};
}

}  // namespace redoubt
