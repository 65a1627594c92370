// Who is wronged writes less, or leaves; others come.
//
// The law of Hashimoto et al. 2018: a group of λ people has λ' = λ·ν(loss) + b after a while, where
// ν is the share that stays. Here people leave one by one. A loss l (something removed, a
// suspension, abuse …) adds h·l·e^(-t/memory)/memory to the hazard of leaving, so each loss is a
// clock of its own that rings with probability 1 - e^(-h·l); whoever hears the first ring leaves.
// Turnover is one more clock. So ν over a time T is e^(-T·(turnover + rate of rings)), and b
// newcomers a day come to each group.
#pragma once

#include <map>
#include <optional>

#include "agents/groups.hpp"
#include "agents/residents.hpp"
#include "agents/retention_params.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

class Retention {
 public:
  // The parameters stay the caller's: interventions may change them.
  Retention(const RetentionParams& params, std::span<const std::uint8_t> group_of,
            std::span<const Group> groups, const KeyedDraws& draws);

  [[nodiscard]] const Residents& residents() const { return residents_; }
  // Loss that people of the group have suffered.
  [[nodiscard]] double loss(std::size_t group) const { return loss_[group]; }

  // Something done now, about something of the given time, to the person who has this place; not
  // counted if the place has changed hands since. After what time the person leaves for it, if so.
  std::optional<Duration> wronged(UserId user, Wrong what, SimTime about, SimTime now);
  // Whether a person writes the n-th post that they would have written.
  [[nodiscard]] bool writes(UserId user, std::uint64_t n, SimTime now) const;
  // When the person leaves for other reasons.
  [[nodiscard]] Duration turnover(UserId user) const;
  // False if the place is empty or was taken after that time; to the second, as posts are dated.
  [[nodiscard]] bool still_there(UserId user, SimTime since) const {
    return residents_.present(user) && residents_.since(user).ms / 1000 <= since.ms / 1000;
  }

  void leave(UserId user, SimTime now);
  // Time to the n-th newcomer of the group; never if nobody comes.
  [[nodiscard]] Duration next_arrival(std::size_t group, std::uint64_t n) const;
  // The n-th newcomer of the group takes a free place, if there is one.
  std::optional<UserId> arrive(std::size_t group, std::uint64_t n, SimTime now);

 private:
  struct Grievance {
    double loss = 0;  // remembered at `at`
    SimTime at;
  };
  [[nodiscard]] double remembered(const Grievance& grievance, SimTime now) const;

  const RetentionParams* params_;
  std::span<const std::uint8_t> group_of_;
  std::span<const Group> groups_;
  KeyedDraws draws_;
  Residents residents_;
  std::vector<double> loss_;
  std::vector<double> arrivals_per_day_;
  std::map<UserId, Grievance> grievances_;
  std::map<UserId, std::uint64_t> wrongs_;  // ever done to who has the place: names their draws
};

}  // namespace redoubt
