#include "agents/moderation/legal_duty.hpp"

namespace redoubt {
namespace {

// A removal order of an authority and a notice under the DSA have no counterpart of their own in
// the model: a reader's report stands for them.
constexpr std::array kFacts{
    DutyFacts{LegalDuty::none, Duration::never(), ClockStart::all, false, "", ""},
    DutyFacts{LegalDuty::netzdg, hours(24), ClockStart::reports, false, "2018-01-01",
              "Netzwerkdurchsetzungsgesetz of 1 September 2017 (Germany), section 3(2) no. 2: "
              "manifestly unlawful content within 24 hours of a complaint"},
    DutyFacts{LegalDuty::eu_tco, hours(1), ClockStart::reports, false, "2022-06-07",
              "Regulation (EU) 2021/784 of 29 April 2021 on terrorist content online, Article "
              "3(3): within one hour of a removal order"},
    DutyFacts{LegalDuty::dsa, Duration::never(), ClockStart::reports, true, "2024-02-17",
              "Regulation (EU) 2022/2065 of 19 October 2022 (Digital Services Act), Article 20: "
              "internal complaints for at least six months after a decision"}};

}  // namespace

const DutyFacts& facts_of(LegalDuty duty) {
  return kFacts[static_cast<std::size_t>(duty)];
}

}  // namespace redoubt
