// The state of one run: it owns the parts and hands each event to the part that knows what to do.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "agents/context.hpp"
#include "agents/detectors/screening.hpp"
#include "agents/economy/incidence.hpp"
#include "agents/economy/sites.hpp"
#include "agents/foundation/stereotype_uptake.hpp"
#include "agents/generators/generator.hpp"
#include "agents/institution.hpp"
#include "agents/labelling/labelling.hpp"
#include "agents/moderation/moderation.hpp"
#include "agents/people/belief.hpp"
#include "agents/people/day_rhythm.hpp"
#include "agents/people/retention.hpp"
#include "agents/people/society.hpp"
#include "agents/people/victims.hpp"
#include "agents/propagation/cascade_census.hpp"
#include "agents/propagation/soon_ring.hpp"
#include "agents/scenario/scenario.hpp"
#include "sim/kernel/calendar.hpp"
#include "sim/record/digest.hpp"

namespace redoubt {

class World final : private WorldServices, private RuleHost, private HarmListener {
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
  [[nodiscard]] const AccountBook& accounts() const { return accounts_; }
  [[nodiscard]] std::uint32_t people() const { return people_.size(); }
  // nullptr: nobody leaves or comes.
  [[nodiscard]] const Retention* retention() const { return retention_ ? &*retention_ : nullptr; }
  // nullptr: beliefs are not followed.
  [[nodiscard]] const Beliefs* beliefs() const { return beliefs_ ? &*beliefs_ : nullptr; }
  // What people take over from what they read about groups; nullptr: nothing.
  [[nodiscard]] const StereotypeUptake* stereotypes() const {
    return stereotypes_ ? &*stereotypes_ : nullptr;
  }
  // nullptr: no grid is stated, nothing is priced.
  [[nodiscard]] const Sites* sites() const { return sites_ ? &*sites_ : nullptr; }
  // Of what the actor used until now; only with sites.
  [[nodiscard]] PricedEnergy priced(ActorId actor) const;
  [[nodiscard]] Valuation valuation(ActorId actor) const;
  // Who bears which part of it; only with [value].
  [[nodiscard]] Incidence incidence(ActorId actor, const Valuation& value) const;
  // Whether it is in use: campaigns and moderation always are.
  [[nodiscard]] bool deployed(ActorId actor) const;
  // What the platform's budget buys at present; nothing without one.
  [[nodiscard]] const std::optional<Allotment>& allotment() const { return allotment_; }
  // nullptr: good and harm have no price.
  [[nodiscard]] const ValueBook* value() const { return value_ ? &*value_ : nullptr; }
  // nullptr: nobody says what a model wrote.
  [[nodiscard]] const Labelling* labelling() const { return labelling_ ? &*labelling_ : nullptr; }
  [[nodiscard]] const GroupLabels& labels() const { return labels_; }
  [[nodiscard]] std::uint8_t group(UserId user) const { return people_.group(user); }
  [[nodiscard]] const Victims& victims() const { return victims_; }
  [[nodiscard]] std::size_t generator_count() const { return generators_.size(); }
  [[nodiscard]] const Generator& generator(std::size_t i) const { return *generators_[i]; }
  [[nodiscard]] ActorId detector_actor(std::size_t i) const {
    return ActorId{static_cast<std::uint32_t>(generators_.size() + i)};
  }
  [[nodiscard]] ActorId platform_actor() const {
    return ActorId{static_cast<std::uint32_t>(generators_.size() + screening_.count())};
  }
  // nullptr: the scenario has none.
  [[nodiscard]] const FoundationModel* foundation() const { return context_.foundation; }
  [[nodiscard]] std::span<Application* const> applications() const { return context_.applications; }
  [[nodiscard]] const Attention* attention() const { return context_.attention; }
  [[nodiscard]] std::size_t bytes() const {
    return posts_.bytes() + people_.bytes() + exposure_.bytes() + propagation_.rule->bytes();
  }

 private:
  // What interventions may change, who pays for that, and what follows.
  struct LivePart {
    Overridable part;
    ActorId payer;
    std::function<void()> changed;
  };
  [[nodiscard]] std::vector<LivePart> live_parts();
  void start();
  void start_people();
  void plan_session(UserId user);
  void plan_publication(UserId user);
  void start_retention();
  void start_beliefs();
  void start_stereotypes();
  void speak_of_groups(Surface& post, UserId user) const;
  void start_economy();
  void turn_year();
  [[nodiscard]] bool earn_their_place(std::span<const ActorId> actors) const;
  void judge_deployments();
  void settle_in(UserId user);
  void plan_ring(UserId user, const std::optional<Retention::Ring>& ring);
  void plan_arrival(std::uint32_t group, std::uint32_t number);
  // Whether a plan of that tenancy is void, because the person has left.
  [[nodiscard]] bool is_void(UserId user, std::uint32_t tenancy) const {
    return retention_ && retention_->residents().tenancy(user) != tenancy;
  }
  void prefetch(const EventKey& soon);
  void prefetch_person(UserId user);
  void prefetch_writers(UserId next);
  void on(const EventKey& event);
  void on_flag(PostId post, std::uint32_t detector);
  void on_publish(UserId user);
  void on_session(UserId user);
  void on_view(UserId user, ShareId share);
  void on_leave(UserId user, std::uint32_t ring);
  void on_arrive(std::uint32_t group, std::uint32_t number);
  void on_wake(ActorId actor, std::uint32_t timer, std::uint32_t what);
  void on_intervention(std::uint32_t row);
  void on_housekeeping();
  void spend_budget();
  void on_sow(std::uint32_t seed);

  PostId publish(const PostContent& content, UserId author) override;
  PostId carry(const PostContent& content, UserId author) override;
  void refer(PostId post, CaseSource source) override;
  [[nodiscard]] bool may_publish(UserId account) const override { return may_post(account); }
  bool pass_on(UserId account, ShareId parent) override;
  void tell_everyone(const Signal& signal) override;
  void account_opened(UserId account) override;
  void suspend(UserId account) override;
  void report(UserId account, PostId post) override;
  void wronged(UserId account, Wrong what, SimTime about) override;
  void righted(UserId account, Remedy what, SimTime done) override;
  [[nodiscard]] bool still_there(UserId account, SimTime since) const override;
  [[nodiscard]] std::uint32_t tenancy(UserId user) const override {
    return retention_ ? retention_->residents().tenancy(user) : 0;
  }
  [[nodiscard]] double ask_detectors(const Surface& surface,
                                     std::optional<std::uint8_t> seen_group) const override;
  void reported(UserId reader, PostId post) override;
  [[nodiscard]] bool may_post(UserId account) const override;
  void abused(const HarmRecord& record) override;
  void met_harm(UserId reader, const HarmRecord& record) override;

  const Scenario& scenario_;
  const Society& society_;
  KeyedDraws draws_;
  Kernel<> kernel_;
  PropagationSetup propagation_;  // live copies: interventions may change them
  PlatformParams platform_;
  UsersParams users_;
  ModalityTable modalities_;
  Tally tally_;
  HarmLog harm_;
  PostStore posts_;
  Population people_;
  DayRhythm rhythm_;
  std::optional<Retention> retention_;
  std::optional<Beliefs> beliefs_;
  std::optional<StereotypeUptake> stereotypes_;
  std::optional<Calendar> calendar_;  // none: a run without a date
  std::optional<Sites> sites_;
  std::optional<ValueBook> value_;
  std::optional<Allotment> allotment_;
  std::optional<Labelling> labelling_;
  Victims victims_;
  Audience audience_;
  AccountBook accounts_;
  GroupLabels labels_;
  Exposure exposure_;
  Ledger ledger_;
  std::vector<std::unique_ptr<Generator>> generators_;
  Screening screening_;
  Moderation moderation_;
  Context context_;
  std::vector<std::unique_ptr<Institution>> institutions_;  // actors after the platform
  CascadeCensus census_;
  SoonRing writers_;
  SimTime pairs_aged_;
  Digest digest_;
};

}  // namespace redoubt
