// Charts on who bears the errors.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> fairness_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
  const char* section = "Who bears the errors";
  return {
      {.id = "false-positive-rate",
       .title = "Wrongful flags by group",
       .sentence =
           "Share of each group's benign posts that are flagged; the gap is the detectors', not "
           "the groups'.",
       .section = section,
       .series = {"false_positive_rate"},
       .format = Format::percent,
       .when_used = true},
      {.id = "wrongful-actions",
       .title = "Wrongful actions by group",
       .sentence =
           "Benign posts that are removed, downranked or labelled, by the group of their author.",
       .section = section,
       .series = {"wrongful_actions"},
       .when_used = true,
       .per_window = true},
      {.id = "fpr-gap",
       .title = "Gap in wrongful flags",
       .sentence = "Difference between the groups' false-positive rates; 0 is equal treatment.",
       .section = section,
       .series = {"false_positive_rate_gap"},
       .format = Format::percent,
       .when_used = true},
      {.id = "fpr-ratio",
       .title = "Ratio of wrongful flags",
       .sentence =
           "Each group's false-positive rate as a multiple of the largest group's; 1 is equal "
           "treatment.",
       .section = section,
       .series = {"false_positive_rate_ratio"},
       .when_used = true},
      {.id = "group-precision",
       .title = "What a flag means",
       .sentence =
           "Share of each group's flagged posts that are harmful: a flag means the same where the "
           "lines coincide.",
       .section = section,
       .series = {"group_precision"},
       .format = Format::percent,
       .when_used = true},
      {.id = "implied-fpr",
       .title = "What equal meaning would cost",
       .sentence =
           "Wrongful flags that would follow from each group's share of harmful posts if flags "
           "meant the same and missed as much in all groups (Chouldechova 2017).",
       .section = section,
       .series = {"implied_false_positive_rate"},
       .format = Format::percent,
       .when_used = true},
      {.id = "rewritten",
       .title = "Who escapes a flag by rewriting",
       .sentence =
           "Of people's posts that would have been flagged as first written, the share that they "
           "rewrote until it passed.",
       .section = section,
       .series = {"rewritten_share"},
       .format = Format::percent},
      {.id = "gaming-burden",
       .title = "What rewriting costs",
       .sentence =
           "Social burden of the rule: cost of rewriting per post under threat; 1 is what an "
           "unflagged post is worth.",
       .section = section,
       .series = {"gaming_burden"}},
  };
}

}  // namespace redoubt::analysis
