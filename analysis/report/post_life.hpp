// The life of one post, gathered from recorded events, and told in sentences.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "analysis/experiment/recorded_events.hpp"

namespace redoubt::analysis {

// Shares that are equally far from the publication, and what came of them.
struct Hop {
  std::size_t shares = 0;
  double sent_to = 0;         // feeds
  std::size_t readers = 0;    // first views
  std::size_t passed_on = 0;  // by these readers
};

struct PostLife {
  std::size_t replicate = 0;
  PostEvent published;
  std::vector<Hop> hops;
  std::vector<PostEvent> readers;  // exposed, in order of time
  std::vector<PostEvent> scores;
  std::vector<PostEvent> flags;
  std::vector<PostEvent> reports;
  std::vector<PostEvent> queued;
  std::vector<PostEvent> verdicts;
  std::vector<PostEvent> actions;
  std::vector<PostEvent> suspensions;           // of its account, after its publication
  double share_probability = PostEvent::kNone;  // of a reader; known if somebody passed it on

  [[nodiscard]] bool harmful() const { return published.intent != Intent::benign; }
};

// Throws std::runtime_error that says which posts there are.
PostLife read_post_life(const RecordedEvents& events, std::size_t replicate, std::uint32_t post);

// The scenario says why no flag followed from a score.
std::string tell_post_life(const PostLife& life, const RecordedEvents& events,
                           const Scenario& scenario);

}  // namespace redoubt::analysis
