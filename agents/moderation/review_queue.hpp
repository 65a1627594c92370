// A queue before c reviewers: priorities, a service law, and a limit of items a day each.
//
// With an exponential law, one class and no daily limit it is the M/M/c queue of textbooks.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "sim/config/law.hpp"
#include "sim/kernel/sim_time.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct ReviewQueueParams {
  std::int64_t reviewers = 2;
  std::int64_t items_per_day = 400;  // per reviewer; 0: no limit
  Law service{.kind = LawKind::lognormal, .mean = seconds(60), .cv = 1.5};
};

// A case waits by its content alone, so the order does not depend on insertion.
struct WaitingCase {
  double priority = 0;  // higher first
  SimTime since;
  std::uint64_t key = 0;   // names the case; keys its service time
  std::uint32_t item = 0;  // what the caller wants back
  std::uint8_t source = 0;

  friend bool operator<(const WaitingCase& a, const WaitingCase& b) {
    if (a.priority != b.priority) return a.priority > b.priority;
    if (a.since != b.since) return a.since < b.since;
    return a.key < b.key;
  }
};

class ReviewQueue {
 public:
  struct Start {
    std::uint32_t reviewer;
    SimTime done;
  };
  explicit ReviewQueue(const ReviewQueueParams& params);

  void submit(const WaitingCase& waiting) { waiting_.insert(waiting); }
  // Gives the first case to a free reviewer; nullopt if nobody is free or nothing waits.
  // The caller schedules finish() at Start::done.
  std::optional<Start> start(SimTime now, const KeyedDraws& draws);
  // The case that the reviewer had; the reviewer is free again.
  WaitingCase finish(std::uint32_t reviewer);

  [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
  // Takes effect with the next start; cases in hand are finished.
  void set_params(const ReviewQueueParams& params);

 private:
  struct Reviewer {
    std::optional<WaitingCase> in_hand;
    std::int64_t day = -1;
    std::int64_t done_today = 0;
  };
  [[nodiscard]] bool available(Reviewer& reviewer, std::int64_t day) const;

  ReviewQueueParams params_;
  std::vector<Reviewer> reviewers_;
  std::set<WaitingCase> waiting_;
};

}  // namespace redoubt
