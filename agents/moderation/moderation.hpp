// The platform's human side: it directs what is reviewed, what is decided, what follows.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/context.hpp"
#include "agents/moderation/appeals.hpp"
#include "agents/moderation/docket.hpp"
#include "agents/moderation/enforcement.hpp"
#include "agents/moderation/label_store.hpp"
#include "agents/moderation/review_team.hpp"

namespace redoubt {

// How much a label counts in training: all alike, or by how rarely such posts are reviewed.
enum class LabelWeights { none, inverse_propensity };
template <>
struct Words<LabelWeights> {
  static constexpr std::array<const char*, 2> value{"none", "inverse_propensity"};
};

struct ModerationParams {
  DocketParams docket;
  double wage_usd_per_hour = 15;
  double desk_watt = 0;
  double sensitivity = 0.95;
  double specificity = 0.99;
  ReviewTeamParams team;
  double fatigue = 0;
  double audit_fraction = 0.01;
  LabelWeights label_weights = LabelWeights::none;
  double reported_weight = 1;  // of labels that readers' reports led to
  ActionParams actions;
  SanctionParams sanctions;
  AppealParams appeals;
  void fields(FieldVisitor& v);
};

class Moderation {
 public:
  Moderation(const ModerationParams& params, std::span<const Group> groups, ActorId self);
  Moderation(const Moderation&) = delete;  // the parts refer to the parameters
  Moderation& operator=(const Moderation&) = delete;

  void start(Context& context);
  void published(Context& context, PostId post);  // perhaps audited
  // Whether it makes a difference how harmful a detector takes a post to be.
  [[nodiscard]] bool asks_suspicion() const { return docket_.asks_suspicion(); }
  // suspicion: the probability of harm as the flagging detector sees it; 1 unless it is asked.
  void flagged(Context& context, PostId post, double suspicion);
  void reported(Context& context, PostId post);
  // Comes from outside, as certain to be reviewed as what is flagged.
  void refer(Context& context, PostId post, CaseSource source) {
    docket_.submit(context, {post, source, 1, 1});
  }
  void review_done(Context& context, std::uint32_t reviewer);
  void wake(Context& context, std::uint32_t timer, std::uint32_t what);
  // Without strikes, as an investigation or a check of new accounts finds.
  void suspend(Context& context, UserId account) { enforcement_.exclude(context, account); }

  // The account has changed hands: nothing is held against who has it now.
  void forget(UserId account) { enforcement_.forget(account); }

  [[nodiscard]] bool may_publish(UserId account, SimTime now) const {
    return enforcement_.may_publish(account, now);
  }
  [[nodiscard]] bool suspended(UserId account, SimTime now) const {
    return enforcement_.suspended(account, now);
  }
  [[nodiscard]] const LabelStore& labels() const { return labels_; }
  [[nodiscard]] LabelStore& labels() { return labels_; }
  // Of all reviewers since the start of the run.
  [[nodiscard]] double hours_on_duty(SimTime now) const {
    return docket_.hours_on_duty(now) + appeals_docket_.hours_on_duty(now);
  }
  [[nodiscard]] const Appeals& appeals() const { return appeals_; }
  [[nodiscard]] std::size_t waiting() const {
    return docket_.waiting() + appeals_docket_.waiting();
  }
  [[nodiscard]] std::size_t in_hand() const {
    return docket_.in_hand() + appeals_docket_.in_hand();
  }
  // Posts from this source on which was decided so.
  [[nodiscard]] std::uint64_t verdicts(CaseSource source, bool harmful) const {
    return docket_.verdicts(source, harmful);
  }
  // Cases waiting × hours since the start of the run, and hours waited by those that wait now.
  [[nodiscard]] double case_hours(SimTime now) const {
    return docket_.case_hours(now) + appeals_docket_.case_hours(now);
  }
  [[nodiscard]] double hours_waited(SimTime now) const {
    return docket_.hours_waited(now) + appeals_docket_.hours_waited(now);
  }
  [[nodiscard]] const ModerationParams& params() const { return params_; }
  [[nodiscard]] ModerationParams& params() { return params_; }
  void changed(Context& context);  // after an override of params()

 private:
  void abandon(Context& context);
  void decide(Context& context, const ReviewQueue::Review& review);
  void punish(Context& context, PostId id, Action action);
  void file_appeal(Context& context, std::uint32_t row);
  void decide_appeal(Context& context, std::uint32_t row);
  [[nodiscard]] bool appeals_open() const;

  ModerationParams params_;
  ActorId self_;
  Docket docket_;
  DocketParams desk_;  // of those who decide appeals only
  Docket appeals_docket_;
  ReviewTeam team_;
  LabelStore labels_;
  Enforcement enforcement_;
  Appeals appeals_;
};

}  // namespace redoubt
