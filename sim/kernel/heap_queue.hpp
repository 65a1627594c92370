// Pending event set as a plain binary heap: the readable reference that the bucket queue is checked
// against (the oracle).
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <vector>

#include "sim/kernel/event_key.hpp"

namespace redoubt {

class HeapQueue {
 public:
  void push(const EventKey& event) {
    heap_.push_back(event);
    std::push_heap(heap_.begin(), heap_.end(), std::greater<>{});
  }
  [[nodiscard]] bool empty() const { return heap_.empty(); }
  [[nodiscard]] std::size_t size() const { return heap_.size(); }
  // Earliest event; the set must not be empty.
  [[nodiscard]] const EventKey& top() const { return heap_.front(); }
  EventKey pop() {
    std::pop_heap(heap_.begin(), heap_.end(), std::greater<>{});
    const EventKey event = heap_.back();
    heap_.pop_back();
    return event;
  }
  // All events, the earliest first, the others in no particular order.
  [[nodiscard]] const EventKey* begin() const { return heap_.data(); }
  [[nodiscard]] const EventKey* end() const { return heap_.data() + heap_.size(); }
  // Calls visit(event) for a few events that come soon, so that the caller may prefetch.
  template <class Visit>
  void look_ahead(Visit&&) const {}

 private:
  std::vector<EventKey> heap_;
};

}  // namespace redoubt
