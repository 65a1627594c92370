// The 16-byte event: its content is its place in the total order (time | kind | minor | a | b).
//
// Two events that compare equal are the same event and must commute. Order never depends on the
// moment of scheduling, so every pending event set gives the same run.
#pragma once

#include <compare>
#include <cstdint>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

struct EventKey {
  static constexpr int kTimeBits = 42;  // 139 years of milliseconds
  static constexpr int kKindBits = 6;
  static constexpr int kMinorBits = 16;
  static constexpr std::int64_t kMaxTime = (std::int64_t{1} << kTimeBits) - 1;

  std::uint64_t high = 0;  // time 42 | kind 6 | minor 16
  std::uint64_t low = 0;   // a 32 | b 32

  // Times from kMaxTime on, "never" included, become kMaxTime, which the kernel drops.
  static constexpr EventKey make(SimTime at, std::uint32_t kind, std::uint32_t minor,
                                 std::uint32_t a, std::uint32_t b) {
    const std::int64_t time_ms = at.ms < kMaxTime ? at.ms : kMaxTime;
    return {(static_cast<std::uint64_t>(time_ms) << (kKindBits + kMinorBits)) |
                (static_cast<std::uint64_t>(kind) << kMinorBits) | (minor & 0xffffu),
            (static_cast<std::uint64_t>(a) << 32) | b};
  }
  [[nodiscard]] constexpr SimTime time() const {
    return {static_cast<std::int64_t>(high >> (kKindBits + kMinorBits))};
  }
  [[nodiscard]] constexpr std::uint32_t kind() const {
    return static_cast<std::uint32_t>(high >> kMinorBits) & 63u;
  }
  [[nodiscard]] constexpr std::uint32_t minor() const {
    return static_cast<std::uint32_t>(high) & 0xffffu;
  }
  [[nodiscard]] constexpr std::uint32_t a() const { return static_cast<std::uint32_t>(low >> 32); }
  [[nodiscard]] constexpr std::uint32_t b() const { return static_cast<std::uint32_t>(low); }
  friend constexpr EventKey operator^(const EventKey& a, const EventKey& b) {
    return {a.high ^ b.high, a.low ^ b.low};
  }
  // Bits of all but the time; none for salt 0.
  static constexpr EventKey tie_mask(std::uint64_t salt) {
    if (salt == 0) return {};
    constexpr std::uint64_t kTies = (std::uint64_t{1} << (kKindBits + kMinorBits)) - 1;
    return {salt * 0x9e3779b97f4a7c15ull & kTies, salt * 0xd1b54a32d192ed03ull};
  }
  friend constexpr auto operator<=>(const EventKey&, const EventKey&) = default;
};

}  // namespace redoubt
