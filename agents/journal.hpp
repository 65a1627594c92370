// What happened to every post, for whoever records it. A run without a journal pays nothing for it.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "sim/config/parameter.hpp"
#include "sim/content/cascade.hpp"
#include "sim/content/post_store.hpp"
#include "sim/id.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

struct PostEvent {
  enum class Kind : std::uint8_t {
    published,        // account: author; actor: campaign; value: quality in sd
    delivered,        // account: who shared it; share; value: followers it was sent to
    exposed,          // account: reader, for the first time; share: through which
    shared,           // account: who passed it on; share: the new one; parent: through which
    scored,           // actor: detector; value: score; limit: lowest score that is flagged
    reported,         // account: reader
    flagged,          // actor: detector whose decision takes effect
    queued,           // cause; value: priority, higher first
    confirmed,        // found harmful; cause: of the case
    cleared,          // found harmless; cause: of the case
    removed,          // what follows from being found harmful
    downranked,       // likewise
    labelled,         // likewise
    suspended,        // account; no post
    limited,          // follows from being found harmful: the account may post little
    shadow_banned,    // likewise: the account's new posts are less visible
    abandoned,        // left the queue unreviewed
    restored,         // an appeal was heard
    upheld,           // an appeal was refused
    origin_labelled,  // actor: detector that took it for a model's
    noted,            // actor: detector whose readers' note is shown from now on
  };
  // Why a post waits for review; none where that is no question.
  enum class Cause : std::uint8_t { none, report, flag, audit };
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

  Kind kind = Kind::published;
  PostId post = {};
  UserId account = {};
  ShareId share = {};
  ShareId parent = {};
  ActorId actor = {};
  Cause cause = Cause::none;
  double value = kNone;
  double limit = kNone;
  double probability = kNone;  // of what was left to chance: that it would turn out like this
  // Filled in for the caller.
  SimTime at = {};
  std::uint8_t group = 0;  // of the author
  Intent intent = Intent::benign;
};
template <>
struct Words<PostEvent::Kind> {
  static constexpr std::array<const char*, 21> value{
      "published", "delivered",       "exposed",   "shared",        "scored",    "reported",
      "flagged",   "queued",          "confirmed", "cleared",       "removed",   "downranked",
      "labelled",  "suspended",       "limited",   "shadow_banned", "abandoned", "restored",
      "upheld",    "origin_labelled", "noted"};
};
template <>
struct Words<PostEvent::Cause> {
  static constexpr std::array<const char*, 4> value{"none", "report", "flag", "audit"};
};

// A publication and all that was passed on from it.
struct CascadeRecord {
  PostId post;
  SimTime published;
  std::uint8_t group = 0;
  Intent intent = Intent::benign;
  std::uint8_t campaign = 0xff;  // row of the generator, 0xff for people
  bool finished = true;          // false: at the end of the run it could still grow
  std::uint32_t exposures = 0;
  double hours = 0;  // from the publication to the latest share
  CascadeShape shape;
};

// Must change nothing: results and digests are the same with and without it.
class Journal {
 public:
  virtual ~Journal() = default;
  virtual void note(const PostEvent& event) = 0;
  virtual void cascade(const CascadeRecord& cascade) = 0;
};

// For whoever knows the time and the posts. Posts that are forgotten have no more to tell.
inline void note(Journal& journal, const PostStore& posts, SimTime now, PostEvent event) {
  event.at = now;
  if (event.post.valid()) {
    if (!posts.holds(event.post)) return;
    const Truth truth = posts.content(event.post).truth;
    event.group = truth.group;
    event.intent = truth.intent;
  }
  journal.note(event);
}

}  // namespace redoubt
