// Charts on the provider of hosted models: what it stops, where that goes, whom it refuses.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> provider_panels() {
  using Format = ReportPanel::Format;
  const char* section = "The provider";
  std::vector<ReportPanel> panels{
      {.id = "campaign-refusals",
       .title = "Refusals of campaigns",
       .sentence = "Share of campaigns' requests that the provider does not serve.",
       .section = section,
       .series = {"campaign_refusal_rate"},
       .format = Format::percent},
      {.id = "campaign-bans",
       .title = "Accounts banned by the provider",
       .sentence = "Campaigns' accounts found by the monitoring of prompts or reported to it.",
       .section = section,
       .series = {"campaign_bans"},
       .per_window = true},
      {.id = "harm-by-technology",
       .title = "What harm is written with",
       .sentence = "Harmful posts by technology: what a provider stops may move to open weights.",
       .section = section,
       .series = {"harmful_posts_by_technology"},
       .per_window = true},
      {.id = "displaced",
       .title = "Campaigns that moved away",
       .sentence = "Share of the campaigns that began with a hosted model and now use another.",
       .section = section,
       .series = {"displaced_share"},
       .format = Format::percent},
      {.id = "time-to-ban",
       .title = "Time to a ban",
       .sentence = "From the first request of a campaign's account to its ban.",
       .section = section,
       .series = {"time_to_ban_h"}},
      {.id = "marked-harm",
       .title = "Marked harm",
       .sentence = "Share of harmful posts that bear the provider's mark, and of those whose mark "
                   "could be read after editing.",
       .section = section,
       .series = {"marked_share_of_harm", "readable_share_of_harm"},
       .format = Format::percent},
      {.id = "over-refusal",
       .title = "People refused by mistake",
       .sentence = "Share of people's requests that the provider refuses, by group.",
       .section = section,
       .series = {"over_refusal_rate"},
       .format = Format::percent},
      {.id = "people-banned",
       .title = "People banned by mistake",
       .sentence = "People whose account the provider closed, by group.",
       .section = section,
       .series = {"people_banned"},
       .per_window = true},
  };
  for (ReportPanel& panel : panels) panel.when_used = true;
  return panels;
}

}  // namespace redoubt::analysis
