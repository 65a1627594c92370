// What actors are told: the rare events of a run, sent to every generator and detector.
#pragma once

#include "sim/content/post_store.hpp"
#include "sim/id.hpp"

namespace redoubt {

struct Signal {
  enum class Kind {
    reported,    // a reader reported the post
    confirmed,   // a reviewer found the post harmful
    cleared,     // a reviewer found it harmless
    suspended,   // the account was suspended; no post
    complained,  // a complaint about a wrongful decision arrived upstream
    flagged,     // a detector flagged the post (detectors are told, campaigns are not)
    retrained,   // a detector was retrained; nothing else is set
    leaked,      // somebody at work for a campaign talked; only `generator` is set
    pattern,  // the provider of a model sees that a group is wronged; `model` and `group` are set
  };
  Kind kind = Kind::reported;
  PostId post;
  UserId account;
  const Surface* surface = nullptr;  // of the post, if there is one
  std::uint32_t generator = 0;       // of a leak
  bool to_provider = false;          // of a complaint: it went all the way
  ActorId model = {};                // of a pattern
  std::uint8_t group = 0;            // of a pattern, as the provider sees it
};

}  // namespace redoubt
