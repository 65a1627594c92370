// The time that the law leaves for a decision, and how often it runs out.
#pragma once

#include <cstdint>
#include <set>

#include "agents/moderation/label_store.hpp"
#include "agents/moderation/legal_duty.hpp"

namespace redoubt {

struct ClockParams {
  Duration deadline = Duration::never();  // never: as the law says
  ClockStart starts_on = ClockStart::as_the_law_says;
  void fields(FieldVisitor& v);
};

class LegalClock {
 public:
  // When a case from this source must be decided; never if no clock runs for it.
  [[nodiscard]] static SimTime due(const ClockParams& params, LegalDuty law, CaseSource source,
                                   SimTime now);
  void start(std::uint64_t key, SimTime due) { running_.emplace(due, key); }
  // A decision; true if the clock still ran.
  bool stop(std::uint64_t key, SimTime due) { return running_.erase({due, key}) > 0; }
  // Takes out the clocks that ran out before `now` and counts them.
  std::uint64_t run_out(SimTime now);

 private:
  std::set<std::pair<SimTime, std::uint64_t>> running_;
};

}  // namespace redoubt
