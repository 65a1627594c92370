// Every post before every detector: who scores it, what that costs, who flags it.
#pragma once

#include <optional>
#include <vector>

#include "agents/context.hpp"
#include "agents/detectors/allowlist.hpp"
#include "agents/detectors/deployed.hpp"

namespace redoubt {

class Scoring {
 public:
  Scoring(std::vector<Deployed>& detectors, ActorId first_actor)
      : detectors_(&detectors), first_actor_(first_actor) {}

  // A new post. What lies on the allowlist is scored and not flagged. Returns the detectors whose
  // drift test gave alarm.
  std::vector<std::uint32_t> screen(Context& context, PostId id, const Allowlist& allowed);
  // A post was passed on: kinds that follow shares look again after 1, 2, 4, 8 … shares.
  void shared(Context& context, ShareId share);

  // The score that the detector would give now, whatever its capacity; nothing if a filter before
  // it lets the post pass.
  [[nodiscard]] std::optional<double> rescore(std::size_t detector, const Sight& sight,
                                              std::uint8_t group) const;

 private:
  // Above the threshold, and not on the allowlist.
  bool suspects(const Deployed& deployed, const Sight& sight, double score, std::uint8_t group);
  [[nodiscard]] bool passed_by_filter(const Deployed& deployed, SimTime now,
                                      std::uint8_t group) const;
  bool decide(Context& context, std::uint32_t detector, PostId id, const Sight& sight);
  void look_again(Context& context, std::uint32_t detector, const Sight& sight);
  void flag(Context& context, std::uint32_t detector, PostId id);
  void note_score(Context& context, std::uint32_t detector, const Sight& sight, double score) const;
  void pay(Context& context, std::uint32_t detector) const;
  void tell_detectors(Context& context, const Sight& sight);

  std::vector<Deployed>* detectors_;
  ActorId first_actor_;
  const Allowlist* allowed_ = nullptr;         // as of the latest post
  bool excepted_ = false;                      // the post in hand, by the allowlist
  std::vector<std::optional<double>> scores_;  // of the post in hand, by detector
};

// Counts a post that a detector was responsible for.
void count_seen(Context& context, std::size_t row, const PostState& state);
// Counts that a detector flagged the post, which takes effect at `effect`.
void count_flag(Context& context, std::size_t row, const PostState& state, SimTime effect);

}  // namespace redoubt
