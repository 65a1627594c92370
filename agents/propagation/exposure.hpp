// What happens when a person sees a post: count it, decide once whether to pass it on or report it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

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

class HarmListener {
 public:
  virtual ~HarmListener() = default;
  // An abusive post, or another share of it, reaches the person it is aimed at.
  virtual void abused(const HarmRecord& record) = 0;
  // A person sees a harmful post for the first time; told only if asked for.
  virtual void met_harm(UserId reader, const HarmRecord& record) = 0;
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
  std::vector<ReaderWatch*> view_watches;  // almost always nobody
  ReaderWatch* share_watch = nullptr;      // likewise
  HarmListener* harm_listener = nullptr;
  bool follow_all_harm = false;   // whether it asks for every exposure to harm
  double harm_sharing_sigma = 0;  // spread between people in passing harm on

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
  // `readiness` multiplies the probability to share.
  Reaction view(UserId user, PostId id, PostState& post, bool first, double readiness = 1.0) {
    if (!count_view(user, id, post, first)) return {};
    if (harm_sharing_sigma > 0 && post.harmful()) readiness *= leaning(user);
    const Block bits = draws_->bits(Purpose::share_decision, user.value, post.key);
    Reaction reaction{.first = true};
    reaction.shares =
        unit_interval(bits.first) < readiness * static_cast<double>(post.share_probability) &&
        is_new_sharer(user, id, post);
    const double report = post.harmful() ? report_rates.harmful : report_rates.benign;
    reaction.reports = unit_interval(bits.second) < report;
    tell_watches(user, id);
    return reaction;
  }

  // The same for rules that decide themselves who passes on.
  Reaction see(UserId user, PostId id, PostState& post, bool first) {
    if (!count_view(user, id, post, first)) return {};
    const Block bits = draws_->bits(Purpose::share_decision, user.value, post.key);
    const double report = post.harmful() ? report_rates.harmful : report_rates.benign;
    tell_watches(user, id);
    return {.first = true, .reports = unit_interval(bits.second) < report};
  }
  // Whether the content could move this person at all; the same answer every time.
  [[nodiscard]] bool willing(UserId user, const PostState& post) const {
    return draws_->uniform(Purpose::share_decision, user.value, post.key) <
           static_cast<double>(post.share_probability);
  }
  // True the first time: a person passes a post on once, and its author never.
  bool is_new_sharer(UserId user, PostId id, const PostState& post) {
    return user != post.author && sharers_.insert(user, id);
  }

  // Brings closer what tells whether this person has passed the post on.
  void prefetch_sharer(UserId user, PostId id) const { sharers_.prefetch(user, id); }

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

  // A share of a harmful post is delivered to these people, whether or not they will read it.
  void offer_harm(std::span<const std::uint32_t> followers);

  // Forgets pairs of posts that have expired; call once per max_age.
  void age() {
    sharers_.age();
    readers_.age();
  }
  // First views of harmful posts by each person, up to the last who had one; bought accounts too.
  [[nodiscard]] const std::vector<std::uint32_t>& harm_met() const { return harm_met_; }
  // The same for deliveries of harmful posts, several shares of one post included.
  [[nodiscard]] const std::vector<std::uint32_t>& harm_offered() const { return harm_offered_; }
  [[nodiscard]] std::size_t bytes() const {
    return sharers_.bytes() + readers_.bytes() +
           (harm_met_.capacity() + harm_offered_.capacity()) * sizeof(std::uint32_t);
  }

 private:
  void tell_watches(UserId user, PostId id) {
    for (ReaderWatch* const watch : view_watches) watch->viewed(user, id);
  }
  // Counts a view; true if it is the user's first of this post.
  bool count_view(UserId user, PostId id, PostState& post, bool first) {
    ReadingTally& reading = tally_->reading;
    ++reading.views;
    if (post.harmful()) {
      ++reading.harmful_views;
      first = readers_.insert(user, id);
    }
    if (!first) return false;
    ++reading.exposures;
    ++post.exposures;
    if (post.harmful()) count_harmful_exposure(user, post);
    return true;
  }
  [[nodiscard]] double leaning(UserId reader) const;
  void count_harmful_exposure(UserId reader, const PostState& post);
  void count_harmful_share(const PostState& post);
  void abused(HarmRecord& record);

  PostStore* posts_;
  HarmLog* harm_;
  Tally* tally_;
  const KeyedDraws* draws_;
  PairSet sharers_;
  PairSet readers_;  // of harmful posts only
  std::vector<std::uint32_t> harm_met_;
  std::vector<std::uint32_t> harm_offered_;
};

}  // namespace redoubt
