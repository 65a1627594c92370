#include "agents/moderation/moderation.hpp"

#include <algorithm>

namespace redoubt {
namespace {

// A case in the queue is one number: the post and where it came from.
constexpr std::uint32_t kSources = 3;

std::uint8_t visibility_of(double share) {
  return static_cast<std::uint8_t>(share * PostState::kFullyVisible);
}

PostEvent::Cause cause_of(CaseSource source) {
  return static_cast<PostEvent::Cause>(static_cast<int>(source) + 1);
}

PostEvent::Kind kind_of(Action action) {
  return static_cast<PostEvent::Kind>(static_cast<int>(PostEvent::Kind::removed) +
                                      static_cast<int>(action));
}

std::vector<double> shifts(const ModerationParams& params, std::size_t groups) {
  std::vector<double> result = params.criterion_shift;
  result.resize(groups, 0.0);
  return result;
}

}  // namespace

Moderation::Moderation(const ModerationParams& params, std::size_t groups, ActorId self)
    : params_(params),
      self_(self),
      queue_(params.queue),
      rater_(params.sensitivity, params.specificity, shifts(params, groups)) {}

void Moderation::changed(std::size_t groups) {
  queue_.set_params(params_.queue);
  rater_ = Rater(params_.sensitivity, params_.specificity, shifts(params_, groups));
}

void Moderation::start(Context& context) {
  context.wake(self_, days(1), kNewDay);
}

void Moderation::wake(Context& context, std::uint32_t timer) {
  if (timer != kNewDay) return;
  staff(context);
  context.wake(self_, days(1), kNewDay);
}

void Moderation::published(Context& context, PostId post) {
  const double u = context.draws.uniform(Purpose::audit, context.posts.key(post), 0);
  if (u < params_.audit_fraction) submit(context, post, CaseSource::audit);
}

void Moderation::flagged(Context& context, PostId id) {
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
  const std::uint8_t pending = visibility_of(params_.pending_visibility);
  post.visibility = std::min(post.visibility, pending);
  submit(context, id, CaseSource::flag);
}

void Moderation::reported(Context& context, PostId id) {
  PostState& post = context.posts.state(id);
  ++context.tally.reading.reports;
  if (post.reports < 255) ++post.reports;
  submit(context, id, CaseSource::report);
}

// A post waits once; reports come first, then flags, then audits.
void Moderation::submit(Context& context, PostId id, CaseSource source) {
  PostState& post = context.posts.state(id);
  if (post.flags & (kWaiting | kReviewed)) return;
  post.flags |= kWaiting;
  double priority = static_cast<double>(kSources) - static_cast<double>(source);
  if (params_.review_order == ReviewOrder::reach && source != CaseSource::audit)
    priority = 2.0 + static_cast<double>(context.audience.followers(post.author).size());
  ++context.tally.moderation.cases;
  queue_.submit({priority, context.now(), context.posts.key(id), id.value,
                 static_cast<std::uint8_t>(source)});
  context.note(
      {.kind = PostEvent::Kind::queued,
       .post = id,
       .cause = cause_of(source),
       .value = priority,
       .probability = source == CaseSource::audit ? params_.audit_fraction : PostEvent::kNone});
  staff(context);
}

void Moderation::staff(Context& context) {
  while (const auto start = queue_.start(context.now(), context.draws))
    context.schedule_in(start->done - context.now(), EventKind::review_done, start->reviewer);
}

void Moderation::review_done(Context& context, std::uint32_t reviewer) {
  const WaitingCase done = queue_.finish(reviewer);
  ModerationTally& tally = context.tally.moderation;
  ++tally.reviews;
  tally.wait_hours += (context.now() - done.since).hours();
  context.ledger.spend(self_, params_.wage_usd_per_hour * params_.queue.service.mean.hours());
  if (context.posts.holds(PostId{done.item}))
    decide(context, PostId{done.item}, static_cast<CaseSource>(done.source));
  staff(context);
}

void Moderation::decide(Context& context, PostId id, CaseSource source) {
  PostState& post = context.posts.state(id);
  const PostContent content = context.posts.content(id);
  const bool harmful =
      rater_.finds_harmful(post.harmful(), post.group, content.surface.key, context.draws);
  post.flags = static_cast<std::uint8_t>((post.flags & ~kWaiting) | kReviewed);
  labels_.add({content.surface.x, context.now(), harmful, source});
  const Signal::Kind kind = harmful ? Signal::Kind::confirmed : Signal::Kind::cleared;
  post.visibility = PostState::kFullyVisible;  // no longer pending
  const double found = rater_.probability(post.harmful(), post.group);
  context.note({.kind = harmful ? PostEvent::Kind::confirmed : PostEvent::Kind::cleared,
                .post = id,
                .cause = cause_of(source),
                .probability = harmful ? found : 1.0 - found});
  if (harmful) act(context, post);
  if (harmful && params_.action != Action::none)
    context.note({.kind = kind_of(params_.action), .post = id});
  context.services.tell_everyone({kind, id, post.author, &content.surface});
  if (harmful) strike(context, context.posts.state(id).author);
}

void Moderation::act(Context& context, PostState& post) {
  switch (params_.action) {
    case Action::remove:
      post.visibility = 0;
      post.flags |= kRemoved;
      break;
    case Action::downrank:
      post.visibility = visibility_of(params_.downrank_visibility);
      break;
    case Action::label:
      post.share_probability *= static_cast<float>(params_.label_sharing);
      break;
    case Action::none:
      return;
  }
  ModerationTally& tally = context.tally.moderation;
  if (post.harmful()) {
    ++tally.actioned_harmful;
    context.harm.at(post.harm_record).actioned = context.now();
  } else {
    ++tally.actioned_benign;
    ++tally.wrongful[post.group];
  }
}

void Moderation::strike(Context& context, UserId account) {
  if (!context.audience.is_open(account)) return;  // lost already: a late review costs it nothing
  std::vector<SimTime>& strikes = strikes_[account];
  const SimTime cutoff = context.now() - params_.strike_window;
  std::erase_if(strikes, [cutoff](SimTime t) { return t < cutoff; });
  strikes.push_back(context.now());
  if (static_cast<std::int64_t>(strikes.size()) < params_.strikes_to_suspend) return;
  strikes.clear();
  ++context.tally.moderation.suspensions;
  context.note({.kind = PostEvent::Kind::suspended, .account = account});
  if (context.audience.is_person(account)) {
    suspended_until_[account] = context.now() + params_.suspension;
  } else {
    context.audience.close_account(account);
  }
  context.services.tell_everyone({Signal::Kind::suspended, {}, account, nullptr});
}

bool Moderation::suspended(UserId account, SimTime now) const {
  const auto found = suspended_until_.find(account);
  return found != suspended_until_.end() && now < found->second;
}

}  // namespace redoubt
