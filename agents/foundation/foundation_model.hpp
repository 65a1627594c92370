// The foundation model that lives on the platform: it learns from what the platform carries, and
// what it learnt flows back through people who write with it and detectors that are built on it.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "agents/foundation/corpus_builder.hpp"
#include "agents/foundation/first_corpus.hpp"
#include "agents/foundation/foundation_params.hpp"
#include "agents/institution.hpp"
#include "sim/record/digest.hpp"

namespace redoubt {

struct FoundationStart {
  GroupKnowledgeParams first;                    // what it has read before the run
  const StereotypeParams* stereotype = nullptr;  // none: nobody speaks of groups
  std::span<const Group> groups;
  KeyedDraws draws{0, 0};
  ActorId self;
  double distortion = 0;  // that a cheaper form adds to compression at the start, sd^2
};

class FoundationModel final : public Institution {
 public:
  FoundationModel(const FoundationParams& params, const FoundationStart& start);
  void start(Context& context) override;
  // Time to retrain; a plan that was changed since is stale.
  void wake(Context& context, std::uint32_t timer, std::uint32_t plan) override;
  // After an override: the next retraining comes by the old period or the new, whichever is first.
  void observe(Context& context, const Signal& signal) override;
  void changed(Context& context) override;
  [[nodiscard]] Fields parameters() override { return fields_of(params_); }
  [[nodiscard]] bool is_model() const override { return true; }

  // A person may write this post with the model, by assisted_share.
  void assist(Context& context, PostContent& post);
  // The model's part of a post that is written with it.
  void write(Context& context, PostContent& post);

  // A complaint of this person reaches the provider, who counts it by the group it sees. group: the
  // true one.
  void complain(Context& context, UserId user, std::uint8_t group);
  [[nodiscard]] ActorId self() const { return start_.self; }

  [[nodiscard]] FoundationParams& params() { return params_; }
  [[nodiscard]] const FoundationParams& params() const { return params_; }
  [[nodiscard]] const GroupKnowledge& knowledge() const { return knowledge_; }
  // As it was before the run.
  [[nodiscard]] const GroupKnowledge& first() const { return first_; }
  // Of all corpora in use, and of the last one.
  [[nodiscard]] const Corpus& corpus() const { return memory_; }
  [[nodiscard]] const CorpusCensus& census() const { return census_; }
  [[nodiscard]] const UserBase& user_base() const { return user_base_; }
  [[nodiscard]] std::uint64_t retrainings() const { return round_; }
  // Retrainings that found nothing to learn from.
  [[nodiscard]] std::uint64_t skipped() const { return skipped_; }
  // Retrainings that learnt from campaigns and from nobody else but the model itself.
  [[nodiscard]] std::uint64_t without_people() const { return without_people_; }
  // Complaints that reached the provider since it last did something about the group, and when it
  // did so first; never: not yet.
  [[nodiscard]] double complaints(std::size_t group) const { return complaints_[group]; }
  [[nodiscard]] SimTime commissioned(std::size_t group) const { return commissioned_[group]; }
  // Times that complaints of the group, pooled over platform and applications, were enough.
  [[nodiscard]] std::uint64_t findings(std::size_t group) const { return findings_[group]; }
  [[nodiscard]] std::uint64_t posts_written() const { return posts_written_; }
  // What it has learnt: in a world where only it learns, nothing else tells two runs apart.
  void add_to(Digest& digest) const;

 private:
  void plan(Context& context, Duration delay);
  void retrain(Context& context);
  void remember(const Corpus& corpus);
  [[nodiscard]] Reweighting weights() const;
  // What gathering the last corpus cost beyond training.
  void pay_for_retraining(Context& context) const;

  FoundationParams params_;
  FoundationStart start_;
  std::deque<Corpus> corpora_;  // in use under regime window
  Corpus memory_;               // sum of the corpora in use
  GroupKnowledge first_;
  GroupKnowledge knowledge_;
  CorpusCensus census_;
  std::vector<double> complaints_;     // by group
  std::vector<SimTime> commissioned_;  // by group: since when its posts are commissioned
  std::vector<std::uint64_t> findings_;
  UserBase user_base_;
  std::uint32_t round_ = 0;
  std::uint64_t skipped_ = 0;
  std::uint64_t without_people_ = 0;
  std::uint32_t plan_ = 0;
  SimTime next_;
  SimTime trained_;
  std::uint64_t posts_written_ = 0;
};

}  // namespace redoubt
