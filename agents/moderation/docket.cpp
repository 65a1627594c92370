#include "agents/moderation/docket.hpp"

#include <algorithm>

#include "agents/moderation/actions.hpp"
#include "agents/moderation/timers.hpp"

namespace redoubt {
namespace {

// Reports come first, then flags, then appeals; audits last.
constexpr std::array<double, kCaseSources> kRank{3, 2, 1, 1.5};

}  // namespace

void DocketParams::fields(FieldVisitor& v) {
  queue.fields(v);
  v({.name = "review_order",
     .meaning = "who is served first: by source (reports, flags, appeals, audits); reported and "
                "flagged posts by followers reached, or by predicted harm x followers; or by "
                "deadline",
     .source = "common practice"},
    order);
  v({.name = "law",
     .meaning = "real law whose duties hold: netzdg 24 h (Germany, from 2018), eu_tco 1 h "
                "(Regulation (EU) 2021/784, from June 2022), dsa appeals (Regulation (EU) "
                "2022/2065, from February 2024)",
     .source = "no duty"},
    law);
  v({.name = "clock", .meaning = "deadline of decisions"}, clock);
}

Docket::Docket(const DocketParams& params, ActorId self, std::uint32_t first_reviewer)
    : params_(params), self_(self), first_reviewer_(first_reviewer), queue_(params.queue) {}

void Docket::start(Context& context) {
  plan_next_shift(context);
}

void Docket::changed(Context& context) {
  queue_.set_params(params_.queue, context.now());
  plan_next_shift(context);
  staff(context);
}

void Docket::plan_next_shift(Context& context) {
  const SimTime next = queue_.next_shift(context.now());
  if (next == SimTime::never() || next == planned_shift_) return;
  planned_shift_ = next;
  context.wake(self_, next - context.now(), kShift);
}

void Docket::shift_changed(Context& context) {
  plan_next_shift(context);
  staff(context);
}

// A detector states its own probability; of reports the platform knows how often they are
// confirmed (Laplace's rule of succession).
double Docket::predicted_harm(const Referral& referral) const {
  if (referral.source == CaseSource::flag) return referral.suspicion;
  const auto source = static_cast<std::size_t>(referral.source);
  return (confirmed_[source] + 1) / (decided_[source] + 2);
}

double Docket::priority(const Context& context, const Referral& referral, SimTime due) const {
  const double rank = kRank[static_cast<std::size_t>(referral.source)];
  constexpr double kAfterAllDeadlines = -1e15;  // ms
  if (params_.order == ReviewOrder::deadline)
    return due == SimTime::never() ? kAfterAllDeadlines + rank : -static_cast<double>(due.ms);
  if (params_.order == ReviewOrder::source || referral.source == CaseSource::audit) return rank;
  const UserId author = context.posts.state(referral.post).author;
  const auto reach = static_cast<double>(context.audience.followers(author).size());
  return 2.0 + reach * (asks_suspicion() ? predicted_harm(referral) : 1.0);
}

void Docket::submit(Context& context, const Referral& referral) {
  PostState& post = context.posts.state(referral.post);
  if (post.flags & kReviewed) return;
  const SimTime now = context.now();
  const SimTime due = LegalClock::due(params_.clock, params_.law, referral.source, now);
  WaitingCase fresh{priority(context, referral, due),
                    now,
                    context.posts.key(referral.post),
                    referral.post.value,
                    static_cast<std::uint8_t>(referral.source),
                    referral.probability,
                    due};
  const WaitingCase* waiting = post.flags & kWaiting ? queue_.find(fresh.key) : nullptr;
  const bool clock_starts =
      due != SimTime::never() && (!waiting || waiting->due == SimTime::never());
  if (waiting) {
    raise(*waiting, fresh);
  } else {
    raise_flag(post, kWaiting);
    ++context.tally.moderation.cases;
    set_patience(context, fresh);
    count_time(now);
    queue_.submit(fresh);
    context.note({.kind = PostEvent::Kind::queued,
                  .post = referral.post,
                  .cause = cause_of(referral.source),
                  .value = fresh.priority,
                  .probability = referral.source == CaseSource::audit ? referral.probability
                                                                      : PostEvent::kNone});
  }
  if (clock_starts) {
    clock_.start(fresh.key, due);
    context.wake(self_, due - now, kDeadline);
  }
  staff(context);
}

void Docket::set_patience(Context& context, WaitingCase& waiting) {
  const Law& law = params_.queue.patience;
  if (law.mean.is_never()) return;
  const double u = context.draws.uniform(Purpose::patience, waiting.key, 0);
  const Duration patience = draw(law, u);
  if (patience.is_never()) return;
  waiting.leaves = context.now() + patience;
  context.wake(self_, patience, kPatience);
}

// The case keeps its place in time, its patience and an earlier deadline.
void Docket::raise(const WaitingCase& waiting, const WaitingCase& again) {
  WaitingCase raised = waiting;
  raised.source = std::min(waiting.source, again.source);  // reports are the most urgent
  raised.priority = std::max(waiting.priority, again.priority);
  raised.probability = std::max(waiting.probability, again.probability);
  raised.due = std::min(waiting.due, again.due);
  if (raised != waiting) queue_.replace(raised);
}

// Appeals have no followers to reach, no deadline and no end of patience: they wait behind what is
// flagged.
void Docket::submit_appeal(Context& context, std::uint32_t row, std::uint64_t key) {
  const auto source = static_cast<std::size_t>(CaseSource::appeal);
  const double last = params_.order == ReviewOrder::deadline ? -1e15 : 0;
  WaitingCase appeal;
  appeal.priority = last + kRank[source];
  appeal.since = context.now();
  appeal.key = mix(key, 0x61707065616cull);
  appeal.item = row;
  appeal.source = static_cast<std::uint8_t>(source);
  count_time(context.now());
  queue_.submit(appeal);
  staff(context);
}

void Docket::staff(Context& context) {
  count_time(context.now());
  QueueTally& tally = context.tally.moderation.queue;
  while (const auto start = queue_.start(context.now(), context.draws)) {
    const Duration waited = context.now() - start->since;
    ++tally.started[start->source];
    tally.waited[start->source] += waited.ms > 0 ? 1 : 0;
    tally.hours[start->source] += waited.hours();
    context.schedule_in(start->done - context.now(), EventKind::review_done,
                        first_reviewer_ + start->reviewer);
  }
}

ReviewQueue::Review Docket::finish(Context& context, std::uint32_t reviewer) {
  const ReviewQueue::Review review = queue_.finish(reviewer - first_reviewer_);
  ModerationTally& tally = context.tally.moderation;
  const double hours = (context.now() - review.of.since).hours();
  ++tally.served[review.of.source];
  tally.served_wait_hours[review.of.source] += hours;
  tally.service_hours += review.service.hours();
  if (clock_.stop(review.of.key, review.of.due)) ++tally.clock_met;
  return review;
}

std::optional<WaitingCase> Docket::leave(Context& context) {
  count_time(context.now());
  const auto gone = queue_.leave(context.now());
  if (!gone) return gone;
  ++context.tally.moderation.abandoned;
  context.tally.moderation.queue.hours[gone->source] += (context.now() - gone->since).hours();
  return gone;
}

void Docket::deadline_passed(Context& context) {
  context.tally.moderation.clock_missed += clock_.run_out(context.now());
}

void Docket::decided(CaseSource source, bool harmful) {
  decided_[static_cast<std::size_t>(source)] += 1;
  confirmed_[static_cast<std::size_t>(source)] += harmful ? 1 : 0;
}

}  // namespace redoubt
