// The desk of an application: complaints come in, are answered one after another, and lead to
// redress, to exceptions for cases alike, and to what is passed on to the model's provider.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "agents/applications/application_params.hpp"
#include "agents/applications/service_book.hpp"
#include "agents/context.hpp"
#include "agents/detectors/allowlist.hpp"
#include "agents/moderation/patch_queue.hpp"

namespace redoubt {

// Timers of the one actor `application`.
enum ApplicationTimer : std::uint32_t {
  kOwnModel = 0,  // its own foundation model is due
  kMeet = 1,      // somebody meets the application; what: number of the meeting
  kRefit = 2,     // what: number of the plan
  kComplain = 3,  // somebody refused complains; what: row of the desk
  kAnswer = 4,    // a complaint is answered
  kMakeException = 5,
  kArriveUpstream = 6,  // a complaint reaches the provider; what: row of the desk
  kTeamFinds = 7,       // what: group and number of the flaw
  kRepair = 8,          // what: group
  kAuditCase = 9,       // what: number of the plan
};

// Who has been refused, as the person would tell it.
struct Refusal {
  UserId user;
  std::uint32_t tenancy = 0;
  std::uint8_t group = 0;
  std::uint64_t key = 0;     // of the person
  std::uint32_t number = 0;  // of the person's refusals
  Features read{};
};

class ServiceDesk {
 public:
  // The parameters stay the caller's: interventions may change them.
  ServiceDesk(const FunnelParams& params, ServiceBook& book, std::uint64_t application)
      : params_(params), book_(book), application_(application) {}
  void start(ActorId self) { self_ = self; }

  void changed(Context& context);  // after an override: waiting work may start
  // The person may complain later.
  void consider(Context& context, const Refusal& refusal);
  void complain(Context& context, std::uint32_t row);
  // Answers the oldest complaint. The row, if it is upheld.
  std::optional<std::uint32_t> answer(Context& context);
  // What follows from an upheld complaint beyond the case.
  void follow_up(Context& context, std::uint32_t row);
  void make_exception(Context& context);

  [[nodiscard]] const Refusal& refusal(std::uint32_t row) const { return rows_[row].refusal; }
  [[nodiscard]] bool excepts(const Features& read) const { return exceptions_.covers(read); }
  [[nodiscard]] std::size_t open() const { return open_.size(); }
  // Mean age of the complaints that wait for an answer, in days; 0 if none does.
  [[nodiscard]] double mean_age_days(SimTime now) const;

 private:
  struct Row {
    Refusal refusal;
    SimTime filed;
  };
  void plan_answer(Context& context);
  void plan_exception(Context& context);
  void forward(Context& context, std::uint32_t row);
  [[nodiscard]] std::uint64_t entity(const Refusal& refusal) const {
    return mix(application_, refusal.key);
  }

  const FunnelParams& params_;
  ServiceBook& book_;
  std::uint64_t application_;
  ActorId self_;
  std::vector<Row> rows_;
  std::deque<std::uint32_t> open_;  // rows, the oldest first
  bool answering_ = false;
  PatchQueue patches_;
  bool patching_ = false;
  Allowlist exceptions_;
};

}  // namespace redoubt
