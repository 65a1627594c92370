// Two kinds of events, sessions and publications, and nothing else.
#include "analysis/experiment/bare_feed.hpp"

#include <algorithm>

#include "agents/propagation/feed_rule.hpp"
#include "sim/kernel/prefetch.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::uint32_t kSession = 1;
constexpr std::uint32_t kPublish = 2;

}  // namespace

BareFeed::BareFeed(const Scenario& scenario, const Society& society)
    : graph_(society.graph),
      people_(scenario.users, scenario.groups, society.group_of, KeyedDraws(1, 0)),
      feeds_(society.graph.nodes()) {
  const PropagationSetup setup = build_propagation(scenario);
  setup.rule->calibrate(people_, scenario.groups, graph_);
  reading_depth_ = setup.rule->traits().read_per_visit;
  share_probability_ = setup.rule->share_probability(Truth{});
  for (std::uint32_t u = 0; u < people_.size(); ++u) {
    schedule(people_.sessions_per_day(UserId{u}), kSession, u);
    schedule(people_.posts_per_day(UserId{u}), kPublish, u);
  }
}

// A keyed draw, as any simulator pays for it that repeats bit for bit.
double BareFeed::uniform() {
  return draws_.uniform(Purpose::pilot, 0, drawn_++);
}

void BareFeed::schedule(double per_day, std::uint32_t kind, std::uint32_t user) {
  const Duration wait = waiting_time(uniform(), per_day);
  if (!wait.is_never()) kernel_.schedule(EventKey::make(kernel_.now() + wait, kind, 0, user, 0));
}

void BareFeed::run_until(SimTime end) {
  struct Handler {
    BareFeed* self;
    void prefetch(const EventKey& event) const { redoubt::prefetch(&self->feeds_[event.a()]); }
    void operator()(const EventKey& event) const { self->on(event); }
  };
  kernel_.run_until(end, Handler{this});
}

void BareFeed::on(const EventKey& event) {
  const UserId user{event.a()};
  if (event.kind() == kSession) {
    read(user);
    schedule(people_.sessions_per_day(user), kSession, user.value);
  } else {
    views_.push_back(0);
    deliver(static_cast<std::uint32_t>(views_.size() - 1), user);
    schedule(people_.posts_per_day(user), kPublish, user.value);
  }
}

void BareFeed::read(UserId user) {
  Feed& feed = feeds_[user.value];
  unsigned left = std::min(feed.size(), reading_depth(uniform(), reading_depth_));
  operations_ += left;
  for (unsigned i = 0; i < feed.size() && left > 0; ++i) {
    const unsigned slot = feed.slot(i);
    if (feed.seen(slot)) continue;
    feed.mark_seen(slot);
    --left;
    ++views_[feed.share(slot).value];
    if (uniform() < share_probability_) deliver(feed.share(slot).value, user);
  }
}

void BareFeed::deliver(std::uint32_t post, UserId sharer) {
  constexpr std::size_t kAhead = 16;
  const auto followers = graph_.followers(sharer);
  for (std::size_t i = 0; i < followers.size(); ++i) {
    if (i + kAhead < followers.size()) prefetch(&feeds_[followers[i + kAhead]]);
    feeds_[followers[i]].insert(ShareId{post});
  }
  operations_ += followers.size();
}

}  // namespace redoubt::analysis
