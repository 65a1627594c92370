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

#include "agents/people/groups.hpp"
#include "agents/people/residents.hpp"
#include "agents/people/retention_params.hpp"
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

  // A clock that will ring: the person leaves after this time unless the ring is void by then.
  struct Ring {
    Duration after;
    std::uint32_t number = 0;  // never 0
  };
  // Something done now, about something of the given time, to the person who has this place; not
  // counted if the place has changed hands since. The ring it leads to, if any.
  std::optional<Ring> wronged(UserId user, Wrong what, SimTime about, SimTime now);
  // What was done at that time is put right: a share of what is left of the loss goes away. The
  // ring that takes the place of the one before, if any.
  std::optional<Ring> righted(UserId user, Remedy what, SimTime done, SimTime now);
  [[nodiscard]] bool rings(UserId user, std::uint32_t number) const;
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
  struct Loss {
    SimTime at;
    double amount = 0;
    double patience = 0;           // what the hazard must add up to: a standard exponential variate
    std::uint32_t ring = 0;        // number of its ring
    std::optional<Remedy> remedy;  // what would put it right; none: nothing does
  };
  [[nodiscard]] std::optional<Ring> ring_of(const Loss& loss) const;
  [[nodiscard]] double remembered(const Loss& loss, SimTime now) const;

  const RetentionParams* params_;
  std::span<const std::uint8_t> group_of_;
  std::span<const Group> groups_;
  KeyedDraws draws_;
  Residents residents_;
  std::vector<double> loss_;
  std::vector<double> arrivals_per_day_;
  std::map<UserId, std::vector<Loss>> losses_;  // of who is there
  std::map<UserId, std::uint32_t> wrongs_;  // ever done to who has the place: names draws and rings
};

}  // namespace redoubt
