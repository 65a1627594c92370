#include "agents/moderation/review_queue.hpp"

#include <algorithm>
#include <cassert>

namespace redoubt {

ReviewQueue::ReviewQueue(const ReviewQueueParams& params)
    : params_(params), roster_(params.reviewers, params.shifts) {
  reviewers_.resize(static_cast<std::size_t>(params.reviewers));
  after_last_ = order_.end();
}

void ReviewQueue::submit(const WaitingCase& waiting) {
  assert(places_.find(waiting.key) == nullptr);
  const Order::iterator place = order_.insert(after_last_, waiting);
  places_[waiting.key] = place;
  after_last_ = std::next(place);
  since_ms_ += waiting.since.ms;
  if (waiting.leaves != SimTime::never()) leaving_.emplace(waiting.leaves, waiting.key);
  if (waiting.due != SimTime::never()) ++with_deadline_;
}

WaitingCase ReviewQueue::remove(Order::iterator place) {
  const WaitingCase removed = *place;
  const bool was_next = place == after_last_;
  const Order::iterator following = order_.erase(place);
  if (was_next) after_last_ = following;
  places_.erase(removed.key);
  since_ms_ -= removed.since.ms;
  if (removed.leaves != SimTime::never()) leaving_.erase({removed.leaves, removed.key});
  if (removed.due != SimTime::never()) --with_deadline_;
  return removed;
}

const WaitingCase* ReviewQueue::find(std::uint64_t key) const {
  if (const Order::iterator* const place = places_.find(key)) return &**place;
  for (const Reviewer& reviewer : reviewers_)
    if (reviewer.in_hand && reviewer.in_hand->of.key == key) return &reviewer.in_hand->of;
  return nullptr;
}

void ReviewQueue::replace(const WaitingCase& changed) {
  if (const Order::iterator* const place = places_.find(changed.key)) {
    remove(*place);
    submit(changed);
    return;
  }
  for (Reviewer& reviewer : reviewers_)
    if (reviewer.in_hand && reviewer.in_hand->of.key == changed.key) reviewer.in_hand->of = changed;
}

bool ReviewQueue::available(std::uint32_t r, SimTime now) {
  Reviewer& reviewer = reviewers_[r];
  if (reviewer.in_hand || !roster_.works(r, now)) return false;
  const std::int64_t day = now.ms / days(1).ms;
  if (reviewer.day != day) {
    reviewer.day = day;
    reviewer.done_today = 0;
  }
  return params_.items_per_day == 0 || reviewer.done_today < params_.items_per_day;
}

// Under a deadline reviewers divide the time that is left for the next case by the work that waits
// with it: pace = (due - now)·c / (cases with a deadline · mean service), at most 1.
double ReviewQueue::pace(const WaitingCase& next, SimTime now) const {
  if (next.due == SimTime::never()) return 1;
  const double left = std::max(0.0, (next.due - now).seconds());
  const auto people = static_cast<double>(roster_.on_duty(now).count);
  const double work = static_cast<double>(with_deadline_) * params_.service.mean.seconds();
  return work > 0 ? std::clamp(left * people / work, params_.hurry_floor, 1.0) : 1.0;
}

std::optional<ReviewQueue::Start> ReviewQueue::start(SimTime now, const KeyedDraws& draws) {
  if (order_.empty()) return std::nullopt;
  for (std::uint32_t r = 0; r < static_cast<std::uint32_t>(params_.reviewers); ++r) {
    if (!available(r, now)) continue;
    Reviewer& reviewer = reviewers_[r];
    const double share = pace(*order_.begin(), now);
    const WaitingCase next = remove(order_.begin());
    const double u = draws.uniform(Purpose::service_time, next.key, 0);
    Duration service = draw(params_.service, u);
    if (share < 1)
      service = Duration{static_cast<std::int64_t>(static_cast<double>(service.ms) * share)};
    reviewer.in_hand = Review{next, share, reviewer.done_today++, service};
    return Start{r, now + service, next.since, next.source};
  }
  return std::nullopt;
}

ReviewQueue::Review ReviewQueue::finish(std::uint32_t reviewer) {
  assert(reviewers_[reviewer].in_hand);
  const Review done = *reviewers_[reviewer].in_hand;
  reviewers_[reviewer].in_hand.reset();
  return done;
}

std::size_t ReviewQueue::in_hand() const {
  return static_cast<std::size_t>(std::count_if(reviewers_.begin(), reviewers_.end(),
                                                [](const Reviewer& r) { return r.in_hand; }));
}

double ReviewQueue::hours_waited(SimTime now) const {
  return Duration{std::ssize(order_) * now.ms - since_ms_}.hours();
}

std::optional<WaitingCase> ReviewQueue::leave(SimTime now) {
  if (leaving_.empty() || leaving_.begin()->first > now) return std::nullopt;
  return remove(*places_.find(leaving_.begin()->second));
}

void ReviewQueue::set_params(const ReviewQueueParams& params, SimTime now) {
  hours_before_ = hours_on_duty(now);
  roster_since_ = now;
  params_ = params;
  roster_ = Roster(params.reviewers, params.shifts);
  if (reviewers_.size() < static_cast<std::size_t>(params.reviewers))
    reviewers_.resize(static_cast<std::size_t>(params.reviewers));
}

}  // namespace redoubt
