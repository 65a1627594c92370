// Rule `simsom`: the model of SimSoM [Truong, Lou, Flammini & Menczer 2024, PNAS Nexus 3(7)].
//
// Time goes in steps. In each, every account, person or bot, sees its feed, writes a new post with
// probability new_posts (or if nothing is in the feed), and else passes on one post of it, drawn
// with weight appeal × copies × exp(-0.4·age^0.4), age in steps since it came. Then all shares are
// brought to the followers at once, in an order of accounts drawn anew: a feed keeps the 15
// youngest posts.
#pragma once

#include <map>

#include "agents/propagation/propagation_rule.hpp"
#include "agents/propagation/simsom_bots.hpp"
#include "agents/propagation/simsom_feed.hpp"
#include "agents/propagation/simsom_people.hpp"
#include "sim/kernel/huge_pages.hpp"

namespace redoubt {

class SimsomRule final : public PropagationRule {
 public:
  void fields(FieldVisitor& v) override;
  [[nodiscard]] RuleTraits traits() const override {
    return {.drives_people = true, .shares_again = true};
  }
  void calibrate(const Population& people, std::span<const Group> groups,
                 const SocialGraph& graph) override;
  // Waits for the end of the step.
  void deliver(ShareId share, UserId sharer) override;
  void notify(ShareId share, UserId person) override;
  // A step.
  void timer(std::uint32_t, std::uint32_t) override;
  // A suspended bot loses its followers.
  void observe(const Signal& signal) override;
  [[nodiscard]] std::vector<RuleMeasure> measures() const override;
  [[nodiscard]] std::vector<double> measure() const override;
  [[nodiscard]] std::size_t bytes() const override { return feeds_.size() * sizeof(SimsomFeed); }

 private:
  struct Outgoing {
    SimsomMessage message;
    UserId sharer;
  };
  [[nodiscard]] bool is_bot(UserId account) const {
    return account.value >= people_->size() && account.value < feeds_.size();
  }
  // Whether the post in a slot is still shown to this account.
  [[nodiscard]] bool shown(UserId account, PostId post) const;
  void act(UserId account, std::uint32_t turn);
  void read(UserId person);
  // Weight of each slot; returns their sum.
  double weigh(UserId account, double* weight) const;
  void write(UserId account, std::uint32_t turn);
  void take_down();
  [[nodiscard]] float appeal(PostId post) const;
  void distribute();

  BotParams bots_;
  SimsomPeopleParams acting_;
  Duration step_every_ = days(1);
  double new_posts_ = 0.5;
  double appeal_exponent_ = 5;
  const Population* people_ = nullptr;
  std::span<const Group> groups_;
  std::vector<SimsomFeed, HugePageAllocator<SimsomFeed>> feeds_;
  std::vector<Outgoing> outgoing_;
  std::vector<double> recency_;  // e^(-0.4·age^0.4) by age
  std::uint32_t step_ = 0;
  std::multimap<std::uint64_t, PostId> takedowns_;  // by step; illegal posts of people
};

}  // namespace redoubt
