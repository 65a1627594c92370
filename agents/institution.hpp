// A part of the world that a scenario may have beside its people, campaigns, detectors and
// moderation: it keeps an account in the ledger, asks to be woken, and interventions may change it.
#pragma once

#include <cstdint>

#include "agents/context.hpp"
#include "sim/config/fields.hpp"

namespace redoubt {

class Institution {
 public:
  virtual ~Institution() = default;
  // Before the first event; self is its number in the ledger and when it asks to be woken.
  virtual void start(Context& context) = 0;
  virtual void wake(Context& context, std::uint32_t timer, std::uint32_t what) = 0;
  virtual void observe(Context&, const Signal&) {}
  // Its parameters, as `section.name` of an intervention sets them; `changed` follows.
  [[nodiscard]] virtual Fields parameters() = 0;
  virtual void changed(Context&) {}
};

}  // namespace redoubt
