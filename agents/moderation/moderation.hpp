// The platform's human side: what is reviewed, what is decided, what follows.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "agents/context.hpp"
#include "agents/moderation/label_store.hpp"
#include "agents/moderation/rater.hpp"
#include "agents/moderation/review_queue.hpp"

namespace redoubt {

// What happens to a post that a reviewer found harmful.
enum class Action { remove, downrank, label, none };
template <>
struct Words<Action> {
  static constexpr std::array<const char*, 4> value{"remove", "downrank", "label", "none"};
};

enum class ReviewOrder { source, reach };
template <>
struct Words<ReviewOrder> {
  static constexpr std::array<const char*, 2> value{"source", "reach"};
};

struct ModerationParams {
  ReviewQueueParams queue;
  ReviewOrder review_order = ReviewOrder::source;
  double wage_usd_per_hour = 15;
  double sensitivity = 0.95;
  double specificity = 0.99;
  double audit_fraction = 0.01;
  double pending_visibility = 0.2;
  Action action = Action::remove;
  double downrank_visibility = 0.2;
  double label_sharing = 0.753;
  std::int64_t strikes_to_suspend = 3;
  Duration strike_window = days(30);
  Duration suspension = days(7);
  std::vector<double> criterion_shift;
  void fields(FieldVisitor& v);
};

class Moderation {
 public:
  Moderation(const ModerationParams& params, std::size_t groups, ActorId self);

  void published(Context& context, PostId post);  // perhaps audited
  void flagged(Context& context, PostId post);
  void reported(Context& context, PostId post);
  void review_done(Context& context, std::uint32_t reviewer);
  void wake(Context& context, std::uint32_t timer);  // a new working day
  // A person may not post for a time, a bought account is lost; everyone is told.
  void suspend(Context& context, UserId account);
  void start(Context& context);

  [[nodiscard]] bool suspended(UserId account, SimTime now) const;
  [[nodiscard]] const LabelStore& labels() const { return labels_; }
  [[nodiscard]] LabelStore& labels() { return labels_; }
  [[nodiscard]] std::size_t waiting() const { return queue_.waiting(); }
  [[nodiscard]] ModerationParams& params() { return params_; }
  void changed(std::size_t groups);  // after an override of params()

 private:
  enum Flag : std::uint8_t { kWaiting = 1, kReviewed = 2, kRemoved = 4 };
  enum Timer : std::uint32_t { kNewDay = 0 };
  void submit(Context& context, PostId post, CaseSource source);
  void staff(Context& context);
  void decide(Context& context, PostId post, CaseSource source);
  void act(Context& context, PostState& post);
  void strike(Context& context, UserId account);

  ModerationParams params_;
  ActorId self_;
  ReviewQueue queue_;
  Rater rater_;
  LabelStore labels_;
  std::map<UserId, std::vector<SimTime>> strikes_;
  std::map<UserId, SimTime> suspended_until_;
};

}  // namespace redoubt
