// Charts on what people see.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> reading_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
  const char* section = "What people see";
  return {
      {.id = "prevalence",
       .title = "Prevalence of harmful content",
       .sentence = "Share of all views that fall on harmful posts.",
       .section = section,
       .series = {"prevalence"},
       .format = Format::percent,
       .wide = true,
       .when_used = true},
      {.id = "branching",
       .title = "Branching factor",
       .sentence =
           "Shares that each post or share gives rise to: near 1, cascades grow very large.",
       .section = section,
       .series = {"branching_factor"}},
      {.id = "crowded-out",
       .title = "Crowded out",
       .sentence = "Share of deliveries that fall out of a feed before they are read.",
       .section = section,
       .series = {"crowded_out"},
       .format = Format::percent},
      {.id = "views",
       .title = "Reading",
       .sentence = "Feed slots read, and posts met for the first time.",
       .section = section,
       .series = {"views"},
       .per_window = true},
      {.id = "publications",
       .title = "Writing",
       .sentence = "Posts published by people who mean no harm.",
       .section = section,
       .series = {"publications"},
       .per_window = true},
  };
}

}  // namespace redoubt::analysis
