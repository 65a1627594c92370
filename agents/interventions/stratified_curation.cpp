// Intervention `stratified_curation`: posts of the platform are chosen so that each group has its
// share of the corpus.
#include "agents/catalogue.hpp"
#include "agents/interventions/one_parameter.hpp"

namespace redoubt {

std::unique_ptr<Lever> make_stratified_curation() {
  return one_number(
      {LeverOwner::model_provider, LeverEffect::model_retraining, "posts that are left out"},
      "foundation_model.curation.stratified",
      {.name = "part",
       .meaning = "how far: 0 not at all, 1 fully",
       .range = kProbability,
       .source = "fully"},
      1);
}

}  // namespace redoubt
