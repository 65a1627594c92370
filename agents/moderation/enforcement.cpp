#include "agents/moderation/enforcement.hpp"

namespace redoubt {
namespace {

// The store has no index by author: suspensions are rare, and posts are read one after another.
template <class Do>
void for_each_post_of(Context& context, UserId account, Do&& change) {
  const std::uint32_t end = context.posts.end_post().value;
  for (std::uint32_t id = context.posts.begin_post().value; id < end; ++id) {
    PostState& post = context.posts.state(PostId{id});
    if (post.author == account) change(post);
  }
}

// Of an action that is one.
PostEvent::Kind kind_of(Action action) {
  using enum PostEvent::Kind;
  constexpr std::array kinds{removed, downranked, labelled, limited, shadow_banned};
  return kinds[static_cast<std::size_t>(action)];
}

// What the action does to the author of a harmless post; a shadow ban is not noticed.
std::optional<Wrong> wrong_of(Action action) {
  switch (action) {
    case Action::remove:
      return Wrong::removed;
    case Action::downrank:
    case Action::rate_limit:
      return Wrong::reduced;
    case Action::label:
      return Wrong::labelled;
    default:
      return std::nullopt;
  }
}

void mark_actioned(Context& context, const PostState& post) {
  HarmRecord& record = context.harm.at(post.harm_record);
  if (record.actioned == SimTime::never()) record.actioned = context.now();
}

}  // namespace

void Enforcement::published(Context& context, PostId id) {
  PostState& post = context.posts.state(id);
  sanctions_.published(post.author, context.now());
  if (!sanctions_.shadowed(post.author, context.now())) return;
  raise_flag(post, kShadowed);
  settle_visibility(post, actions_);
}

void Enforcement::hold_until_review(PostState& post) const {
  raise_flag(post, kPending);
  settle_visibility(post, actions_);
}

void Enforcement::release(PostState& post) const {
  lower_flag(post, kPending);
  settle_visibility(post, actions_);
}

void Enforcement::act(Context& context, PostId id, Action action) {
  if (action == Action::none) return;
  PostState& post = context.posts.state(id);
  act_on(post, actions_, action);
  if (action == Action::rate_limit) sanctions_.limit(rules_, post.author, context.now());
  if (action == Action::shadow_ban) sanctions_.shadow_ban(rules_, post.author, context.now());
  context.note({.kind = kind_of(action), .post = id});
  ModerationTally& tally = context.tally.moderation;
  if (!post.harmful()) {
    ++tally.actioned_benign;
    ++tally.wrongful[post.group];
    if (context.value != nullptr) context.value->wronged(id, post.group);
    if (const auto wrong = wrong_of(action))
      context.services.wronged(post.author, *wrong, published_at(post));
    return;
  }
  ++tally.actioned_harmful;
  if (!(post.flags & (kRemoved | kDownranked | kLabelled))) return;  // its readers are the same
  if (context.value != nullptr) context.value->acted(id, context.harm.at(post.harm_record));
  mark_actioned(context, post);
}

void Enforcement::strike(Context& context, UserId account) {
  if (!context.audience.is_open(account)) return;  // lost already: a late review costs it nothing
  if (sanctions_.strike(rules_, account, context.now())) suspend(context, account);
}

void Enforcement::exclude(Context& context, UserId account) {
  if (!context.audience.is_open(account)) return;
  if (sanctions_.suspend(rules_, account, context.now())) suspend(context, account);
}

void Enforcement::suspend(Context& context, UserId account) {
  ModerationTally& tally = context.tally.moderation;
  ++tally.suspensions;
  context.note({.kind = PostEvent::Kind::suspended, .account = account});
  if (actions_.suspended_posts != SuspendedPosts::keep) hide_posts_of(context, account);
  if (context.audience.is_person(account)) {
    ++tally.people_suspended[context.people.group(account)];
    context.services.wronged(account, Wrong::suspended, context.now());  // people mean no harm
  } else {
    context.audience.close_account(account);
    sanctions_.forget(account);
  }
  context.services.tell_everyone({Signal::Kind::suspended, {}, account, nullptr});
}

void Enforcement::hide_posts_of(Context& context, UserId account) const {
  for_each_post_of(context, account, [&](PostState& post) {
    if (post.harmful()) mark_actioned(context, post);
    if (!post.harmful() && !(post.flags & (kRemoved | kDownranked)))
      ++context.tally.moderation.benign_hidden_with_account;
    raise_flag(post, kAuthorSuspended);
    settle_visibility(post, actions_);
  });
}

void Enforcement::show_posts_of(Context& context, UserId account) const {
  for_each_post_of(context, account, [&](PostState& post) {
    lower_flag(post, kAuthorSuspended);
    settle_visibility(post, actions_);
  });
}

std::optional<SimTime> Enforcement::undo(Context& context, PostId id, UserId author,
                                         SimTime decided, SharingChange sharing) {
  const Sanctions::Pardon pardon = sanctions_.forgive(rules_, author, decided, context.now());
  if (pardon.ends) show_posts_of(context, author);
  if (context.posts.holds(id)) undo_action(context.posts.state(id), actions_, sharing);
  return pardon.suspended;
}

}  // namespace redoubt
