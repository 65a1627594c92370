// The state of one run: it owns the parts and hands each event to the part that knows what to do.
#pragma once

#include <memory>
#include <vector>

#include "agents/context.hpp"
#include "agents/detectors/screening.hpp"
#include "agents/foundation/foundation_model.hpp"
#include "agents/generators/generator.hpp"
#include "agents/moderation/moderation.hpp"
#include "agents/propagation/cascade_census.hpp"
#include "agents/provider/provider.hpp"
#include "agents/scenario.hpp"
#include "agents/society.hpp"
#include "agents/victims.hpp"
#include "sim/record/digest.hpp"

namespace redoubt {

class World final : private WorldServices, private RuleHost, private AbuseListener {
 public:
  // Scenario and society must outlive the world.
  World(const Scenario& scenario, const Society& society, std::uint32_t replicate,
        Journal* journal = nullptr);
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  void run_until(SimTime end);
  // At the end of a run: tells the journal of cascades that could still grow.
  void note_living_cascades() const {
    if (context_.journal != nullptr) census_.note_living(posts_, *context_.journal);
  }

  [[nodiscard]] SimTime now() const { return kernel_.now(); }
  [[nodiscard]] std::uint64_t events() const { return kernel_.handled(); }
  // Identifies the course of the run: every event and every final count.
  [[nodiscard]] std::string digest() const;

  // What metrics read.
  [[nodiscard]] const Scenario& scenario() const { return scenario_; }
  [[nodiscard]] const Tally& tally() const { return tally_; }
  [[nodiscard]] const HarmLog& harm() const { return harm_; }
  [[nodiscard]] const Ledger& ledger() const { return ledger_; }
  [[nodiscard]] const Screening& screening() const { return screening_; }
  [[nodiscard]] const Moderation& moderation() const { return moderation_; }
  [[nodiscard]] const PropagationRule& rule() const { return *propagation_.rule; }
  [[nodiscard]] const Exposure& exposure() const { return exposure_; }
  [[nodiscard]] const PostStore& posts() const { return posts_; }
  [[nodiscard]] const Audience& audience() const { return audience_; }
  [[nodiscard]] std::uint32_t people() const { return people_.size(); }
  [[nodiscard]] const Victims& victims() const { return victims_; }
  [[nodiscard]] std::size_t generator_count() const { return generators_.size(); }
  [[nodiscard]] const Generator& generator(std::size_t i) const { return *generators_[i]; }
  [[nodiscard]] ActorId detector_actor(std::size_t i) const {
    return ActorId{static_cast<std::uint32_t>(generators_.size() + i)};
  }
  [[nodiscard]] ActorId platform_actor() const {
    return ActorId{static_cast<std::uint32_t>(generators_.size() + screening_.count())};
  }
  // After the platform; only if the scenario has a provider.
  [[nodiscard]] ActorId provider_actor() const { return ActorId{platform_actor().value + 1}; }
  // The last of all; only if the scenario has a foundation model.
  [[nodiscard]] ActorId foundation_actor() const {
    return ActorId{provider_actor().value + (provider_ ? 1u : 0u)};
  }
  // nullptr: the scenario has none.
  [[nodiscard]] const FoundationModel* foundation() const { return foundation_.get(); }
  [[nodiscard]] std::size_t bytes() const {
    return posts_.bytes() + people_.bytes() + exposure_.bytes() + propagation_.rule->bytes();
  }

 private:
  void start();
  void start_people();
  void add_provider();
  void add_foundation_model();
  void prefetch(const EventKey& soon);
  void on(const EventKey& event);
  void on_flag(PostId post, std::uint32_t detector);
  void on_publish(UserId user);
  void on_session(UserId user);
  void on_wake(ActorId actor, std::uint32_t timer, std::uint32_t what);
  void on_intervention(std::uint32_t row);
  void on_housekeeping();
  void spend_budget();
  void on_sow(std::uint32_t seed);

  PostId publish(const PostContent& content, UserId author) override;
  [[nodiscard]] bool may_publish(UserId account) const override { return may_post(account); }
  void tell_everyone(const Signal& signal) override;
  void account_opened(UserId account) override;
  void suspend(UserId account) override;
  [[nodiscard]] double ask_detectors(const Surface& surface) const override;
  void reported(UserId reader, PostId post) override;
  [[nodiscard]] bool may_post(UserId account) const override;
  void abused(UserId victim) override;

  const Scenario& scenario_;
  const Society& society_;
  KeyedDraws draws_;
  Kernel<> kernel_;
  PropagationSetup propagation_;  // live copies: interventions may change them
  PlatformParams platform_;
  Tally tally_;
  HarmLog harm_;
  PostStore posts_;
  Population people_;
  Victims victims_;
  Audience audience_;
  AccountBook accounts_;
  Exposure exposure_;
  Ledger ledger_;
  std::vector<std::unique_ptr<Generator>> generators_;
  Screening screening_;
  Moderation moderation_;
  std::unique_ptr<Provider> provider_;           // nullptr: the scenario has none
  std::unique_ptr<FoundationModel> foundation_;  // likewise
  Context context_;
  CascadeCensus census_;
  SimTime pairs_aged_;
  Digest digest_;
};

}  // namespace redoubt
