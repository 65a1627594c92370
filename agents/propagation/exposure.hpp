// What happens when a person sees a post: count it, decide once whether to pass it on or report it.
#pragma once

#include <cstdint>

#include "agents/harm_log.hpp"
#include "agents/tally.hpp"
#include "sim/content/pair_set.hpp"
#include "sim/content/post_store.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// Probability that a reader reports a post on first view; set by the `reports` detector.
struct ReportRates {
  double harmful = 0;
  double benign = 0;
};

// Told when an abusive post, or another share of it, reaches the person it is aimed at.
class AbuseListener {
 public:
  virtual ~AbuseListener() = default;
  virtual void abused(UserId victim) = 0;
};

// The outcome of one view; only a first view has any.
struct Reaction {
  bool first = false;
  bool shares = false;
  bool reports = false;
};

// Told of every first view or of every share, for detectors that ask for it.
class ReaderWatch {
 public:
  virtual void viewed(UserId reader, PostId post) = 0;
  virtual void shared(ShareId share) = 0;

 protected:
  ~ReaderWatch() = default;
};

class Exposure {
 public:
  Exposure(PostStore& posts, HarmLog& harm, Tally& tally, const KeyedDraws& draws)
      : posts_(&posts), harm_(&harm), tally_(&tally), draws_(&draws) {}

  ReportRates report_rates;
  ReaderWatch* view_watch = nullptr;   // almost always nobody
  ReaderWatch* share_watch = nullptr;  // likewise
  AbuseListener* abuse_listener = nullptr;

  // A post is visible to the fraction `visibility` of its audience, the same people every time.
  [[nodiscard]] bool hidden_from(UserId user, const PostState& post) const {
    if (post.visibility == PostState::kFullyVisible) return false;
    if (post.visibility == 0) return true;
    return draws_->uniform(Purpose::visibility, user.value, post.key) * PostState::kFullyVisible >=
           post.visibility;
  }

  // A slot is read. `first` is false if the user saw the post before. Harmful posts have an exact
  // memory of their readers; benign ones rely on the caller (the feed's own 15 slots).
  // The decision is keyed by (user, post): seeing it again through another share changes nothing.
  Reaction view(UserId user, PostId id, PostState& post, bool first) {
    ReadingTally& reading = tally_->reading;
    ++reading.views;
    if (post.harmful()) {
      ++reading.harmful_views;
      first = readers_.insert(user, id);
    }
    if (!first) return {};
    ++reading.exposures;
    ++post.exposures;
    if (post.harmful()) count_harmful_exposure(user, post);
    const Block bits = draws_->bits(Purpose::share_decision, user.value, post.key);
    Reaction reaction{.first = true};
    reaction.shares = unit_interval(bits.first) < static_cast<double>(post.share_probability) &&
                      sharers_.insert(user, id);
    const double report = post.harmful() ? report_rates.harmful : report_rates.benign;
    reaction.reports = unit_interval(bits.second) < report;
    if (view_watch != nullptr) [[unlikely]]
      view_watch->viewed(user, id);
    return reaction;
  }

  // Records that `user` passes on what came with `parent`.
  ShareId share(UserId user, ShareId parent, SimTime now) {
    const PostId post = posts_->share(parent).post;
    PostState& state = posts_->state(post);
    ++state.shares;
    if (state.harmful()) count_harmful_share(state);
    ++tally_->reading.shares;
    const ShareId id =
        posts_->add(Share{post, user, parent, static_cast<std::uint32_t>(now.ms / 1000)});
    if (share_watch != nullptr) [[unlikely]]
      share_watch->shared(id);
    return id;
  }

  // Forgets pairs of posts that have expired; call once per max_age.
  void age() {
    sharers_.age();
    readers_.age();
  }
  [[nodiscard]] std::size_t bytes() const { return sharers_.bytes() + readers_.bytes(); }

 private:
  void count_harmful_exposure(UserId reader, const PostState& post);
  void count_harmful_share(const PostState& post);
  void abused(HarmRecord& record);

  PostStore* posts_;
  HarmLog* harm_;
  Tally* tally_;
  const KeyedDraws* draws_;
  PairSet sharers_;
  PairSet readers_;  // of harmful posts only
};

}  // namespace redoubt
