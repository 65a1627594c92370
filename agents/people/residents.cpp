#include "agents/people/residents.hpp"

#include <algorithm>

namespace redoubt {

Residents::Residents(std::span<const std::uint8_t> group_of, std::size_t groups)
    : group_of_(group_of),
      tenancy_(group_of.size(), 0),
      since_(group_of.size(), SimTime{}),
      rows_(groups) {
  for (const std::uint8_t group : group_of_) ++rows_[group].population;
  for (Row& row : rows_) row.first = row.population;
}

void Residents::count(Row& row, SimTime now) {
  row.person_days += static_cast<double>(row.population) * (now - row.counted).days();
  row.counted = now;
}

void Residents::give_up(UserId user) {
  Row& row = rows_[group_of_[user.value]];
  ++tenancy_[user.value];
  --row.population;
  row.free.insert(std::lower_bound(row.free.begin(), row.free.end(), user.value), user.value);
}

void Residents::leave(UserId user, SimTime now) {
  Row& row = rows_[group_of_[user.value]];
  count(row, now);
  ++row.left;
  give_up(user);
}

void Residents::vacate(UserId user) {
  --rows_[group_of_[user.value]].first;
  give_up(user);
}

std::optional<UserId> Residents::move_in(std::size_t group, double v, SimTime now) {
  Row& row = rows_[group];
  if (row.free.empty()) {
    ++row.turned_away;
    return std::nullopt;
  }
  count(row, now);
  const auto place = static_cast<std::ptrdiff_t>(v * static_cast<double>(row.free.size()));
  const UserId user{row.free[static_cast<std::size_t>(place)]};
  row.free.erase(row.free.begin() + place);
  ++tenancy_[user.value];
  ++row.population;
  ++row.joined;
  since_[user.value] = now;
  return user;
}

double Residents::person_days(std::size_t group, SimTime now) const {
  const Row& row = rows_[group];
  return row.person_days + static_cast<double>(row.population) * (now - row.counted).days();
}

}  // namespace redoubt
