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
  // Whether it is a model, or serves one: then [value] deploy_if judges it.
  [[nodiscard]] virtual bool is_model() const { return false; }
  // Whether it is made out of the other, and cannot do without it.
  [[nodiscard]] virtual bool stands_on(const Institution&) const { return false; }
  // False once it was judged and failed: from then on it writes nothing and is not asked.
  [[nodiscard]] bool in_use() const { return in_use_; }
  void withdraw() { in_use_ = false; }

 private:
  bool in_use_ = true;
};

}  // namespace redoubt
