// A queue before c reviewers: priorities, a service law, shifts, a limit of items a day each, an
// end of patience, and haste under a deadline.
//
// With an exponential law, one class and no daily limit it is the M/M/c queue of textbooks; with an
// exponential patience besides, Erlang-A.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "agents/moderation/roster.hpp"
#include "sim/config/law.hpp"
#include "sim/content/key_map.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct ReviewQueueParams {
  std::int64_t reviewers = 2;
  std::int64_t items_per_day = 400;  // per reviewer; 0: no limit
  Law service{.kind = LawKind::lognormal, .mean = seconds(60), .cv = 1.5};
  ShiftParams shifts;
  Law patience{.kind = LawKind::exponential, .mean = Duration::never(), .cv = 1};
  double hurry_floor = 0.25;  // least share of the usual time that a case with a deadline gets
  void fields(FieldVisitor& v);
};

// A case waits by its content alone, so the order does not depend on insertion.
struct WaitingCase {
  double priority = 0;  // higher first
  SimTime since;
  std::uint64_t key = 0;   // names the case among those that wait; keys its service time
  std::uint32_t item = 0;  // what the caller wants back
  std::uint8_t source = 0;
  double probability = 1;             // with which such an item comes to review
  SimTime due = SimTime::never();     // deadline
  SimTime leaves = SimTime::never();  // when its patience ends
  friend bool operator==(const WaitingCase&, const WaitingCase&) = default;
};

class ReviewQueue {
 public:
  struct Start {
    std::uint32_t reviewer;
    SimTime done;
    SimTime since;        // when the case was submitted
    std::uint8_t source;  // of the case
  };
  // A case in the hands of a reviewer.
  struct Review {
    WaitingCase of;
    double pace = 1;                // share of the usual time that it gets
    std::int64_t items_before = 0;  // reviewed on that day by this reviewer
    Duration service{0};
  };
  explicit ReviewQueue(const ReviewQueueParams& params);
  ReviewQueue(const ReviewQueue&) = delete;  // after_last_ is a place in order_
  ReviewQueue& operator=(const ReviewQueue&) = delete;

  void submit(const WaitingCase& waiting);
  // The case of this key, waiting or in hand; nullptr if there is none.
  [[nodiscard]] const WaitingCase* find(std::uint64_t key) const;
  // Changes the case of the same key; patience and service time stay.
  void replace(const WaitingCase& changed);
  // Gives the first case to a free reviewer; nullopt if nobody is free or nothing waits.
  // The caller schedules finish() at Start::done.
  std::optional<Start> start(SimTime now, const KeyedDraws& draws);
  // The case that the reviewer had; the reviewer is free again.
  Review finish(std::uint32_t reviewer);
  // Removes a case whose patience is over; nullopt if there is none.
  std::optional<WaitingCase> leave(SimTime now);

  [[nodiscard]] std::size_t waiting() const { return order_.size(); }
  // Cases that reviewers have before them.
  [[nodiscard]] std::size_t in_hand() const;
  // Hours that the cases now waiting have waited, summed.
  [[nodiscard]] double hours_waited(SimTime now) const;
  [[nodiscard]] SimTime next_shift(SimTime now) const { return roster_.next_change(now); }
  // Hours on duty of all reviewers since the start of the run.
  [[nodiscard]] double hours_on_duty(SimTime now) const {
    return hours_before_ + roster_.hours(roster_since_, now);
  }
  // Takes effect with the next start; cases in hand are finished.
  void set_params(const ReviewQueueParams& params, SimTime now);

 private:
  struct ServedBefore {
    bool operator()(const WaitingCase& a, const WaitingCase& b) const {
      if (a.priority != b.priority) return a.priority > b.priority;
      if (a.since != b.since) return a.since < b.since;
      return a.key < b.key;
    }
  };
  using Order = std::set<WaitingCase, ServedBefore>;
  struct Reviewer {
    std::optional<Review> in_hand;
    std::int64_t day = -1;
    std::int64_t done_today = 0;
  };
  [[nodiscard]] bool available(std::uint32_t reviewer, SimTime now);
  [[nodiscard]] double pace(const WaitingCase& next, SimTime now) const;
  WaitingCase remove(Order::iterator place);

  ReviewQueueParams params_;
  Roster roster_;
  SimTime roster_since_;
  double hours_before_ = 0;  // on duty before roster_since_
  std::vector<Reviewer> reviewers_;
  Order order_;                     // of the cases that wait
  Order::iterator after_last_;      // where most cases belong: after the one before
  KeyMap<Order::iterator> places_;  // by the cases' keys
  std::int64_t since_ms_ = 0;       // summed over the cases
  std::set<std::pair<SimTime, std::uint64_t>> leaving_;
  std::size_t with_deadline_ = 0;
};

}  // namespace redoubt
