// Charts on how well harm is found.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> detection_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
  const char* section = "Detection";
  return {
      {.id = "detection-rate",
       .title = "Detection rate over time",
       .sentence =
           "Share of new harmful posts that each detector flags; vertical lines mark retrains.",
       .section = section,
       .series = {"detection_rate"},
       .format = Format::percent,
       .wide = true,
       .retrain_lines = true},
      {.id = "phase-fold",
       .title = "Detection since the last retrain",
       .sentence =
           "The run folded at each detector's retrains: a downward slope is attackers adapting.",
       .section = section,
       .series = {"detection_rate"},
       .kind = Kind::phase_fold,
       .format = Format::percent},
      {.id = "recall",
       .title = "Found in time, and found unasked",
       .sentence =
           "Recall: of all harmful posts, the share acted on within 24 hours. Proactive rate: of "
           "the "
           "posts that were found, the share that no user had to report. The second can be high, "
           "or rise, while the first falls: it says nothing about what is never found.",
       .section = section,
       .series = {"recall_24h", "proactive_rate"},
       .format = Format::percent,
       .y_title = "Share of posts"},
      {.id = "precision",
       .title = "Precision of flags",
       .sentence = "Share of each detector's flags that hit a harmful post.",
       .section = section,
       .series = {"precision"},
       .format = Format::percent},
      {.id = "auc",
       .title = "Ranking quality",
       .sentence =
           "Chance that a harmful post scores above a benign one: 1 is perfect, 0.5 is a coin.",
       .section = section,
       .series = {"auc"}},
      {.id = "time-to-detection",
       .title = "Time to detection",
       .sentence = "How long harmful posts that are found stay up before the first flag.",
       .section = section,
       .series = {"time_to_detection_h"}},
      {.id = "exposures-after-flag",
       .title = "Exposures that came after flag and decision",
       .sentence = "Share of a harmful post's readers who met it although it was already flagged, "
                   "or already acted on.",
       .section = section,
       .series = {"exposures_after_flag", "exposures_after_action"},
       .format = Format::percent,
       .y_title = "Share of exposures"},
  };
}

}  // namespace redoubt::analysis
