// What accounts have on their record: strikes, suspensions, limits, shadow bans.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "sim/config/parameter.hpp"
#include "sim/id.hpp"

namespace redoubt {

struct SanctionParams {
  std::int64_t strikes_to_suspend = 3;
  Duration strike_window = days(30);
  Duration suspension = days(7);
  double suspension_growth = 1;
  Duration rate_limit = days(7);
  std::int64_t rate_limit_posts_per_day = 1;
  Duration shadow_ban = days(7);
  void fields(FieldVisitor& v);
};

class Sanctions {
 public:
  // A strike; true if it suspends the account. The n-th suspension lasts suspension · growth^(n-1).
  bool strike(const SanctionParams& params, UserId account, SimTime now);
  // A suspension without strikes; false if the account is suspended already.
  bool suspend(const SanctionParams& params, UserId account, SimTime now);
  // What a forgiven strike takes with it: the suspension that rested on it, even if that is over.
  struct Pardon {
    std::optional<SimTime>
        suspended;      // when that suspension began; none: no suspension rested on it
    bool ends = false;  // it ends now
  };
  // The strike given at this time was wrong.
  Pardon forgive(const SanctionParams& params, UserId account, SimTime given, SimTime now);
  void limit(const SanctionParams& params, UserId account, SimTime now);
  void shadow_ban(const SanctionParams& params, UserId account, SimTime now);
  // An account that is lost for good needs no record.
  void forget(UserId account) { records_.erase(account); }

  // Counts a publication against a rate limit.
  void published(UserId account, SimTime now);
  [[nodiscard]] bool may_publish(const SanctionParams& params, UserId account, SimTime now) const;
  [[nodiscard]] bool suspended(UserId account, SimTime now) const;
  [[nodiscard]] bool shadowed(UserId account, SimTime now) const;

 private:
  struct Record {
    std::vector<SimTime> strikes;
    std::vector<SimTime> behind_suspension;  // strikes that led to the latest one
    std::int64_t suspensions = 0;
    SimTime suspended_until;
    SimTime limited_until;
    SimTime shadowed_until;
    std::int64_t day = -1;  // of the latest publication under a limit
    std::int64_t posts_today = 0;
  };
  [[nodiscard]] const Record* find(UserId account) const;

  std::map<UserId, Record> records_;
};

}  // namespace redoubt
