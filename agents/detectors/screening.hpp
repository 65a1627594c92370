// Every detector of the platform at work: what it learns and when, and who is told what happens.
#pragma once

#include <cstdint>
#include <vector>

#include "agents/context.hpp"
#include "agents/detectors/deployed.hpp"
#include "agents/detectors/scoring.hpp"
#include "agents/detectors/worker.hpp"

namespace redoubt {

// What detectors start with.
struct ScreeningStart {
  ActorId first_actor;  // of the first detector
  std::vector<LabelledItem> seed_corpus;
  GroupKnowledge knowledge;  // of scenarios without a foundation model that learns
  std::size_t groups = 1;
  const AccountBook* accounts = nullptr;
  KeyedDraws draws{0, 0};
};

class Screening final : private ReaderWatch {
 public:
  Screening(std::vector<DetectorSetup> setups, ScreeningStart start);
  Screening(const Screening&) = delete;
  Screening& operator=(const Screening&) = delete;

  void start(Context& context);
  // Scores a new post; decisions take effect as `flag` events after each detector's latency.
  // What lies on the allowlist is scored and not flagged.
  void screen(Context& context, PostId id, const Allowlist& allowed);
  // The author writes soon: fetches what detectors keep of accounts, in two steps.
  void prefetch(UserId author) const;
  void prefetch_further(UserId author) const;
  // Probability of harm as this detector sees the content now; 1 for kinds that decide by other
  // things than content.
  [[nodiscard]] double suspicion(std::size_t i, const Surface& surface) const;
  // A timer of a detector; a retraining by a plan that was changed since is stale.
  void wake(Context& context, std::uint32_t detector, std::uint32_t timer, std::uint32_t what,
            const LabelStore& labels);
  // After an override: a fixed threshold holds at once, a flag rate from the next retraining on,
  // which comes by the old plan or the new period, whichever is earlier.
  void changed(Context& context, std::uint32_t detector);
  // A reader reports the post; call before the report is counted.
  void reported(Context& context, PostId post);
  // A bought account was opened: it may be known by its photo.
  void account_opened(Context& context, UserId account);
  void observe(const Signal& signal);
  // Returns whether some detector will ask it.
  bool introduce(const GenerationArchive& archive);
  // Largest score above its threshold that a deployed detector gives the post.
  [[nodiscard]] double margin(const Surface& surface, SimTime now,
                              std::optional<std::uint8_t> seen_group) const;

  [[nodiscard]] std::size_t count() const { return detectors_.size(); }
  [[nodiscard]] const DetectorSetup& setup(std::size_t i) const { return detectors_[i].setup; }
  [[nodiscard]] DetectorSetup& setup(std::size_t i) { return detectors_[i].setup; }
  // Retrainings of the foundation model behind what the detector knows of groups.
  [[nodiscard]] std::uint64_t model_round(std::size_t i) const { return detectors_[i].model_round; }

 private:
  enum Timer : std::uint32_t { kRetrain = 0, kSwitch = 1, kDeploy = 2, kWork = 3 };
  void retrain(Context& context, std::uint32_t detector, const LabelStore& labels);
  void plan_retraining(Context& context, std::uint32_t detector, Duration delay);
  void plan_next(Context& context, std::uint32_t detector);
  void switched(Context& context);
  void update_report_rates(Context& context);
  void learn_prior(Context& context, Deployed& deployed, std::span<const LabelledItem> reviewed);
  [[nodiscard]] std::vector<LabelledItem> labelled(std::vector<LabelledItem> reviewed) const;
  // What the foundation model knows now.
  [[nodiscard]] const GroupKnowledge& knowledge(const Context& context) const;
  [[nodiscard]] WorkPlace place(std::uint32_t detector) const;
  [[nodiscard]] ActorId actor(std::uint32_t detector) const {
    return ActorId{start_.first_actor.value + detector};
  }

  // Only called while a detector asks for it.
  void viewed(UserId reader, PostId post) override;
  void shared(ShareId share) override;

  ScreeningStart start_;
  std::vector<Deployed> detectors_;
  Scoring scoring_;
  std::vector<std::uint32_t> readers_followed_by_;  // detectors at work that are told of views
  Context* context_ = nullptr;                      // of the run, for what readers do
};

}  // namespace redoubt
