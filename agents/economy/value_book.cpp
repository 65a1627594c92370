#include "agents/economy/value_book.hpp"

#include <algorithm>
#include <cassert>

namespace redoubt {

void ValueBook::acted(PostId post, const HarmRecord& record) {
  if (record.generator >= harm_.size()) return;
  Caught& caught = caught_[led_by(post).value][record.generator];
  ++caught.posts;
  caught.readers_before += record.exposures;
}

// Records are in order of publication, so each is looked at once.
void ValueBook::settle(const HarmLog& log, SimTime now, Duration age) {
  const std::vector<HarmRecord>& records = log.all();
  for (; settled_ < records.size() && records[settled_].published + age <= now; ++settled_) {
    const HarmRecord& record = records[settled_];
    if (record.actioned != SimTime::never() || record.generator >= untouched_.size()) continue;
    ++untouched_[record.generator].posts;
    untouched_[record.generator].readers += record.exposures;
  }
}

void ValueBook::flagged(PostId post, ActorId detector) {
  assert(post.value >= first_post_);
  const std::size_t row = post.value - first_post_;
  if (row >= flagged_by_.size()) flagged_by_.resize(row + 1);
  if (!flagged_by_[row].valid()) flagged_by_[row] = detector;
}

void ValueBook::forget_before(PostId first) {
  while (first_post_ < first.value && !flagged_by_.empty()) {
    flagged_by_.pop_front();
    ++first_post_;
  }
  first_post_ = std::max(first_post_, first.value);
}

double ValueBook::prevented(ActorId actor) const {
  double sum = 0;
  for (std::size_t campaign = 0; campaign < untouched_.size(); ++campaign) {
    const Caught& caught = caught_[actor.value][campaign];
    const Untouched& left = untouched_[campaign];
    if (caught.posts == 0 || left.posts == 0) continue;
    const double reach = static_cast<double>(left.readers) / static_cast<double>(left.posts);
    const double would_have = static_cast<double>(caught.posts) * reach;
    sum += std::max(0.0, would_have - static_cast<double>(caught.readers_before));
  }
  return sum;
}

}  // namespace redoubt
