// How people stand with an application: who is served, who is refused, since when, and what became
// of those who were refused wrongly.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agents/repair_tally.hpp"
#include "sim/id.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

enum class Verdict : std::uint8_t { unknown, served, refused_wrongly, refused_rightly };

inline bool is_refusal(Verdict verdict) {
  return verdict == Verdict::refused_wrongly || verdict == Verdict::refused_rightly;
}

// What put a wrong right: the answer to the person's own complaint, an exception that somebody
// else's complaint led to, or else: another version, another slate, another verdict upstream.
enum class Remedial : std::uint8_t { complaint, exception, otherwise };
inline constexpr std::size_t kRemedials = 3;

struct GroupService {
  std::uint64_t cases = 0;
  std::uint64_t refused = 0;
  std::uint64_t deserving = 0;        // cases that should be served
  std::uint64_t wrongly_refused = 0;  // of these
  std::uint64_t wrongly_served = 0;
  std::uint64_t misused = 0;  // uses against the person that worked
  double unintended_usd = 0;
  double misuse_usd = 0;
  std::uint64_t complaints = 0;
  std::uint64_t upheld = 0;
  std::uint64_t forwarded = 0;
  RepairTally repair;
};

struct ServiceTally {
  std::vector<GroupService> groups;
  std::array<RepairTally, kRarities> by_rarity{};
  std::array<std::uint64_t, kRemedials> repaired_by{};
  std::uint64_t repaired_without_complaint = 0;
  std::uint64_t wrongs_without_complaint = 0;  // wronged and not complaining (yet)
  std::uint64_t excepted_wrongly = 0;          // served by an exception, and should not have been
  std::uint64_t exceptions = 0;
  std::uint64_t answered = 0;  // complaints
  double answer_days = 0;      // from complaint to answer, summed
  double compensation_usd = 0;
  std::uint64_t releases = 0;
  std::uint64_t held = 0;  // versions that did not pass the gate
};

struct Standing {
  SimTime since;  // of the verdict
  std::uint32_t tenancy = 0;
  std::uint32_t refusals = 0;  // so far: names the next one
  Verdict verdict = Verdict::unknown;
  Rarity rarity = Rarity::common;
  bool complained = false;
  bool exempt = false;  // a complaint was upheld: always served
};

class ServiceBook {
 public:
  ServiceBook(std::size_t people, std::size_t groups) : standings_(people) {
    tally_.groups.resize(groups);
  }
  // Of who has the place now; anew if somebody else had it.
  Standing& of(UserId user, std::uint32_t tenancy) {
    Standing& standing = standings_[user.value];
    if (standing.tenancy != tenancy) {
      standing = {};
      standing.tenancy = tenancy;
    }
    return standing;
  }
  // nullptr: the place has changed hands.
  Standing* find(UserId user, std::uint32_t tenancy) {
    Standing& standing = standings_[user.value];
    return standing.tenancy == tenancy ? &standing : nullptr;
  }
  [[nodiscard]] const Standing& of(UserId user) const { return standings_[user.value]; }
  // A verdict that may differ from the last; true if the person is refused now and was not before.
  bool settle(Standing& standing, std::uint8_t group, Verdict verdict, SimTime now, Remedial by);
  void complained(Standing& standing);

  [[nodiscard]] ServiceTally& tally() { return tally_; }
  [[nodiscard]] const ServiceTally& tally() const { return tally_; }

 private:
  void repaired(const Standing& standing, std::uint8_t group, SimTime now, Remedial by);

  std::vector<Standing> standings_;
  ServiceTally tally_;
};

}  // namespace redoubt
