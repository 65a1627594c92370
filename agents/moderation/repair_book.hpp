// How long the platform's wrongful actions stand: until the post is restored, and until an
// exception keeps detectors from doing the like again.
#pragma once

#include <array>
#include <unordered_map>
#include <vector>

#include "agents/people/groups.hpp"
#include "agents/repair_tally.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// By group of the author, and by how far the post is from what the group usually writes.
struct RepairCensus {
  std::vector<RepairTally> by_group;
  std::array<RepairTally, kRarities> by_rarity{};
};

class RepairBook {
 public:
  explicit RepairBook(std::span<const Group> groups);

  // The harmless post is acted on. excepted: an exception holds already.
  void wronged(std::uint64_t post_key, const Features& x, std::uint8_t group, bool excepted,
               SimTime now);
  // The post is restored.
  void restored(std::uint64_t post_key, SimTime now);
  // Detectors flag no more what is that near.
  void excepted(const Features& centre, double radius, SimTime now);

  [[nodiscard]] const RepairCensus& restorations() const { return restorations_; }
  [[nodiscard]] const RepairCensus& exceptions() const { return exceptions_; }

 private:
  struct Wrong {
    SimTime since;
    std::uint8_t group = 0;
    Rarity rarity = Rarity::common;
  };
  struct Uncovered {
    Features x{};
    Wrong wrong;
  };
  static void put_right(RepairCensus& census, const Wrong& wrong, SimTime now);

  std::span<const Group> groups_;
  std::vector<Uncovered> uncovered_;                     // no exception yet
  std::unordered_map<std::uint64_t, Wrong> unrestored_;  // by post, the last wrong of each
  RepairCensus restorations_;
  RepairCensus exceptions_;
};

}  // namespace redoubt
