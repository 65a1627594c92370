// What a foundation model knows of how each group writes: learnt from a corpus of benign posts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/groups.hpp"
#include "sim/config/parameter.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct GroupKnowledgeParams {
  std::int64_t corpus_size = 10000;
  std::vector<double> fm_share;  // of the corpus by group; empty: as among people
  double fm_knowledge = 1;
  void fields(FieldVisitor& v);
};

// Benign content as a mixture Σ w_g N(m_g, diag(s_g)); that of one group until more is learnt.
struct GroupKnowledge {
  struct Component {
    double weight = 1;
    Direction mean{};
    Direction variance{1, 1, 1, 1, 1, 1, 1, 1};
  };
  std::vector<Component> groups{Component{}};
  // log Σ w_g N(x; m_g, diag(s_g)).
  [[nodiscard]] double log_density(const Features& x) const;
};

// Estimates it from corpus_size posts whose groups are known. A group's mean is learnt to the part
// `fm_knowledge`; the rest is taken for that of the group the corpus has most of.
GroupKnowledge learn_groups(const GroupKnowledgeParams& params, std::span<const Group> groups,
                            const KeyedDraws& draws);

}  // namespace redoubt
