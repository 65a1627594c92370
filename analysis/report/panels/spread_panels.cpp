// Charts on how posts spread: cascades, infections, feeds of copies.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> spread_panels() {
  using Format = ReportPanel::Format;
  const char* section = "How posts spread";
  return {
      {.id = "cascade-size",
       .title = "Size of cascades",
       .sentence = "Mean number of shares, the publication included, of posts that have expired.",
       .section = section,
       .series = {"cascade_size"}},
      {.id = "cascade-alone",
       .title = "Posts that nobody passed on",
       .sentence = "Share of cascades of size 1.",
       .section = section,
       .series = {"cascade_alone"},
       .format = Format::percent},
      {.id = "cascade-shape",
       .title = "Depth and breadth of cascades",
       .sentence = "Longest chain of shares, most shares at one depth, and mean distance between "
                   "two shares, of posts that somebody passed on.",
       .section = section,
       .series = {"cascade_depth", "cascade_breadth", "structural_virality"},
       .y_title = "Shares",
       .wide = true},
      {.id = "exposure-concentration",
       .title = "Harm met by the most exposed",
       .sentence = "Share of all exposure to harm so far that fell on one per cent of people.",
       .section = section,
       .series = {"exposure_top_share"},
       .format = Format::percent},
      {.id = "exposure-gini",
       .title = "How unequally harm is met",
       .sentence =
           "Gini coefficient of exposure to harm so far: 0 all alike, 1 one person meets all.",
       .section = section,
       .series = {"exposure_gini"}},
      {.id = "infection",
       .title = "Infected",
       .sentence = "People who pass a post on, per person, in epidemic rules.",
       .section = section,
       .series = {"infection_prevalence"},
       .wide = true},
      {.id = "relative-quality",
       .title = "Quality of feeds",
       .sentence = "Share of filled slots that show no harmful post.",
       .section = section,
       .series = {"relative_quality"},
       .format = Format::percent},
      {.id = "feed-diversity",
       .title = "Diversity of feeds",
       .sentence = "Effective number of different posts in all feeds.",
       .section = section,
       .series = {"feed_diversity"}},
  };
}

}  // namespace redoubt::analysis
