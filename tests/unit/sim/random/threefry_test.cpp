// Threefry2x64-20 against the published known-answer vectors.
#include "sim/random/threefry.hpp"

#include "tests/support/catch.hpp"

using redoubt::Block;
using redoubt::threefry2x64;

// Random123 1.14, file tests/kat_vectors, lines "threefry2x64 20": zeros, ones, digits of pi.
TEST_CASE("threefry2x64-20 gives the Random123 known answers", "[random][threefry]") {
  constexpr std::uint64_t kOnes = ~std::uint64_t{0};
  CHECK(threefry2x64({0, 0}, {0, 0}) == Block{0xc2b6e3a8c2c69865ull, 0x6f81ed42f350084dull});
  CHECK(threefry2x64({kOnes, kOnes}, {kOnes, kOnes}) ==
        Block{0xe02cb7c4d95d277aull, 0xd06633d0893b8b68ull});
  CHECK(threefry2x64({0x243f6a8885a308d3ull, 0x13198a2e03707344ull},
                     {0xa4093822299f31d0ull, 0x082efa98ec4e6c89ull}) ==
        Block{0x263c7d30bb0f0af1ull, 0x56be8361d3311526ull});
}

TEST_CASE("threefry is usable at compile time", "[random][threefry]") {
  static_assert(threefry2x64({0, 0}, {0, 0}).first == 0xc2b6e3a8c2c69865ull);
  SUCCEED();
}
