// What is done to a corpus so that what it says of groups does not follow their size or what is
// said of them.
#pragma once

#include "agents/foundation/corpus.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct CurationParams {
  double stratified = 0;
  double counterfactual = 0;
  double usd_per_post = 0;
  double wh_per_post = 0;
  double human_post_usd = 0;
  void fields(FieldVisitor& v);
};

// Adds the part `share` of every post about a group as a post about each other group that says the
// same (counterfactual augmentation; Lu et al. 2020).
void augment(Corpus& corpus, double share);

}  // namespace redoubt
