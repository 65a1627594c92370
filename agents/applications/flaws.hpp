// Flaws of an application: groups that it fails more often than the rest. Nothing is repaired
// before it is found, by the developers themselves, by auditors, from complaints, or at the gate.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// How a flaw is found; upstream: by the provider of the model, from complaints of all applications.
enum class Finder : std::uint8_t { team, audit, complaints, gate, upstream };
inline constexpr std::size_t kFinders = 5;

struct FlawTally {
  std::vector<std::uint64_t> arisen;  // per group, as all below
  std::vector<std::uint64_t> found;   // of these
  std::vector<std::uint64_t> closed;  // found or not
  std::vector<double> days_to_find;   // summed over those found
  std::vector<double> days_to_close;  // summed over those closed
  std::array<std::uint64_t, kFinders> by{};
  std::vector<std::uint64_t> false_alarms;  // found where there was no flaw
};

class Flaws {
 public:
  explicit Flaws(std::size_t groups);

  // A version is released that fails deserving people of the groups at these rates.
  // Groups whose flaw is new.
  std::vector<std::uint8_t> released(const std::vector<double>& failures,
                                     const std::vector<double>& shares, std::int64_t trials,
                                     double worse_than, SimTime now);
  // True if it was not known: then it is to be repaired.
  bool find(std::size_t group, Finder by, SimTime now);
  // The repair is made: the group can be found again.
  void repaired(std::size_t group);

  [[nodiscard]] bool open(std::size_t group) const { return flaws_[group].open; }
  [[nodiscard]] std::uint32_t number(std::size_t group) const { return flaws_[group].number; }
  [[nodiscard]] const FlawTally& tally() const { return tally_; }

 private:
  struct Flaw {
    bool open = false;
    bool known = false;  // found and not repaired yet
    bool ever_found = false;
    SimTime since;
    std::uint32_t number = 0;  // counts the flaws of the group
  };
  std::vector<Flaw> flaws_;
  FlawTally tally_;
};

// Failures that somebody counted by group, and whether they tell of a flaw.
class FailureCount {
 public:
  explicit FailureCount(std::size_t groups) : cases_(groups), failures_(groups) {}
  void add(std::size_t group, bool failed) {
    ++cases_[group];
    failures_[group] += failed ? 1 : 0;
  }
  // Whether the group's rate is `worse_than` times that of the others, by z standard errors.
  [[nodiscard]] bool tells(std::size_t group, double worse_than, double z) const;
  void forget();

 private:
  std::vector<double> cases_;
  std::vector<double> failures_;
};

}  // namespace redoubt
