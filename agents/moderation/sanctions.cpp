#include "agents/moderation/sanctions.hpp"

#include <algorithm>

namespace redoubt {
namespace {

// The n-th suspension, rounded to milliseconds; never if it would last longer than 100 years.
Duration length(const SanctionParams& params, std::int64_t n) {
  constexpr double kLongest = 36500.0 * 86400000.0;
  auto ms = static_cast<double>(params.suspension.ms);
  for (std::int64_t i = 1; i < n && ms < kLongest && params.suspension_growth > 1; ++i)
    ms *= params.suspension_growth;
  return ms < kLongest ? Duration{static_cast<std::int64_t>(ms)} : Duration::never();
}

}  // namespace

void SanctionParams::fields(FieldVisitor& v) {
  v({.name = "strikes_to_suspend",
     .meaning = "removals within the window that suspend an account",
     .range = {1, 1e6},
     .source = "common practice"},
    strikes_to_suspend);
  v({.name = "strike_window",
     .unit = "duration",
     .meaning = "how long a strike counts",
     .range = kNonNegative,
     .source = "common practice"},
    strike_window);
  v({.name = "suspension",
     .unit = "duration",
     .meaning = "how long a person is suspended; bought accounts are lost",
     .range = kNonNegative,
     .source = "common practice"},
    suspension);
  v({.name = "suspension_growth",
     .meaning = "factor by which each further suspension of the same person is longer",
     .range = {1, 100},
     .source = "all suspensions alike"},
    suspension_growth);
  v({.name = "rate_limit",
     .unit = "duration",
     .meaning = "how long an account is limited by action rate_limit",
     .range = kNonNegative,
     .source = "as a suspension"},
    rate_limit);
  v({.name = "rate_limit_posts_per_day",
     .unit = "1/day",
     .meaning = "posts a day that a limited account may publish",
     .range = {0, 1e6},
     .source = "no published value"},
    rate_limit_posts_per_day);
  v({.name = "shadow_ban",
     .unit = "duration",
     .meaning = "how long new posts of an account are less visible by action shadow_ban",
     .range = kNonNegative,
     .source = "as a suspension"},
    shadow_ban);
}

const Sanctions::Record* Sanctions::find(UserId account) const {
  const auto found = records_.find(account);
  return found == records_.end() ? nullptr : &found->second;
}

// Who is suspended already gets no further strikes for what it published before.
bool Sanctions::strike(const SanctionParams& params, UserId account, SimTime now) {
  if (suspended(account, now)) return false;
  Record& record = records_[account];
  const SimTime cutoff = now - params.strike_window;
  std::erase_if(record.strikes, [cutoff](SimTime t) { return t < cutoff; });
  record.strikes.push_back(now);
  if (static_cast<std::int64_t>(record.strikes.size()) < params.strikes_to_suspend) return false;
  record.behind_suspension = std::move(record.strikes);
  record.strikes.clear();
  record.suspended_until = now + length(params, ++record.suspensions);
  return true;
}

Sanctions::Pardon Sanctions::forgive(const SanctionParams& params, UserId account, SimTime given,
                                     SimTime now) {
  const auto found = records_.find(account);
  if (found == records_.end()) return {};
  Record& record = found->second;
  const auto drop = [given](std::vector<SimTime>& strikes) {
    const auto place = std::find(strikes.begin(), strikes.end(), given);
    if (place == strikes.end()) return false;
    strikes.erase(place);
    return true;
  };
  if (drop(record.strikes) || record.behind_suspension.empty()) return {};
  const SimTime suspended = record.behind_suspension.back();  // by the last strike
  if (!drop(record.behind_suspension)) return {};
  if (static_cast<std::int64_t>(record.behind_suspension.size()) >= params.strikes_to_suspend)
    return {};
  record.strikes.insert(record.strikes.begin(), record.behind_suspension.begin(),
                        record.behind_suspension.end());
  record.behind_suspension.clear();
  --record.suspensions;
  const bool ends = now < record.suspended_until;
  record.suspended_until = std::min(record.suspended_until, now);
  return {suspended, ends};
}

bool Sanctions::suspend(const SanctionParams& params, UserId account, SimTime now) {
  if (suspended(account, now)) return false;
  Record& record = records_[account];
  record.suspended_until = now + length(params, ++record.suspensions);
  return true;
}

void Sanctions::limit(const SanctionParams& params, UserId account, SimTime now) {
  records_[account].limited_until = now + params.rate_limit;
}

void Sanctions::shadow_ban(const SanctionParams& params, UserId account, SimTime now) {
  records_[account].shadowed_until = now + params.shadow_ban;
}

void Sanctions::published(UserId account, SimTime now) {
  const auto found = records_.find(account);
  if (found == records_.end() || now >= found->second.limited_until) return;
  Record& record = found->second;
  const std::int64_t day = now.ms / days(1).ms;
  if (record.day != day) record.posts_today = 0;
  record.day = day;
  ++record.posts_today;
}

bool Sanctions::may_publish(const SanctionParams& params, UserId account, SimTime now) const {
  const Record* record = find(account);
  if (!record) return true;
  if (now < record->suspended_until) return false;
  if (now >= record->limited_until) return true;
  const std::int64_t today = record->day == now.ms / days(1).ms ? record->posts_today : 0;
  return today < params.rate_limit_posts_per_day;
}

bool Sanctions::suspended(UserId account, SimTime now) const {
  const Record* record = find(account);
  return record && now < record->suspended_until;
}

bool Sanctions::shadowed(UserId account, SimTime now) const {
  const Record* record = find(account);
  return record && now < record->shadowed_until;
}

}  // namespace redoubt
