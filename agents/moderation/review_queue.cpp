#include "agents/moderation/review_queue.hpp"

#include <cassert>

namespace redoubt {

ReviewQueue::ReviewQueue(const ReviewQueueParams& params) : params_(params) {
  reviewers_.resize(static_cast<std::size_t>(params.reviewers));
}

bool ReviewQueue::available(Reviewer& reviewer, std::int64_t day) const {
  if (reviewer.in_hand) return false;
  if (reviewer.day != day) {
    reviewer.day = day;
    reviewer.done_today = 0;
  }
  return params_.items_per_day == 0 || reviewer.done_today < params_.items_per_day;
}

std::optional<ReviewQueue::Start> ReviewQueue::start(SimTime now, const KeyedDraws& draws) {
  if (waiting_.empty()) return std::nullopt;
  const std::int64_t day = now.ms / days(1).ms;
  for (std::uint32_t r = 0; r < static_cast<std::uint32_t>(params_.reviewers); ++r) {
    Reviewer& reviewer = reviewers_[r];
    if (!available(reviewer, day)) continue;
    reviewer.in_hand = *waiting_.begin();
    waiting_.erase(waiting_.begin());
    ++reviewer.done_today;
    const double u = draws.uniform(Purpose::service_time, reviewer.in_hand->key, 0);
    return Start{r, now + draw(params_.service, u)};
  }
  return std::nullopt;
}

WaitingCase ReviewQueue::finish(std::uint32_t reviewer) {
  assert(reviewers_[reviewer].in_hand);
  const WaitingCase done = *reviewers_[reviewer].in_hand;
  reviewers_[reviewer].in_hand.reset();
  return done;
}

void ReviewQueue::set_params(const ReviewQueueParams& params) {
  params_ = params;
  if (reviewers_.size() < static_cast<std::size_t>(params.reviewers))
    reviewers_.resize(static_cast<std::size_t>(params.reviewers));
}

}  // namespace redoubt
