// Charts on the review queue and what follows from it.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> review_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
  const char* section = "Human review";
  return {
      {.id = "queue-length",
       .title = "Review queue",
       .sentence = "Cases that wait for a human reviewer.",
       .section = section,
       .series = {"queue_length"}},
      {.id = "wait",
       .title = "Wait for review",
       .sentence = "Time from entering the queue to the decision.",
       .section = section,
       .series = {"wait_hours"}},
      {.id = "wait-by-source",
       .title = "Wait by what brought the case",
       .sentence = "Time in review of reports, flags, appeals and audits: who comes first is not "
                   "who waits most.",
       .section = section,
       .series = {"wait_hours_by_source"}},
      {.id = "utilisation",
       .title = "How busy reviewers are",
       .sentence = "Share of their hours on duty that they spent on cases.",
       .section = section,
       .series = {"utilisation"},
       .format = Format::percent},
      {.id = "review-errors",
       .title = "Reviewers' errors",
       .sentence = "Share of decisions against the truth.",
       .section = section,
       .series = {"review_error_rate"},
       .format = Format::percent},
      {.id = "reviews",
       .title = "Cases in and out",
       .sentence =
           "New cases against decided cases: the queue grows while more come in than go out.",
       .section = section,
       .series = {"cases", "reviews"},
       .y_title = "Cases",
       .per_window = true},
      {.id = "actions",
       .title = "What was acted on",
       .sentence = "Posts removed, downranked or labelled, rightly and wrongly.",
       .section = section,
       .series = {"actioned_harmful", "actioned_benign"},
       .y_title = "Posts acted on",
       .per_window = true},
      {.id = "deadlines",
       .title = "Deadlines missed",
       .sentence = "Share of legal deadlines that passed without a decision.",
       .section = section,
       .series = {"clock_missed_rate"},
       .format = Format::percent},
      {.id = "appeal-success",
       .title = "Appeals that succeed",
       .sentence = "Share of the appeals decided that overturn the decision, by author group.",
       .section = section,
       .series = {"overturn_rate"},
       .format = Format::percent},
      {.id = "appeal-delay",
       .title = "Wait of wronged authors",
       .sentence = "Time from the appeal of a harmless author to its decision.",
       .section = section,
       .series = {"benign_appeal_delay_h"}},
      {.id = "budget",
       .title = "What the budget buys",
       .sentence = "Reviewers, reviews, audits, scores and retrainings that the platform's money "
                   "pays for.",
       .section = section,
       .series = {"budget_buys"}},
  };
}

}  // namespace redoubt::analysis
