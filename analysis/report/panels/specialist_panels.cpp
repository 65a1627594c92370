// Charts on detection beside scores of single posts: photos, notes, investigations, later looks.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> specialist_panels() {
  const char* section = "Other ways to find harm";
  std::vector<ReportPanel> panels{
      {.id = "later-looks",
       .title = "What shares tell",
       .sentence = "Area under the ROC curve after a post was shared k times: 0.5 is a coin.",
       .section = section,
       .series = {"auc_after_shares"}},
      {.id = "exposures-before-looks",
       .title = "What waiting costs",
       .sentence = "Readers that harmful posts had when they reached k shares.",
       .section = section,
       .series = {"exposures_after_shares"}},
      {.id = "photos-refused",
       .title = "New accounts refused",
       .sentence = "Bought accounts whose photo was known.",
       .section = section,
       .series = {"accounts_refused"},
       .per_window = true},
      {.id = "notes-shown",
       .title = "Readers' notes shown",
       .sentence = "Notes that enough readers of different views found helpful.",
       .section = section,
       .series = {"notes_shown"},
       .per_window = true},
      {.id = "campaigns-exposed",
       .title = "Campaigns exposed",
       .sentence = "Investigations after which all accounts of a campaign were suspended.",
       .section = section,
       .series = {"campaigns_exposed"},
       .per_window = true},
      {.id = "people-accused",
       .title = "People accused by mistake",
       .sentence = "Investigations after which a person was suspended.",
       .section = section,
       .series = {"people_accused"},
       .per_window = true},
      {.id = "restoration",
       .title = "Time to repair",
       .sentence = "Hours from a wrongful action to its reversal.",
       .section = "Human review",
       .series = {"restoration_h"}},
      {.id = "exceptions",
       .title = "What exceptions let through",
       .sentence = "Harmful posts that a detector would have flagged but for an exception.",
       .section = section,
       .series = {"excepted_harmful"},
       .per_window = true},
  };
  for (ReportPanel& panel : panels) panel.when_used = true;
  return panels;
}

}  // namespace redoubt::analysis
