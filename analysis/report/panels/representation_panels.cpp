// Charts on what the foundation model knows of each group, and what it was fed.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> representation_panels() {
  using Format = ReportPanel::Format;
  const char* section = "What the foundation model knows of whom";
  return {
      {.id = "representation-share",
       .title = "Representation of groups",
       .sentence = "Each group's share of what the foundation model writes unasked.",
       .section = section,
       .series = {"representation_share"},
       .format = Format::percent,
       .retrain_lines = true},
      {.id = "misrepresentation",
       .title = "Misrepresentation",
       .sentence =
           "How far what the model takes for a group's writing lies from what its people write.",
       .section = section,
       .series = {"misrepresentation"},
       .retrain_lines = true},
      {.id = "bias-amplification",
       .title = "Bias amplification",
       .sentence = "Misrepresentation of each group less that by the first model.",
       .section = section,
       .series = {"bias_amplification"}},
      {.id = "model-harm-offset",
       .title = "Harm that the model reads into a group",
       .sentence = "How much more harmful the model takes a group's ordinary posts to be.",
       .section = section,
       .series = {"model_harm_offset"}},
      {.id = "by-hand-fpr",
       .title = "Wrongful flags of those who write by hand",
       .sentence = "Share of each group's benign posts written without a model that are flagged.",
       .section = section,
       .series = {"by_hand_false_positive_rate"},
       .format = Format::percent},
      {.id = "model-variance",
       .title = "Variety of what the model writes",
       .sentence = "Variance within each group in the model; people have 1.",
       .section = section,
       .series = {"model_variance"}},
      {.id = "effective-viewpoints",
       .title = "Effective number of viewpoints",
       .sentence = "Number of equally common voices that would be as diverse as the model's.",
       .section = section,
       .series = {"effective_viewpoints"}},
      {.id = "human-share",
       .title = "Human and model writing",
       .sentence = "Human share of the last corpus, and model-written share of people's posts.",
       .section = section,
       .series = {"corpus_human_share", "model_written_share"},
       .format = Format::percent,
       .y_title = "Share"},
      {.id = "corpus-filtered",
       .title = "Left out of the corpus as toxic",
       .sentence = "Share of each group's posts that the corpus filter takes for toxic.",
       .section = section,
       .series = {"corpus_filtered_share"},
       .format = Format::percent},
  };
}

}  // namespace redoubt::analysis
