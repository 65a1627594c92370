#include "agents/generators/campaign_params.hpp"

#include <fmt/format.h>

#include "sim/config/duration_text.hpp"

namespace redoubt {
namespace {

void money_fields(FieldVisitor& v, CampaignParams& p) {
  v({.name = "capital_usd",
     .unit = "USD",
     .meaning = "money at the start",
     .range = {0, 1e12},
     .source = "no published value",
     .fixed = true},
    p.capital_usd);
  v({.name = "budget_usd_per_day",
     .unit = "USD/day",
     .meaning = "what a sponsor pays in every day; who is broke waits for it",
     .range = {0, 1e9},
     .source = "no published value"},
    p.budget_usd_per_day);
  v({.name = "value_per_exposure_usd",
     .unit = "USD",
     .meaning = "what one distinct reader is worth to the campaign",
     .range = {0, 1e6},
     .source = "order of online advertising prices"},
    p.value_per_exposure_usd);
}

void content_fields(FieldVisitor& v, CampaignParams& p) {
  v({.name = "false_share",
     .meaning = "share of posts that make false claims",
     .range = kProbability,
     .source = "no published value"},
    p.false_share);
  v({.name = "modality",
     .meaning = "what the posts are; adds a price, energy and potency",
     .source = "text is the default of the literature"},
    p.modality);
  v({.name = "personalisation",
     .unit = "log-odds",
     .meaning = "added to the log-odds of sharing, for content fitted to its readers",
     .range = {0, 10},
     .source = "disputed: 0.05 static, 0.60 interactive are worth trying; none by default"},
    p.personalisation);
  v({.name = "home_group",
     .meaning = "group of the people at work; text for others carries foreign_tell",
     .source = "none by default",
     .fixed = true},
    p.home_group);
}

}  // namespace

void CampaignParams::fields(FieldVisitor& v) {
  v({.name = "goal",
     .meaning = "whether it persuades many or harasses a few",
     .source = "both are named in Bommasani et al. 2021, section 5.2",
     .fixed = true},
    goal);
  v({.name = "posts_per_day",
     .unit = "1/day",
     .meaning = "posts of the whole campaign",
     .range = {0, 1e7},
     .source = "no published value"},
    posts_per_day);
  accounts.fields(v);
  seeding.fields(v);
  money_fields(v, *this);
  content_fields(v, *this);
  v({.name = "harassment", .meaning = "whom it harasses, if that is its goal"}, harassment);
  v({.name = "false_reports", .meaning = "reports that it makes against people's posts"},
    false_reports);
  v({.name = "starts",
     .unit = "duration",
     .meaning = "day on which the campaign begins",
     .range = kNonNegative,
     .source = "start of the run",
     .fixed = true},
    starts);
  v({.name = "stops",
     .unit = "duration",
     .meaning = "day on which it ends",
     .range = kNonNegative,
     .source = "does not stop"},
    stops);
}

std::vector<Flaw> CampaignParams::flaws(const Surroundings& around) const {
  std::vector<Flaw> flaws;
  if (stops <= starts)
    flaws.push_back({"stops", fmt::format("is {} (must be after starts, which is {})",
                                          duration_text(stops), duration_text(starts))});
  if (goal != Goal::harassment && harassment != HarassmentParams{})
    flaws.push_back({"harassment",
                     "is stated, but the goal is \"manipulation\" (must have goal = "
                     "\"harassment\", else nothing reads it)"});
  if (false_reports != FalseReportParams{} && !around.report_button)
    flaws.push_back({"false_reports",
                     "is stated, but nobody listens to reports (must have a detector of kind "
                     "\"reports\")"});
  if (goal == Goal::harassment && around.people >= 0 && harassment.victims > around.people)
    flaws.push_back(
        {"harassment.victims", fmt::format("is {} (must be at most {}, the people of the network)",
                                           harassment.victims, around.people)});
  return flaws;
}

}  // namespace redoubt
