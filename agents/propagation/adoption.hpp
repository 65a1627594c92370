// Social contagion: a person passes a post on once enough of those they follow have done so.
//
// [Granovetter 1978] counts them, [Watts 2002] takes their share; the rules `threshold` and
// `fractional`. Every follower sees every share after an exponential delay. Whether a content could
// move a person at all is drawn once, with its potency and the effect of labels.
#pragma once

#include <vector>

#include "agents/propagation/delayed_rule.hpp"
#include "sim/content/pair_map.hpp"

namespace redoubt {

class AdoptionRule : public DelayedRule {
 public:
  void fields(FieldVisitor& v) override;
  void deliver(ShareId share, UserId sharer) override;
  void view(UserId user, ShareId share) override;
  void forget_before(PostId first) override { sharing_.forget_before(first); }
  [[nodiscard]] std::size_t bytes() const override { return sharing_.bytes(); }

 protected:
  [[nodiscard]] Duration mention_delay(double u) const override;
  // Whether `sharing` of the accounts that this person follows are enough.
  [[nodiscard]] virtual bool enough(UserId user, std::uint32_t sharing) const = 0;
  // The person's own threshold, normally distributed between people.
  [[nodiscard]] double threshold_of(UserId user, double mean, double spread) const;

 private:
  Duration view_delay_ = hours(6);
  PairMap<std::uint32_t> sharing_;  // accounts through which a person saw the post
};

}  // namespace redoubt
