// Charts on who stays, what people come to believe, and what institutions know of groups.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> retention_panels() {
  using Format = ReportPanel::Format;
  const char* stay = "Who stays";
  const char* belief = "What people believe";
  const char* errors = "Who bears the errors";
  return {
      {.id = "fpr-gap-seen",
       .title = "Gap in wrongful flags as institutions see it",
       .sentence = "The same gap by the group labels that institutions have: missing and wrong "
                   "labels hide a part of it.",
       .section = errors,
       .series = {"false_positive_rate_gap_seen"},
       .format = Format::percent},
      {.id = "population",
       .title = "People on the network",
       .sentence = "People who are there, by group.",
       .section = stay,
       .series = {"population"}},
      {.id = "left",
       .title = "People who leave",
       .sentence = "People who leave, because they were wronged or for other reasons.",
       .section = stay,
       .series = {"left"},
       .per_window = true},
      {.id = "joined",
       .title = "Newcomers",
       .sentence = "People who take a place that somebody left.",
       .section = stay,
       .series = {"joined"},
       .per_window = true},
      {.id = "retention",
       .title = "Retention",
       .sentence = "Share of each group that stays for one more window.",
       .section = stay,
       .series = {"retention"},
       .format = Format::percent},
      {.id = "belief",
       .title = "Belief in what campaigns claim",
       .sentence = "Mean probability that people believe a manipulation campaign, by group.",
       .section = belief,
       .series = {"belief"},
       .format = Format::percent},
  };
}

}  // namespace redoubt::analysis
