// Who is there: the places of the network, who moved out and who moved in.
//
// The network stays as it is. Whoever leaves gives up a place; a newcomer of the same group takes a
// free one with its follows and followers, and nothing else of the person before.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sim/id.hpp"
#include "sim/kernel/prefetch.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

class Residents {
 public:
  // Everybody is there.
  Residents(std::span<const std::uint8_t> group_of, std::size_t groups);

  [[nodiscard]] bool present(UserId user) const { return tenancy_[user.value] % 2 == 0; }
  void prefetch(UserId user) const { redoubt::prefetch(&tenancy_[user.value]); }
  // Grows whenever somebody moves in or out: what was planned in an earlier tenancy is void.
  [[nodiscard]] std::uint32_t tenancy(UserId user) const { return tenancy_[user.value]; }
  // Since when the person has the place; 0 for those of the start.
  [[nodiscard]] SimTime since(UserId user) const { return since_[user.value]; }

  void leave(UserId user, SimTime now);
  // Empties a place before the start: nobody left it.
  void vacate(UserId user);
  // A free place of the group, the one at quantile v in (0, 1) by number; it is taken.
  std::optional<UserId> move_in(std::size_t group, double v, SimTime now);

  [[nodiscard]] std::uint64_t population(std::size_t group) const {
    return rows_[group].population;
  }
  // Who was there at the start.
  [[nodiscard]] std::uint64_t first(std::size_t group) const { return rows_[group].first; }
  [[nodiscard]] std::uint64_t left(std::size_t group) const { return rows_[group].left; }
  [[nodiscard]] std::uint64_t joined(std::size_t group) const { return rows_[group].joined; }
  [[nodiscard]] std::uint64_t turned_away(std::size_t group) const {
    return rows_[group].turned_away;
  }
  // ∫ population dt up to now.
  [[nodiscard]] double person_days(std::size_t group, SimTime now) const;

 private:
  struct Row {
    std::uint64_t population = 0;
    std::uint64_t first = 0;
    std::uint64_t left = 0;
    std::uint64_t joined = 0;
    std::uint64_t turned_away = 0;
    double person_days = 0;  // up to `counted`
    SimTime counted;
    std::vector<std::uint32_t> free;  // places, by number
  };
  void count(Row& row, SimTime now);
  void give_up(UserId user);

  std::span<const std::uint8_t> group_of_;
  std::vector<std::uint32_t> tenancy_;
  std::vector<SimTime> since_;
  std::vector<Row> rows_;
};

}  // namespace redoubt
