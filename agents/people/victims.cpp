#include "agents/people/victims.hpp"

#include <algorithm>
#include <limits>

#include "sim/random/portable_math.hpp"

namespace redoubt {

void SilenceParams::fields(FieldVisitor& v) {
  v({.name = "per_abuse",
     .meaning = "probability that a victim falls silent after seeing one abusive post",
     .range = kProbability,
     .source = "no published value"},
    per_abuse);
  v({.name = "median",
     .unit = "duration",
     .meaning = "median time that a victim who fell silent does not write",
     .range = {3600, 1e9},
     .source = "no published value"},
    median);
  v({.name = "sigma",
     .meaning = "spread of its logarithm",
     .range = {0, 5},
     .source = "no published value"},
    sigma);
}

void Victims::abused(UserId user, SimTime now) {
  Victim& victim = victims_[user];
  ++abuse_of_group_[group_of_[user.value]];
  const std::uint64_t occurrence = victim.abuse++;
  const Block bits = draws_.bits(Purpose::silence, user.value, occurrence);
  if (now < victim.silent_until) return;
  if (unit_interval(bits.first) >= params_->per_abuse) return;
  victim.days_before = lost(victim, now);
  const double z = portable::normal_quantile(unit_interval(bits.second));
  const double factor = portable::exp(params_->sigma * z);
  const double ms = static_cast<double>(params_->median.ms) * factor;
  victim.silent_since = now;
  victim.silent_until = now + Duration{static_cast<std::int64_t>(std::min(ms, 1e12))};
}

void Victims::left(UserId user, SimTime now) {
  const auto found = victims_.find(user);
  if (found == victims_.end()) return;
  Victim& victim = found->second;
  victim.days_before = lost(victim, now);
  victim.silent_since = now;
  victim.silent_until = std::min(victim.silent_until, now);
}

double Victims::lost(const Victim& victim, SimTime now) {
  const SimTime end = std::min(now, victim.silent_until);
  return victim.days_before + (end > victim.silent_since ? (end - victim.silent_since).days() : 0);
}

std::vector<double> Victims::silent_people(SimTime now) const {
  std::vector<double> count(abuse_of_group_.size());
  for (const auto& [user, victim] : victims_)
    if (now < victim.silent_until) ++count[group_of_[user.value]];
  return count;
}

std::vector<double> Victims::lost_days(SimTime now) const {
  std::vector<double> lost_of(abuse_of_group_.size());
  for (const auto& [user, victim] : victims_) lost_of[group_of_[user.value]] += lost(victim, now);
  return lost_of;
}

double Victims::gini() const {
  if (victims_.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::vector<std::uint64_t> amounts;
  for (const auto& [user, victim] : victims_) amounts.push_back(victim.abuse);
  std::sort(amounts.begin(), amounts.end());
  double weighted = 0;
  double total = 0;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    weighted += static_cast<double>(i + 1) * static_cast<double>(amounts[i]);
    total += static_cast<double>(amounts[i]);
  }
  const auto n = static_cast<double>(amounts.size());
  return 2.0 * weighted / (n * total) - (n + 1.0) / n;
}

}  // namespace redoubt
