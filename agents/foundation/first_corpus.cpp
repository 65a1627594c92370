#include "agents/foundation/first_corpus.hpp"

#include "agents/foundation/expected_scatter.hpp"
#include "agents/people/population.hpp"

namespace redoubt {

void GroupKnowledgeParams::fields(FieldVisitor& v) {
  v({.name = "corpus_size",
     .unit = "posts",
     .meaning = "benign posts that the foundation model learnt from",
     .range = {3, 1e7},
     .source = "no published value",
     .fixed = true},
    corpus_size);
  v({.name = "fm_share",
     .meaning = "share of the corpus that each group wrote; empty: as among people",
     .range = {0, 1, true, false},
     .source = "as among people",
     .fixed = true},
    fm_share);
  v({.name = "fm_knowledge",
     .meaning = "how far the model tells a group's mean from the largest group's: 0 not at all",
     .range = kProbability,
     .source = "no published value",
     .fixed = true},
    fm_knowledge);
}

namespace {

constexpr Direction kUnitVariance{1, 1, 1, 1, 1, 1, 1, 1};

std::uint64_t key_of(std::int64_t post) {
  return mix(0x636f72707573ull, static_cast<std::uint64_t>(post));
}

}  // namespace

Corpus first_corpus(const GroupKnowledgeParams& params, Sampling sampling,
                    std::span<const Group> groups, const KeyedDraws& draws) {
  std::vector<Group> writers(groups.begin(), groups.end());
  for (std::size_t g = 0; g < params.fm_share.size(); ++g) writers[g].share = params.fm_share[g];
  Corpus corpus(groups.size());
  if (sampling == Sampling::expected) {
    const auto posts = static_cast<double>(params.corpus_size);
    for (std::size_t g = 0; g < groups.size(); ++g)
      corpus[g] = expected_moments(posts * writers[g].share, groups[g].mean, kUnitVariance);
    scatter_about_own_mean(corpus);
    return corpus;
  }
  for (std::int64_t i = 0; i < params.corpus_size; ++i) {
    const std::uint64_t key = key_of(i);
    const std::uint8_t group = group_at(writers, draws.uniform(Purpose::group_knowledge, key, 0));
    corpus[group].add(draw_features(groups[group].mean, key, draws));
  }
  return corpus;
}

void add_first_topics(Corpus& corpus, const GroupKnowledgeParams& params, Sampling sampling,
                      const StereotypeParams& stereotype, std::span<const Group> groups,
                      const KeyedDraws& draws) {
  const double posts = static_cast<double>(params.corpus_size) * stereotype.about_share;
  for (std::size_t g = 0; g < groups.size() && sampling == Sampling::expected; ++g) {
    corpus[g].about = posts * groups[g].share;
    corpus[g].attributed = corpus[g].about * stereotype.attribute_rate[g];
  }
  for (std::int64_t i = 0; i < params.corpus_size && sampling == Sampling::drawn; ++i) {
    Surface post;
    post.key = key_of(i);
    add_topic(post, stereotype.about_share, stereotype.attribute_rate, groups, draws);
    count_topic(corpus, post);
  }
}

GroupKnowledge first_knowledge(const GroupKnowledgeParams& params, const Corpus& corpus,
                               const EstimationParams& estimation) {
  EstimationParams all = estimation;
  all.learner = Learner::mixture;  // there is nothing yet that could stay as it is
  GroupKnowledge knowledge = estimate(corpus, all, {});
  blur(knowledge, Direction{largest_mean(knowledge)}, params.fm_knowledge);
  return knowledge;
}

GroupKnowledge learn_groups(const GroupKnowledgeParams& params, std::span<const Group> groups,
                            const KeyedDraws& draws) {
  return first_knowledge(params, first_corpus(params, Sampling::drawn, groups, draws), {});
}

}  // namespace redoubt
