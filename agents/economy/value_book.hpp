// Counts what happened that is worth something, and to whom; kept only for scenarios with [value].
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "agents/harm_log.hpp"
#include "sim/id.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

using CountsByGroup = std::vector<std::uint64_t>;
using UsdByGroup = std::vector<double>;

// Acts on harmful posts of one campaign, by one source.
struct Caught {
  std::uint64_t posts = 0;
  std::uint64_t readers_before = 0;  // that these posts had had by then
};

// Rows: every actor of the ledger. A campaign has harm; whoever led to an act (the detector that
// flagged the post first, else moderation) has what it caught and what it got wrong; a model that
// writes for people has answers; an application has cases and what it cost those it wronged, and
// whoever is liable has what it paid them.
class ValueBook {
 public:
  ValueBook(std::size_t actors, std::size_t campaigns, std::size_t groups, ActorId moderation)
      : moderation_(moderation),
        harm_(campaigns, CountsByGroup(groups)),
        abuse_(campaigns, CountsByGroup(groups)),
        wrongful_(actors, CountsByGroup(groups)),
        answers_(actors, CountsByGroup(groups)),
        served_(actors, CountsByGroup(groups)),
        losses_(actors, UsdByGroup(groups)),
        amends_(actors, UsdByGroup(groups)),
        caught_(actors, std::vector<Caught>(campaigns)),
        untouched_(campaigns) {}

  void met_harm(std::uint8_t campaign, std::uint8_t reader_group) {
    if (campaign < harm_.size()) ++harm_[campaign][reader_group];
  }
  void abused(std::uint8_t campaign, std::uint8_t victim_group) {
    if (campaign < abuse_.size()) ++abuse_[campaign][victim_group];
  }
  // A post that was not forgotten; the first detector counts.
  void flagged(PostId post, ActorId detector);
  void acted(PostId post, const HarmRecord& record);
  void wronged(PostId post, std::uint8_t group) { ++wrongful_[led_by(post).value][group]; }
  void answered(ActorId model, std::uint8_t group) { ++answers_[model.value][group]; }
  void served(ActorId application, std::uint8_t group) { ++served_[application.value][group]; }
  // Somebody of the group lost so much because of the application: its stakes, not a price of ours.
  void lost(ActorId application, std::uint8_t group, double usd) {
    losses_[application.value][group] += usd;
  }
  // Money that changed hands: no loss to all, but a relief to the group.
  void made_amends(ActorId payer, std::uint8_t group, double usd) {
    amends_[payer.value][group] += usd;
  }

  // Counts the readers of harmful posts that have become that old and were left alone.
  void settle(const HarmLog& log, SimTime now, Duration age);
  void forget_before(PostId first);

  // Readers that the actor's acts are reckoned to have prevented: for each campaign, posts caught ×
  // mean readers of its settled posts that nobody acted on, less the readers before the act. An
  // estimate: posts that were left alone may differ from those that were caught.
  [[nodiscard]] double prevented(ActorId actor) const;

  [[nodiscard]] const CountsByGroup& harm(std::size_t campaign) const { return harm_[campaign]; }
  [[nodiscard]] const CountsByGroup& abuse(std::size_t campaign) const { return abuse_[campaign]; }
  [[nodiscard]] const CountsByGroup& wrongful(ActorId actor) const {
    return wrongful_[actor.value];
  }
  [[nodiscard]] const CountsByGroup& answers(ActorId actor) const { return answers_[actor.value]; }
  [[nodiscard]] const CountsByGroup& served(ActorId actor) const { return served_[actor.value]; }
  [[nodiscard]] const UsdByGroup& losses(ActorId actor) const { return losses_[actor.value]; }
  [[nodiscard]] const UsdByGroup& amends(ActorId actor) const { return amends_[actor.value]; }
  [[nodiscard]] std::size_t campaigns() const { return harm_.size(); }

 private:
  [[nodiscard]] ActorId led_by(PostId post) const {
    const std::size_t row = post.value - first_post_;  // past the end if forgotten
    return row < flagged_by_.size() && flagged_by_[row].valid() ? flagged_by_[row] : moderation_;
  }

  ActorId moderation_;
  std::vector<CountsByGroup> harm_, abuse_;        // by campaign: readers, times abuse arrived
  std::vector<CountsByGroup> wrongful_, answers_;  // by actor: posts, answers
  std::vector<CountsByGroup> served_;              // by actor: cases
  std::vector<UsdByGroup> losses_, amends_;        // by actor
  std::vector<std::vector<Caught>> caught_;        // by actor and campaign
  struct Untouched {
    std::uint64_t posts = 0;
    std::uint64_t readers = 0;
  };
  std::vector<Untouched> untouched_;  // by campaign
  std::deque<ActorId> flagged_by_;    // by post, up to the last that was flagged
  std::uint32_t first_post_ = 0;      // of that list
  std::size_t settled_ = 0;           // records that were looked at
};

}  // namespace redoubt
