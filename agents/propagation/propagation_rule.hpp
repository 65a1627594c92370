// How a share reaches people: the interface of the propagation rules.
#pragma once

#include <cstdint>

#include "agents/event.hpp"
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
