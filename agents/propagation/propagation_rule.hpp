// How a share reaches people: the interface of the propagation rules.
#pragma once

#include <cstdint>

#include "agents/event.hpp"
#include "agents/journal.hpp"
#include "agents/propagation/audience.hpp"
#include "agents/propagation/exposure.hpp"
#include "sim/kernel/kernel.hpp"

namespace redoubt {

// Told of the rare things that readers do, so that the rules need not know who listens.
class ReaderListener {
 public:
  virtual ~ReaderListener() = default;
  virtual void reported(UserId reader, PostId post) = 0;
};

// What a rule may touch.
struct PropagationContext {
  Kernel<>& kernel;
  PostStore& posts;
  const Audience& audience;
  Exposure& exposure;
  Tally& tally;
  const KeyedDraws& draws;
  ReaderListener& listener;
  Journal* journal = nullptr;

  // Tests come before the call: these are the busiest places of a run.
  void note(const PostEvent& event) const { redoubt::note(*journal, posts, kernel.now(), event); }
  void note_delivery(ShareId share, UserId sharer) const {
    note({.kind = PostEvent::Kind::delivered,
          .post = posts.share(share).post,
          .account = sharer,
          .share = share,
          .value = static_cast<double>(audience.followers(sharer).size())});
  }
  void note_exposure(UserId reader, ShareId share) const {
    note({.kind = PostEvent::Kind::exposed,
          .post = posts.share(share).post,
          .account = reader,
          .share = share});
  }
  void note_share(ShareId id) const {
    const Share& share = posts.share(id);
    note({.kind = PostEvent::Kind::shared,
          .post = share.post,
          .account = share.user,
          .share = id,
          .parent = share.parent,
          .probability = static_cast<double>(posts.state(share.post).share_probability)});
  }
};

class PropagationRule {
 public:
  virtual ~PropagationRule() = default;
  // A share was made now: bring it to the sharer's followers.
  virtual void deliver(ShareId share, UserId sharer) = 0;
  // A share mentions a person, who is shown it whether or not they follow the sharer.
  virtual void notify(ShareId share, UserId person) = 0;
  // A person opens the feed; `session` is the running number of the visit.
  virtual void session(UserId user, std::uint32_t session) = 0;
  // A delivery scheduled by this rule is seen.
  virtual void view(UserId user, ShareId share) = 0;
  // A session or view comes soon: brings the memory it will need closer (no effect on results).
  virtual void prefetch(const EventKey& soon) = 0;
};

}  // namespace redoubt
