// The closed set of event kinds. Their order is the order in which events of one millisecond
// happen.
#pragma once

#include <cstdint>

#include "sim/id.hpp"
#include "sim/kernel/event_key.hpp"

namespace redoubt {

enum class EventKind : std::uint32_t {
  housekeeping = 1,  // forget what is too old
  intervention = 2,  // a: row of the intervention
  review_done = 3,   // a: reviewer, b: case
  flag = 4,          // a: post, b: detector: a detector's decision takes effect
  publish = 5,       // a: user, b: tenancy: a person writes a post
  session = 6,       // a: user, b: tenancy: a person opens the feed
  view = 7,          // a: user, b: share: a delivery is seen (rules without feeds)
  wake = 8,          // a: actor, minor: timer, b: what the actor asked to be told
  sow = 9,           // a: number of a seed: somebody's post starts a cascade
  rule_timer = 10,   // a, b: what the propagation rule asked to be told
  leave = 11,        // a: user, b: tenancy, minor: ring of a loss: a person leaves
  arrive = 12,       // a: group, b: number of the newcomer
};

constexpr EventKey make_event(SimTime at, EventKind kind, std::uint32_t a, std::uint32_t b = 0,
                              std::uint32_t minor = 0) {
  return EventKey::make(at, static_cast<std::uint32_t>(kind), minor, a, b);
}

}  // namespace redoubt
