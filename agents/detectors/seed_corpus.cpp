#include "agents/detectors/seed_corpus.hpp"

#include "agents/people/population.hpp"

namespace redoubt {

void SeedCorpusParams::fields(FieldVisitor& v) {
  v({.name = "benign",
     .unit = "items",
     .meaning = "benign posts known before the run",
     .range = {10, 1e6},
     .source = "no published value",
     .fixed = true},
    benign);
  v({.name = "harmful",
     .unit = "items",
     .meaning = "harmful posts of past campaigns known before the run",
     .range = {10, 1e6},
     .source = "no published value; many of them tie a detector to the style of the past",
     .fixed = true},
    harmful);
}

std::vector<LabelledItem> make_seed_corpus(const SeedCorpusParams& params, const HarmFrame& frame,
                                           std::span<const Group> groups, const KeyedDraws& draws) {
  std::vector<LabelledItem> corpus;
  const Direction past = frame.past_campaigns();
  for (std::int64_t i = 0; i < params.benign + params.harmful; ++i) {
    const std::uint64_t key = mix(0x73656564ull, static_cast<std::uint64_t>(i));
    const std::uint8_t group = group_at(groups, draws.uniform(Purpose::seed_corpus, key, 0));
    Direction mean = groups[group].mean;
    const bool harmful = i >= params.benign;
    if (harmful)
      for (std::size_t axis = 0; axis < kFeatures; ++axis) mean[axis] += past[axis];
    corpus.push_back(
        {draw_features(mean, key, draws), SimTime{}, harmful, CaseSource::audit, 1, 0, group});
  }
  return corpus;
}

}  // namespace redoubt
