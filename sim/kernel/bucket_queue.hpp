// Pending event set as a ring of time buckets: constant work an event at any size.
//
// A push appends to the bucket of its time. When the earliest bucket is reached it is opened:
// sorted once and then read in order; the few events pushed before the open bucket's end wait in a
// small heap. Events beyond the ring wait in one far list that is read again only when the ring
// gets there. The width follows the events themselves, never the wall clock, and the order follows
// content, so every width gives the same run. Same interface as HeapQueue, which is the reference.
// Hold model, one core, million/s at 1e3 … 1e7 pending: see analysis/experiment/bench_hold.hpp.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "sim/kernel/bucket_sort.hpp"
#include "sim/kernel/bucket_width.hpp"
#include "sim/kernel/event_chunks.hpp"
#include "sim/kernel/event_key.hpp"
#include "sim/kernel/heap_queue.hpp"

namespace redoubt {

class BucketQueue {
 public:
  BucketQueue() : ring_(kBuckets) {}

  void push(const EventKey& event) {
    ++size_;
    place(event);
    if (late_.size() > late_limit_) rebuild(sampled_shift());
  }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }

  // Earliest event; the set must not be empty.
  [[nodiscard]] const EventKey& top() {
    if (head_ == end_ && late_.empty()) open_next();
    return late_is_first() ? late_.top() : *head_;
  }
  EventKey pop() {
    if (head_ == end_ && late_.empty()) open_next();
    --size_;
    return late_is_first() ? late_.pop() : *head_++;
  }
  // Calls visit(event) for each event of the open bucket, when it comes within kLookAhead
  // places of the front, so that the caller may prefetch what handling it will touch.
  template <class Visit>
  void look_ahead(Visit&& visit) {
    const EventKey* limit = end_ - head_ > kLookAhead ? head_ + kLookAhead : end_;
    if (seen_ < head_) seen_ = head_;
    for (; seen_ < limit; ++seen_) visit(*seen_);
  }

 private:
  static constexpr std::uint64_t kBuckets = 1024;
  static constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();
  static constexpr std::ptrdiff_t kLookAhead = 12;
  static constexpr std::size_t kSample = 4096;

  [[nodiscard]] bool late_is_first() {
    return !late_.empty() && (head_ == end_ || late_.top() < *head_);
  }

  void place(const EventKey& event) {
    const std::uint64_t bucket = event.high >> shift_;
    if (bucket - next_ < kBuckets) {  // unsigned: false for bucket < next_ too
      ring_[bucket % kBuckets].append(pool_, event);
    } else if (bucket < next_) {
      late_.push(event);
      ++late_events_;
    } else {
      far_.append(pool_, event);
      far_first_ = std::min(far_first_, bucket);
    }
  }

  // Needs an event in the ring or the far list.
  void open_next() {
    retune();
    std::uint64_t empty_buckets = 0;
    while (next_ == far_first_ || ring_[next_ % kBuckets].empty()) {
      if (next_ == far_first_) {
        spread_far();
      } else if (empty_buckets == kBuckets) {
        next_ = far_first_;
      } else {
        ++empty_buckets;
        ++next_;
      }
    }
    const std::size_t events = sort_(ring_[next_ % kBuckets], pool_, shift_, open_);
    ++next_;
    passed_buckets_ += empty_buckets + 1;
    opened_events_ += events;
    head_ = seen_ = open_.data();
    end_ = head_ + events;
  }

  void spread_far() {
    EventList far = std::exchange(far_, EventList{});
    far_first_ = kNone;
    far.consume(pool_, [this](const EventKey* begin, const EventKey* end) {
      for (; begin != end; ++begin) place(*begin);
    });
  }

  // A new width moves every event, so it is looked for only after a good part of the pending
  // events has been handled since the last time, and after enough buckets or events to judge.
  void retune() {
    const std::size_t wanted = bucket_width::wanted_events(size_);
    const std::size_t events = opened_events_ + late_events_;
    late_limit_ = std::max(4 * wanted, size_ / 8);
    if (!tuned_) {
      tuned_ = true;
      rebuild(sampled_shift());
    } else if (events > size_ / 64 && (passed_buckets_ > kBuckets / 4 || events > 64 * wanted)) {
      const int shift = bucket_width::corrected(shift_, events, passed_buckets_, wanted);
      if (shift != shift_) rebuild(shift);
      forget_counts();
    }
  }

  void forget_counts() {
    opened_events_ = 0;
    late_events_ = 0;
    passed_buckets_ = 0;
  }

  [[nodiscard]] int sampled_shift() {
    const std::size_t stride = size_ / kSample + 1;
    std::vector<std::uint64_t> highs;
    std::size_t skip = 0;
    const auto sample = [&](const EventKey* begin, const EventKey* end) {
      for (; begin != end; ++begin) {
        if (skip == 0) highs.push_back(begin->high);
        skip = (skip + 1) % stride;
      }
    };
    sample(head_, end_);
    sample(late_.begin(), late_.end());
    for (const EventList& bucket : ring_) bucket.for_each_chunk(sample);
    far_.for_each_chunk(sample);
    return bucket_width::from_sample(highs, stride, bucket_width::wanted_events(size_));
  }

  // Moves all events to buckets of another width and closes the open bucket.
  void rebuild(int shift) {
    std::vector<EventList> ring = std::exchange(ring_, std::vector<EventList>(kBuckets));
    EventList far = std::exchange(far_, EventList{});
    const HeapQueue late = std::exchange(late_, HeapQueue{});
    std::uint64_t earliest = next_ << shift_;
    if (head_ != end_) earliest = std::min(earliest, head_->high);
    if (!late.empty()) earliest = std::min(earliest, late.begin()->high);
    next_ = earliest >> shift;
    shift_ = shift;
    far_first_ = kNone;

    const auto place_all = [this](const EventKey* begin, const EventKey* end) {
      for (; begin != end; ++begin) place(*begin);
    };
    place_all(head_, end_);
    place_all(late.begin(), late.end());
    for (EventList& bucket : ring) bucket.consume(pool_, place_all);
    far.consume(pool_, place_all);
    head_ = end_ = seen_ = nullptr;
    forget_counts();
  }

  ChunkPool pool_;
  std::vector<EventList> ring_;  // bucket b stands at b % kBuckets, next_ <= b < next_ + kBuckets
  EventList far_;                // events of buckets beyond the ring when they were pushed
  HeapQueue late_;               // events of buckets before next_
  std::vector<EventKey> open_;   // the open bucket, sorted; head_ … end_ are still pending
  const EventKey* head_ = nullptr;
  const EventKey* end_ = nullptr;
  const EventKey* seen_ = nullptr;  // first event not yet given to look_ahead
  BucketSort sort_;

  std::size_t size_ = 0;
  int shift_ = bucket_width::kNarrowest;
  std::uint64_t next_ = 0;           // the next bucket to open
  std::uint64_t far_first_ = kNone;  // earliest bucket in far_

  bool tuned_ = false;
  std::size_t late_limit_ = 128;   // a longer heap means that the open bucket is too wide
  std::size_t opened_events_ = 0;  // since the width was last looked at
  std::size_t late_events_ = 0;
  std::uint64_t passed_buckets_ = 0;
};

}  // namespace redoubt
