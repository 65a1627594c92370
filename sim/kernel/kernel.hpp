// The discrete-event kernel: one clock, one pending event set, one loop.
//
// Specification. Events are handled in the total order of their content. Handling an event at time
// t may schedule events at times >= t; an event scheduled at exactly t takes its place among those
// not yet handled. run_until(end) handles every event with time < end and leaves the clock at end.
// Sampling happens between two calls of run_until, never as an event, so watching cannot change a
// run. A handler may have `void prefetch(const EventKey&)`: it is called with events that come
// soon, without any promise, so that it may fetch memory ahead; it must change nothing.
//
// A tie salt other than 0 permutes the order of events within each millisecond, kinds included: no
// conclusion may hang on how ties are broken.
#pragma once

#include <cassert>
#include <cstdint>
#include <utility>

#include "sim/kernel/bucket_queue.hpp"
#include "sim/kernel/event_key.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

template <class Queue = BucketQueue>
class Kernel {
 public:
  explicit Kernel(std::uint64_t tie_salt = 0) : mask_(EventKey::tie_mask(tie_salt)) {}

  [[nodiscard]] SimTime now() const { return now_; }
  [[nodiscard]] std::uint64_t handled() const { return handled_; }
  [[nodiscard]] std::size_t pending() const { return queue_.size(); }

  // Events beyond the representable horizon ("never") are dropped here, in one place.
  void schedule(const EventKey& event) {
    assert(event.time() >= now_);
    if (event.time().ms == EventKey::kMaxTime) return;
    queue_.push(event ^ mask_);
  }

  template <class Handler>
  void run_until(SimTime end, Handler&& handle) {
    while (!queue_.empty() && queue_.top().time() < end) {
      const EventKey event = queue_.pop() ^ mask_;
      if constexpr (requires { handle.prefetch(event); }) {
        queue_.look_ahead([&](const EventKey& soon) { handle.prefetch(soon ^ mask_); });
      }
      now_ = event.time();
      ++handled_;
      handle(event);
    }
    now_ = end;
  }

 private:
  Queue queue_;
  EventKey mask_;
  SimTime now_{};
  std::uint64_t handled_ = 0;
};

}  // namespace redoubt
