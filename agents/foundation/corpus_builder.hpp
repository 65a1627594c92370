// Gathers the corpus of a retraining: fresh human writing, the model's own, and what the platform
// carries, less what is recognised as model-written or taken for toxic.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "agents/foundation/foundation_params.hpp"
#include "agents/foundation/group_knowledge.hpp"
#include "agents/foundation/stereotype.hpp"
#include "agents/people/group_labels.hpp"
#include "agents/people/groups.hpp"
#include "sim/content/post_store.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// What a corpus was made of; by the true group of the author.
struct CorpusCensus {
  std::vector<double> offered;   // posts that were looked at
  std::vector<double> filtered;  // of them taken for toxic
  double human = 0;              // posts that entered
  double model = 0;
  double by_people = 0;     // of those, whether a model helped or not
  double by_campaigns = 0;  // neither: what the model wrote for its own corpus
  double commissioned = 0;  // of those by people
};

class CorpusBuilder {
 public:
  // round: number of the retraining; it keys the draws.
  // stereotype: nullptr if nobody speaks of groups.
  CorpusBuilder(const FoundationParams& params, const StereotypeParams* stereotype,
                std::span<const Group> groups, const KeyedDraws& draws, std::uint32_t round);

  // Groups of the platform's posts as institutions see them; nullptr: as they are.
  void label_by(const GroupLabels* labels) { labels_ = labels; }
  // Fresh human writing and the model's own, each by its share of the corpus.
  void add_written(const GroupKnowledge& model);
  // Posts of the platform from `since` on that are still to be seen, for the rest of the corpus.
  void add_platform(const PostStore& posts, SimTime since);
  // Fresh human posts of the group that were asked for, beyond the size of the corpus.
  void add_commissioned(std::uint8_t group);

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  [[nodiscard]] const CorpusCensus& census() const { return census_; }

 private:
  enum class Author : std::uint8_t { person, campaign, itself };
  struct Candidate {
    Surface post;
    std::uint8_t group;
    bool by_model;
    Author author;
    std::uint8_t seen = 0;  // group that whoever gathers takes it for; past the last: unknown
  };
  using Eligible = std::function<bool(PostId)>;
  [[nodiscard]] std::vector<double> chances_of(const PostStore& posts, const Eligible& eligible,
                                               double carried) const;
  void draw_written(const GroupKnowledge& model);
  void expect_written(const GroupKnowledge& model);
  void expect(double posts, std::uint8_t group, const GroupKnowledge::Component& writing,
              bool by_model);
  void expect_topics(const GroupKnowledge& model);
  void consider(const Candidate& candidate);
  [[nodiscard]] bool is_filtered(const Candidate& candidate) const;
  [[nodiscard]] bool taken_for_model(const Candidate& candidate) const;
  [[nodiscard]] std::uint8_t seen(const PostState& post) const;
  [[nodiscard]] std::uint8_t label_of(std::uint64_t post_key, std::uint8_t seen) const;
  [[nodiscard]] double stated_rate(std::uint8_t group) const {
    return params_.filter.rates.empty() ? 0.0 : params_.filter.rates[group];
  }

  const FoundationParams& params_;
  const StereotypeParams* stereotype_;
  std::span<const Group> groups_;
  const KeyedDraws& draws_;
  std::uint32_t round_;
  const GroupLabels* labels_ = nullptr;
  double wanted_ = 0;  // of the platform
  Corpus corpus_;
  CorpusCensus census_;
};

}  // namespace redoubt
