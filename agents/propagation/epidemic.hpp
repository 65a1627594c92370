// A share is an infection: the rules `sir` and `sis`.
//
// Who shares is infectious for a time with the law Exp(recovery_per_day), and meanwhile infects
// each follower at rate transmission_per_day [Kermack & McKendrick 1927]. Contacts are drawn when
// the infection begins: the first one of each follow, which is all that matters if nobody is
// infected twice.
#pragma once

#include "agents/propagation/delayed_rule.hpp"

namespace redoubt {

class EpidemicRule : public DelayedRule {
 public:
  void fields(FieldVisitor& v) override;
  [[nodiscard]] std::vector<RuleMeasure> measures() const override;
  [[nodiscard]] std::vector<double> measure() const override;
  void prefetch(const EventKey& soon) override;
  // The infection that began with this share is over.
  void timer(std::uint32_t, std::uint32_t) override { --infectious_; }

 protected:
  // Time until recovery of the sharer's n-th infection with this post, n = 0, 1 …
  [[nodiscard]] Duration infectious_time(const PostState& post, UserId sharer,
                                         std::uint32_t n) const;
  [[nodiscard]] double transmission_per_day() const { return transmission_per_day_; }
  // Counts the sharer as infectious until recovery.
  void begin(UserId sharer, ShareId share, Duration lasts);
  [[nodiscard]] Duration mention_delay(double u) const override;
  // Keys what comes of the n-th infection.
  static std::uint64_t nth(std::uint32_t user, std::uint32_t n) {
    return (static_cast<std::uint64_t>(n) << 32) | user;
  }

 private:
  SoonRing shares_;
  SoonRing users_;
  double transmission_per_day_ = 0.3;
  double recovery_per_day_ = 1;
  std::uint64_t infectious_ = 0;  // pairs of person and post
};

}  // namespace redoubt
