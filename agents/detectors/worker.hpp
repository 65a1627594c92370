// The part of a detector that acts in the world by itself: analysts, note writers.
#pragma once

#include <cstdint>

#include "agents/context.hpp"

namespace redoubt {

// How a worker is known: its account in the ledger, its row of the tallies, its key in draws.
struct WorkPlace {
  ActorId self;
  std::size_t row = 0;
  std::uint64_t key = 0;
  std::uint32_t timer = 0;  // wake yourself with this one

  void wake(Context& context, Duration delay, std::uint32_t what) const {
    context.wake(self, delay, timer, what);
  }
};

class Worker {
 public:
  virtual ~Worker() = default;
  // Switched on.
  virtual void start(Context& context, const WorkPlace& place) = 0;
  // A timer it set; not called while it is switched off.
  virtual void act(Context& context, const WorkPlace& place, std::uint32_t what) = 0;
  // Every first view of a post; only asked of workers that follow readers.
  [[nodiscard]] virtual bool follows_readers() const { return false; }
  virtual void viewed(Context&, const WorkPlace&, UserId, PostId) {}
};

}  // namespace redoubt
