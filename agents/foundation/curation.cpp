#include "agents/foundation/curation.hpp"

namespace redoubt {

void CurationParams::fields(FieldVisitor& v) {
  v({.name = "stratified",
     .meaning = "how far posts of the platform are chosen so that each group has its share of the "
                "people among them: 0 as they come, 1 fully; by the labels that posts bear",
     .range = kProbability,
     .source = "as they come"},
    stratified);
  v({.name = "counterfactual",
     .meaning = "part of the posts about a group that are added as posts about each other group "
                "that say the same",
     .range = kProbability,
     .source = "none; counterfactual data augmentation (Lu et al. 2020)"},
    counterfactual);
  v({.name = "usd_per_post",
     .unit = "USD",
     .meaning = "price of looking at a post that is offered to the corpus: its group, its origin, "
                "its toxicity",
     .range = kNonNegative,
     .source = "not counted by default"},
    usd_per_post);
  v({.name = "wh_per_post",
     .unit = "Wh",
     .meaning = "energy that computers use for the same",
     .range = kNonNegative,
     .source = "not counted by default"},
    wh_per_post);
  v({.name = "human_post_usd",
     .unit = "USD",
     .meaning = "price of a post of fresh human writing from outside the platform",
     .range = kNonNegative,
     .source = "not counted by default"},
    human_post_usd);
}

void augment(Corpus& corpus, double share) {
  if (share <= 0) return;
  double about = 0;
  double attributed = 0;
  for (const Moments& m : corpus) {
    about += m.about;
    attributed += m.attributed;
  }
  for (Moments& m : corpus) {
    m.about += share * (about - m.about);
    m.attributed += share * (attributed - m.attributed);
  }
}

}  // namespace redoubt
