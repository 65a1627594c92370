// Opaque 32-bit identifiers: a UserId cannot be passed where a PostId is meant.
#pragma once

#include <compare>
#include <cstdint>

namespace redoubt {

template <class Tag>
struct Id {
  static constexpr std::uint32_t kNone = 0xffffffffu;
  std::uint32_t value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t v) : value(v) {}
  [[nodiscard]] constexpr bool valid() const { return value != kNone; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using UserId = Id<struct UserTag>;  // an account: 0 … users-1 are people, above are bought accounts
using PostId = Id<struct PostTag>;    // running number of a publication
using ShareId = Id<struct ShareTag>;  // running number of a share; the publication itself is one
using ActorId = Id<struct ActorTag>;  // row in the scenario's list of actors

}  // namespace redoubt
