// What a scenario says of a campaign, beside its accounts, its technology and its evasion.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "agents/check/flaw.hpp"
#include "agents/generators/campaign_accounts.hpp"
#include "agents/generators/false_reports.hpp"
#include "agents/generators/harassment.hpp"
#include "agents/generators/modality.hpp"
#include "agents/generators/seeding.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

enum class Goal { manipulation, harassment };
template <>
struct Words<Goal> {
  static constexpr std::array<const char*, 2> value{"manipulation", "harassment"};
};

struct CampaignParams {
  Goal goal = Goal::manipulation;
  double posts_per_day = 60;
  AccountParams accounts;
  SeedingParams seeding;
  double capital_usd = 100;
  double budget_usd_per_day = 20;
  double value_per_exposure_usd = 0.01;
  double false_share = 0.5;
  Modality modality = Modality::text;
  double personalisation = 0;
  std::string home_group;  // of those who write; empty: they write for their own group
  HarassmentParams harassment;
  FalseReportParams false_reports;
  Duration starts{0};
  Duration stops = Duration::never();
  void fields(FieldVisitor& v);
  [[nodiscard]] std::vector<Flaw> flaws(const Surroundings& around) const;
};

}  // namespace redoubt
