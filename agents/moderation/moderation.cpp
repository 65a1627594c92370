#include "agents/moderation/moderation.hpp"

#include "agents/moderation/timers.hpp"

namespace redoubt {
namespace {

ReviewTeam team_of(const ModerationParams& params, std::span<const Group> groups) {
  return {params.sensitivity, params.specificity, params.team, groups};
}

// Those who decide appeals and nothing else: no shifts, no deadlines, nobody gives up waiting.
DocketParams desk_of(const ModerationParams& params) {
  DocketParams desk;
  desk.queue = params.docket.queue;
  desk.queue.reviewers = params.appeals.reviewers;
  desk.queue.shifts = {};
  desk.queue.patience = {.kind = LawKind::exponential, .mean = Duration::never(), .cv = 1};
  return desk;
}

constexpr std::uint32_t kDeskFirst = 1u << 20;  // their numbers come after all other reviewers

}  // namespace

Moderation::Moderation(const ModerationParams& params, std::span<const Group> groups, ActorId self)
    : params_(params),
      self_(self),
      docket_(params_.docket, self),
      desk_(desk_of(params)),
      appeals_docket_(desk_, self, kDeskFirst),
      team_(team_of(params, groups)),
      enforcement_(params_.actions, params_.sanctions),
      appeals_(params_.appeals, groups, self) {}

void Moderation::changed(Context& context) {
  team_ = team_of(params_, context.groups);
  docket_.changed(context);
  desk_ = desk_of(params_);
  appeals_docket_.changed(context);
}

void Moderation::start(Context& context) {
  docket_.start(context);
  appeals_docket_.start(context);
  context.wake(self_, days(1), kNewDay);
}

void Moderation::wake(Context& context, std::uint32_t timer, std::uint32_t what) {
  switch (timer) {
    case kNewDay:
      docket_.staff(context);
      appeals_docket_.staff(context);
      return context.wake(self_, days(1), kNewDay);
    case kShift:
      return docket_.shift_changed(context);
    case kPatience:
      return abandon(context);
    case kDeadline:
      return docket_.deadline_passed(context);
    case kAppeal:
      return file_appeal(context, what);
    case kPatch:
      return appeals_.patch(context);
    case kForward:
      return appeals_.forwarded(context, what);
    default:
      return;
  }
}

void Moderation::file_appeal(Context& context, std::uint32_t row) {
  if (!appeals_open() && !appeals_.by_panel(row)) return;
  Docket& docket = params_.appeals.reviewers > 0 ? appeals_docket_ : docket_;
  docket.submit_appeal(context, row, appeals_.file(context, row).surface.key);
}

bool Moderation::appeals_open() const {
  return params_.appeals.open || facts_of(params_.docket.law).appeals;
}

void Moderation::published(Context& context, PostId post) {
  enforcement_.published(context, post);
  const double u = context.draws.uniform(Purpose::audit, context.posts.key(post), 0);
  if (u < params_.audit_fraction)
    docket_.submit(context, {post, CaseSource::audit, params_.audit_fraction, 0});
}

void Moderation::flagged(Context& context, PostId id, double suspicion) {
  if (!context.posts.holds(id)) return;
  PostState& post = context.posts.state(id);
  if (post.harmful()) {
    HarmRecord& record = context.harm.at(post.harm_record);
    if (record.flagged == SimTime::never()) {
      record.flagged = context.now();
      record.proactive = post.reports == 0;
    }
  }
  if (post.flags & kReviewed) return;
  enforcement_.hold_until_review(post);
  docket_.submit(context, {id, CaseSource::flag, 1, suspicion});
}

void Moderation::reported(Context& context, PostId id) {
  PostState& post = context.posts.state(id);
  ++context.tally.reading.reports;
  if (post.reports < 255) ++post.reports;
  docket_.submit(context, {id, CaseSource::report, 1, 1});
}

// Whose case nobody had the time for is shown again.
void Moderation::abandon(Context& context) {
  while (const auto gone = docket_.leave(context)) {
    const PostId id{gone->item};
    if (!context.posts.holds(id)) continue;
    context.note({.kind = PostEvent::Kind::abandoned, .post = id});
    lower_flag(context.posts.state(id), kWaiting);
    enforcement_.release(context.posts.state(id));
  }
}

void Moderation::review_done(Context& context, std::uint32_t reviewer) {
  Docket& docket = reviewer >= kDeskFirst ? appeals_docket_ : docket_;
  const ReviewQueue::Review review = docket.finish(context, reviewer);
  const bool appeal = static_cast<CaseSource>(review.of.source) == CaseSource::appeal;
  const double hours = review.pace * params_.docket.queue.service.mean.hours();
  context.ledger.spend(self_, appeal ? CostKind::appeals : CostKind::review,
                       params_.wage_usd_per_hour * hours, params_.desk_watt * hours / 1000.0);
  if (appeal)
    decide_appeal(context, review.of.item);
  else
    decide(context, review);
  docket.staff(context);
}

void Moderation::decide(Context& context, const ReviewQueue::Review& review) {
  ModerationTally& tally = context.tally.moderation;
  ++tally.reviews;
  tally.wait_hours += (context.now() - review.of.since).hours();
  const PostId id{review.of.item};
  if (!context.posts.holds(id)) return;
  PostState& post = context.posts.state(id);
  const Surface surface = context.posts.content(id).surface;
  const auto source = static_cast<CaseSource>(review.of.source);
  const double quality = review_quality(review.pace, review.items_before, params_.fatigue);
  const Rater& rater = team_.rater();
  const std::uint8_t seat = team_.seat(post.group, surface.key, context.draws);
  const bool harmful =
      rater.finds_harmful(post.harmful(), seat, surface.key, context.draws, quality);
  ++tally.items_decided;
  tally.review_errors += harmful != post.harmful() ? 1 : 0;
  docket_.decided(source, harmful);
  const bool weighted = params_.label_weights == LabelWeights::inverse_propensity;
  const double weight = (weighted ? 1.0 / review.of.probability : 1.0) *
                        (source == CaseSource::report ? params_.reported_weight : 1.0);
  labels_.add({surface.x, context.now(), harmful, source, weight, surface.key,
               context.seen_group(post), id});
  lower_flag(post, kWaiting);
  raise_flag(post, kReviewed);
  const double found = rater.probability(post.harmful(), seat, quality);
  context.note({.kind = harmful ? PostEvent::Kind::confirmed : PostEvent::Kind::cleared,
                .post = id,
                .cause = cause_of(source),
                .probability = harmful ? found : 1.0 - found});
  enforcement_.release(post);
  const double strong =
      rater.probability_beyond(params_.actions.weak_margin, post.harmful(), seat, quality);
  const bool weak = Rater::evidence(surface.key, context.draws) >= strong;
  if (harmful) return punish(context, id, enforcement_.action(weak));
  context.services.tell_everyone({Signal::Kind::cleared, id, post.author, &surface});
}

void Moderation::punish(Context& context, PostId id, Action action) {
  const PostState& post = context.posts.state(id);
  const Surface surface = context.posts.content(id).surface;
  Decision decision{id,
                    post.author,
                    post.group,
                    post.harmful(),
                    surface,
                    context.now(),
                    {.before = post.share_probability}};
  const bool still_there = context.services.still_there(post.author, published_at(post));
  enforcement_.act(context, id, action);
  decision.sharing.after = post.share_probability;
  context.services.tell_everyone({Signal::Kind::confirmed, id, post.author, &surface});
  if (action != Action::none) appeals_.note_wrong(decision);
  if (action == Action::none || !still_there) return;
  enforcement_.strike(context, decision.author);
  appeals_.consider(context, decision, appeals_open());
}

void Moderation::decide_appeal(Context& context, std::uint32_t row) {
  const bool overturned = appeals_.overturns(context, row);
  const Decision& wrong = appeals_.decision(row);
  context.note({.kind = overturned ? PostEvent::Kind::restored : PostEvent::Kind::upheld,
                .post = wrong.post});
  if (!overturned) return;
  const auto suspended =
      enforcement_.undo(context, wrong.post, wrong.author, wrong.decided, wrong.sharing);
  if (!wrong.harmful) context.services.righted(wrong.author, Remedy::decision, wrong.decided);
  if (suspended) context.services.righted(wrong.author, Remedy::suspension, *suspended);
  if (params_.appeals.train) labels_.correct(wrong.surface.key, wrong.decided, false);
  appeals_.follow_up(context, row);
}

}  // namespace redoubt
