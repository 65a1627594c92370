// People who are harassed: what reaches them, who falls silent, and how much of their voice is
// lost.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "sim/config/parameter.hpp"
#include "sim/content/post_store.hpp"
#include "sim/kernel/sim_time.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct SilenceParams {
  double per_abuse = 0.02;
  Duration median = days(120);
  double sigma = 1;
  void fields(FieldVisitor& v);
};

class Victims {
 public:
  Victims(const SilenceParams& params, std::span<const std::uint8_t> group_of, std::size_t groups,
          const KeyedDraws& draws)
      : params_(&params), group_of_(group_of), draws_(draws), abuse_of_group_(groups) {}

  // An abusive post, or another share of it, has reached its victim. With probability per_abuse the
  // victim stops writing for a lognormal time.
  void abused(UserId victim, SimTime now);
  // The person has left: whoever comes after is not silent.
  void left(UserId user, SimTime now);
  [[nodiscard]] bool silent(UserId user, SimTime now) const {
    if (victims_.empty()) return false;
    const auto found = victims_.find(user);
    return found != victims_.end() && now < found->second.silent_until;
  }

  [[nodiscard]] std::uint64_t abuse(std::size_t group) const { return abuse_of_group_[group]; }
  // People of the group who are silent now, and days of silence up to now.
  [[nodiscard]] std::vector<double> silent_people(SimTime now) const;
  [[nodiscard]] std::vector<double> lost_days(SimTime now) const;
  // Concentration of abuse among those who received any, 0 (equal) … 1; NaN without victims.
  [[nodiscard]] double gini() const;

 private:
  struct Victim {
    std::uint64_t abuse = 0;
    SimTime silent_until;
    SimTime silent_since;
    double days_before = 0;  // of earlier silences
  };
  [[nodiscard]] static double lost(const Victim& victim, SimTime now);

  const SilenceParams* params_;
  std::span<const std::uint8_t> group_of_;
  KeyedDraws draws_;
  std::map<UserId, Victim> victims_;
  std::vector<std::uint64_t> abuse_of_group_;
};

}  // namespace redoubt
