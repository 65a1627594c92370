// SHA-256 [FIPS 180-4]: names graphs, scenarios, input files and results by their content.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace redoubt {

class Sha256 {
 public:
  void update(std::span<const std::byte> bytes);
  void update(std::string_view text) { update(std::as_bytes(std::span(text))); }
  // Numbers enter as little-endian bytes, so the digest is the same on every machine.
  void update_u32(std::span<const std::uint32_t> numbers);
  void update_u64(std::uint64_t number);

  // 64 lower-case hexadecimal digits. The object must not be used afterwards.
  [[nodiscard]] std::string finish();

 private:
  void absorb(const std::byte* block);

  std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<std::byte, 64> pending_{};  // the first length_ % 64 bytes are waiting
  std::uint64_t length_ = 0;             // bytes so far
};

[[nodiscard]] std::string sha256(std::string_view text);

}  // namespace redoubt
