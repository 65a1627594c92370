// What a foundation model has read before the run.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/foundation/estimation.hpp"
#include "agents/foundation/stereotype.hpp"
#include "agents/people/groups.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct GroupKnowledgeParams {
  std::int64_t corpus_size = 10000;
  std::vector<double> fm_share;  // of the corpus by group; empty: as among people
  double fm_knowledge = 1;
  void fields(FieldVisitor& v);
};

// Benign posts of known groups, by fm_share.
Corpus first_corpus(const GroupKnowledgeParams& params, Sampling sampling,
                    std::span<const Group> groups, const KeyedDraws& draws);
// What these posts say about groups; nothing without a stereotype.
void add_first_topics(Corpus& corpus, const GroupKnowledgeParams& params, Sampling sampling,
                      const StereotypeParams& stereotype, std::span<const Group> groups,
                      const KeyedDraws& draws);

// The model that learnt from it. A group's mean is learnt to the part `fm_knowledge`; the rest is
// taken for that of the group the corpus has most of.
GroupKnowledge first_knowledge(const GroupKnowledgeParams& params, const Corpus& corpus,
                               const EstimationParams& estimation);

// Both, for those who only use the result.
GroupKnowledge learn_groups(const GroupKnowledgeParams& params, std::span<const Group> groups,
                            const KeyedDraws& draws);

}  // namespace redoubt
