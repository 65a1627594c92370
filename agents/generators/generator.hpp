// Generators put harmful content on the platform: each is one campaign with accounts and a budget.
#pragma once

#include <cstdint>

#include "agents/context.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

class Generator {
 public:
  virtual ~Generator() = default;
  // Parameters of this kind.
  virtual void fields(FieldVisitor& v) = 0;
  // Takes up work; key names the actor in its draws.
  virtual void start(Context& context, ActorId self, std::uint64_t key) = 0;
  virtual void wake(Context& context, std::uint32_t timer, std::uint32_t what) = 0;
  virtual void observe(Context&, const Signal&) {}
  // Mean offset of its posts from benign ones, for `detectability` and `distance`.
  [[nodiscard]] virtual Direction offset() const = 0;
  [[nodiscard]] virtual bool broke() const = 0;
};

}  // namespace redoubt
