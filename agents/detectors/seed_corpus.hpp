// What detectors know before the run: labelled cases of the past.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/generators/harm_frame.hpp"
#include "agents/moderation/label_store.hpp"
#include "agents/people/groups.hpp"
#include "sim/config/parameter.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct SeedCorpusParams {
  std::int64_t benign = 1000;
  std::int64_t harmful = 200;
  void fields(FieldVisitor& v);
};

// Benign posts of all groups, then harmful ones of campaigns long known, both by group shares.
std::vector<LabelledItem> make_seed_corpus(const SeedCorpusParams& params, const HarmFrame& frame,
                                           std::span<const Group> groups, const KeyedDraws& draws);

}  // namespace redoubt
