// What waits for review: in which order, until when, for how long.
#pragma once

#include <array>
#include <optional>

#include "agents/context.hpp"
#include "agents/moderation/legal_clock.hpp"
#include "agents/moderation/review_queue.hpp"

namespace redoubt {

enum class ReviewOrder { source, reach, harm_reach, deadline };
template <>
struct Words<ReviewOrder> {
  static constexpr std::array<const char*, 4> value{"source", "reach", "harm_reach", "deadline"};
};

struct DocketParams {
  ReviewQueueParams queue;
  ReviewOrder order = ReviewOrder::source;
  LegalDuty law = LegalDuty::none;
  ClockParams clock;
  void fields(FieldVisitor& v);
};

inline PostEvent::Cause cause_of(CaseSource source) {
  return static_cast<PostEvent::Cause>(static_cast<int>(source) + 1);
}

// What is known of a post when it comes to review.
struct Referral {
  PostId post;
  CaseSource source = CaseSource::flag;
  double probability = 1;  // with which such a post comes to review
  double suspicion = 1;    // probability of harm as the flagging detector sees it
};

class Docket {
 public:
  // The parameters stay the caller's: interventions may change them.
  // first_reviewer: number of the first; two dockets share no numbers.
  Docket(const DocketParams& params, ActorId self, std::uint32_t first_reviewer = 0);

  void start(Context& context);
  void changed(Context& context);
  // A post waits once. A more urgent source raises a case that waits already.
  void submit(Context& context, const Referral& referral);
  void submit_appeal(Context& context, std::uint32_t row, std::uint64_t key);
  void staff(Context& context);
  // The review that ends, with its clock stopped and its time counted.
  ReviewQueue::Review finish(Context& context, std::uint32_t reviewer);
  // A case that nobody had the time for; nullopt if there is none now.
  std::optional<WaitingCase> leave(Context& context);
  void deadline_passed(Context& context);
  void shift_changed(Context& context);
  // Whether the suspicion of a referral changes the order of cases.
  [[nodiscard]] bool asks_suspicion() const { return params_.order == ReviewOrder::harm_reach; }
  // How often reviewers confirm what comes from this source.
  void decided(CaseSource source, bool harmful);
  [[nodiscard]] std::uint64_t verdicts(CaseSource source, bool harmful) const {
    const auto row = static_cast<std::size_t>(source);
    return static_cast<std::uint64_t>(harmful ? confirmed_[row] : decided_[row] - confirmed_[row]);
  }

  [[nodiscard]] std::size_t waiting() const { return queue_.waiting(); }
  [[nodiscard]] std::size_t in_hand() const { return queue_.in_hand(); }
  // Cases waiting × hours since the start of the run: the integral of the queue's length.
  [[nodiscard]] double case_hours(SimTime now) const {
    return case_hours_ + static_cast<double>(waiting()) * (now - counted_).hours();
  }
  // Hours that the cases now waiting have waited, summed.
  [[nodiscard]] double hours_waited(SimTime now) const { return queue_.hours_waited(now); }
  [[nodiscard]] double hours_on_duty(SimTime now) const { return queue_.hours_on_duty(now); }

 private:
  [[nodiscard]] double priority(const Context& context, const Referral& referral,
                                SimTime due) const;
  [[nodiscard]] double predicted_harm(const Referral& referral) const;
  void set_patience(Context& context, WaitingCase& waiting);
  void raise(const WaitingCase& waiting, const WaitingCase& again);
  void plan_next_shift(Context& context);
  // Call before the length of the queue changes.
  void count_time(SimTime now) {
    case_hours_ = case_hours(now);
    counted_ = now;
  }

  const DocketParams& params_;
  ActorId self_;
  std::uint32_t first_reviewer_;
  ReviewQueue queue_;
  LegalClock clock_;
  std::array<double, kCaseSources> decided_{};
  std::array<double, kCaseSources> confirmed_{};
  SimTime planned_shift_;
  double case_hours_ = 0;
  SimTime counted_;
};

}  // namespace redoubt
