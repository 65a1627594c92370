// A running 128-bit fingerprint of a sequence of numbers: equal runs have equal digests.
#pragma once

#include <bit>
#include <cstdint>
#include <string>

namespace redoubt {

// Not cryptographic: two multiply-rotate lanes, about a nanosecond a word.
class Digest {
 public:
  void add(std::uint64_t word) {
    a_ = (std::rotl(a_ ^ word, 27) + 0x9E3779B97F4A7C15ull) * 0xBF58476D1CE4E5B9ull;
    b_ = (std::rotl(b_ + word, 31) ^ a_) * 0x94D049BB133111EBull;
  }
  void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
  [[nodiscard]] std::string hex() const;  // 32 digits

 private:
  std::uint64_t a_ = 0x243F6A8885A308D3ull;
  std::uint64_t b_ = 0x13198A2E03707344ull;
};

}  // namespace redoubt
