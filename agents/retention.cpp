#include "agents/retention.hpp"

#include <algorithm>

#include "agents/name_key.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

Retention::Retention(const RetentionParams& params, std::span<const std::uint8_t> group_of,
                     std::span<const Group> groups, const KeyedDraws& draws)
    : params_(&params),
      group_of_(group_of),
      groups_(groups),
      draws_(draws),
      residents_(group_of, groups.size()),
      loss_(groups.size()) {
  for (std::uint32_t u = 0; u < group_of_.size() && params.occupied < 1; ++u)
    if (draws_.uniform(Purpose::place_taken, u, 0) >= params.occupied) residents_.vacate(UserId{u});
  for (std::size_t g = 0; g < groups.size(); ++g)
    arrivals_per_day_.push_back(params.arrivals_per_day *
                                static_cast<double>(residents_.population(g)));
}

double Retention::remembered(const Grievance& grievance, SimTime now) const {
  const double age = (now - grievance.at).days() / params_->memory.days();
  return grievance.loss * portable::exp(-age);
}

// The clock of a loss: its hazard adds up to h·l, so it rings at the time t at which
// h·l·(1 - e^(-t/memory)) reaches a standard exponential variate, if it ever does.
std::optional<Duration> Retention::wronged(UserId user, Wrong what, SimTime about, SimTime now) {
  if (!still_there(user, about)) return std::nullopt;
  const double loss = params_->loss_of(what);
  loss_[group_of_[user.value]] += loss;
  Grievance& grievance = grievances_[user];
  grievance = {remembered(grievance, now) + loss, now};
  const double u = draws_.uniform(Purpose::leave, user.value, wrongs_[user]++);
  const double part = exponential(u, 1.0) / (params_->leave_per_loss * loss);  // 0 · loss: inf
  if (!(part < 1)) return std::nullopt;
  const double ms = -static_cast<double>(params_->memory.ms) * portable::log1p(-part);
  return Duration{std::max<std::int64_t>(static_cast<std::int64_t>(std::min(ms, 1e15)), 1)};
}

bool Retention::writes(UserId user, std::uint64_t n, SimTime now) const {
  if (params_->quieter_per_loss <= 0) return true;
  const auto found = grievances_.find(user);
  if (found == grievances_.end()) return true;
  const double share = portable::exp(-params_->quieter_per_loss * remembered(found->second, now));
  return draws_.uniform(Purpose::quieter, user.value, n) < share;
}

Duration Retention::turnover(UserId user) const {
  const double u = draws_.uniform(Purpose::turnover, user.value, residents_.tenancy(user));
  return waiting_time(u, params_->turnover_per_day);
}

void Retention::leave(UserId user, SimTime now) {
  residents_.leave(user, now);
  grievances_.erase(user);
}

Duration Retention::next_arrival(std::size_t group, std::uint64_t n) const {
  const double u = draws_.uniform(Purpose::newcomer, name_key(groups_[group].name), n);
  return waiting_time(u, arrivals_per_day_[group]);
}

std::optional<UserId> Retention::arrive(std::size_t group, std::uint64_t n, SimTime now) {
  const double v = draws_.uniform(Purpose::free_place, name_key(groups_[group].name), n);
  return residents_.move_in(group, v, now);
}

}  // namespace redoubt
