// Charts on labels that say a model wrote a post: whom they reach, and what goes without one.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> labelling_panels() {
  using Format = ReportPanel::Format;
  const char* section = "Labels of origin";
  std::vector<ReportPanel> panels{
      {.id = "origin-labelled",
       .title = "Labelled as written by a model",
       .sentence =
           "Share of posts that bear the label, by who wrote them: by hand it is a mistake, "
           "with a model the duty.",
       .section = section,
       .series = {"origin_labelled_share"},
       .format = Format::percent},
      {.id = "origin-labelled-campaigns",
       .title = "Labels on each campaign's posts",
       .sentence = "Posts of the campaign that were labelled as written by a model.",
       .section = section,
       .series = {"origin_labelled_of"},
       .per_window = true},
      {.id = "model-posts-unlabelled",
       .title = "What the duty misses",
       .sentence = "Posts written by a model, less those that are labelled, since the start.",
       .section = section,
       .series = {"model_posts_unlabelled"}}};
  for (ReportPanel& panel : panels) panel.when_used = true;
  return panels;
}

}  // namespace redoubt::analysis
