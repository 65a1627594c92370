#include "agents/people/retention.hpp"

#include <algorithm>

#include "agents/name_key.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

// Rings are named in the 16 bits that an event has left; 0 is turnover.
std::uint32_t ring_number(std::uint32_t wrong) {
  return 1 + wrong % 65535;
}

std::optional<Remedy> remedy_of(Wrong what) {
  if (what == Wrong::abused) return std::nullopt;
  return what == Wrong::suspended ? Remedy::suspension : Remedy::decision;
}

}  // namespace

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

double Retention::remembered(const Loss& loss, SimTime now) const {
  return loss.amount * portable::exp(-(now - loss.at).days() / params_->memory.days());
}

// The hazard of a loss adds up to h·l in all, so its clock rings when h·l·(1 - e^(-t/memory))
// reaches the patience, if it ever does.
std::optional<Retention::Ring> Retention::ring_of(const Loss& loss) const {
  const double part = loss.patience / (params_->leave_per_loss * loss.amount);  // 0 · loss: inf
  if (!(part < 1)) return std::nullopt;
  const double ms = -static_cast<double>(params_->memory.ms) * portable::log1p(-part);
  const auto after = std::max<std::int64_t>(static_cast<std::int64_t>(std::min(ms, 1e15)), 1);
  return Ring{Duration{after}, loss.ring};
}

std::optional<Retention::Ring> Retention::wronged(UserId user, Wrong what, SimTime about,
                                                  SimTime now) {
  if (!still_there(user, about)) return std::nullopt;
  const double amount = params_->loss_of(what);
  loss_[group_of_[user.value]] += amount;
  const std::uint32_t number = wrongs_[user]++;
  const double u = draws_.uniform(Purpose::leave, user.value, number);
  losses_[user].push_back({now, amount, exponential(u, 1.0), ring_number(number), remedy_of(what)});
  return ring_of(losses_[user].back());
}

// The clock goes on with the patience that is left and a share of the hazard that is left.
std::optional<Retention::Ring> Retention::righted(UserId user, Remedy what, SimTime done,
                                                  SimTime now) {
  const auto found = losses_.find(user);
  if (found == losses_.end()) return std::nullopt;
  for (Loss& loss : found->second) {
    if (loss.at != done || loss.remedy != what) continue;
    const double left = remembered(loss, now);
    loss.patience -= params_->leave_per_loss * (loss.amount - left);
    loss.amount = (1 - params_->repair) * left;
    loss.at = now;
    loss.ring = ring_number(wrongs_[user]++);
    loss.remedy.reset();
    return ring_of(loss);
  }
  return std::nullopt;
}

bool Retention::rings(UserId user, std::uint32_t number) const {
  const auto found = losses_.find(user);
  if (found == losses_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(),
                     [number](const Loss& loss) { return loss.ring == number; });
}

bool Retention::writes(UserId user, std::uint64_t n, SimTime now) const {
  if (params_->quieter_per_loss <= 0) return true;
  const auto found = losses_.find(user);
  if (found == losses_.end()) return true;
  double sum = 0;
  for (const Loss& loss : found->second) sum += remembered(loss, now);
  const double share = portable::exp(-params_->quieter_per_loss * sum);
  return draws_.uniform(Purpose::quieter, user.value, n) < share;
}

Duration Retention::turnover(UserId user) const {
  const double u = draws_.uniform(Purpose::turnover, user.value, residents_.tenancy(user));
  return waiting_time(u, params_->turnover_per_day);
}

void Retention::leave(UserId user, SimTime now) {
  residents_.leave(user, now);
  losses_.erase(user);
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
