// What an actor may touch when it acts: the clock, its luck, the public world and its account book.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "agents/accounts.hpp"
#include "agents/economy/ledger.hpp"
#include "agents/economy/mitigation.hpp"
#include "agents/economy/value_book.hpp"
#include "agents/event.hpp"
#include "agents/generators/harm_frame.hpp"
#include "agents/generators/modality.hpp"
#include "agents/harm_log.hpp"
#include "agents/journal.hpp"
#include "agents/moderation/label_store.hpp"
#include "agents/people/group_labels.hpp"
#include "agents/people/groups.hpp"
#include "agents/people/population.hpp"
#include "agents/people/retention_params.hpp"
#include "agents/propagation/audience.hpp"
#include "agents/propagation/exposure.hpp"
#include "agents/signal.hpp"
#include "agents/tally.hpp"
#include "sim/kernel/kernel.hpp"

namespace redoubt {

class Application;
class Attention;
class FoundationModel;
class Provider;
class Victims;

// What only the whole world can do; implemented by World.
class WorldServices {
 public:
  virtual ~WorldServices() = default;
  // Publishes now: stored, delivered, screened by every detector, perhaps audited.
  virtual PostId publish(const PostContent& content, UserId author) = 0;
  // Stores it for the followers, before nobody else; for posts that come from outside.
  virtual PostId carry(const PostContent&, UserId) { return {}; }
  // Puts a post that was carried before reviewers.
  virtual void refer(PostId, CaseSource) {}
  // False while the account is suspended or has used up what a limit leaves it.
  [[nodiscard]] virtual bool may_publish(UserId account) const = 0;
  // The account passes on what came with `parent`; false if it may not, has done so already, or
  // the post was removed.
  virtual bool pass_on(UserId, ShareId) { return false; }
  virtual void tell_everyone(const Signal& signal) = 0;
  // A bought account was opened; whoever checks new accounts may have it suspended at once.
  virtual void account_opened(UserId account) = 0;
  virtual void suspend(UserId account) = 0;
  // The account presses the report button, whether it has seen the post or not.
  virtual void report(UserId, PostId) {}
  // Somebody who meant no harm is wronged now, for something of that time.
  virtual void wronged(UserId, Wrong, SimTime) {}
  // What was done to the account at that time was wrong and is put right now.
  virtual void righted(UserId, Remedy, SimTime) {}
  // Whether the person who had the account at that time still has it.
  [[nodiscard]] virtual bool still_there(UserId, SimTime) const { return true; }
  // How many people had the place before whoever has it now.
  [[nodiscard]] virtual std::uint32_t tenancy(UserId) const { return 0; }
  // Largest score above its threshold that a deployed detector would give: flagged if not negative.
  // By the threshold of the group that institutions see, or by the strictest if the sender does not
  // say who it is.
  [[nodiscard]] virtual double ask_detectors(const Surface& surface,
                                             std::optional<std::uint8_t> seen_group) const = 0;
};

struct Context {
  Kernel<>& kernel;
  const KeyedDraws& draws;
  PostStore& posts;
  Audience& audience;
  AccountBook& accounts;
  Population& people;
  std::span<const Group> groups;
  const HarmFrame& frame;
  const ModalityTable& modalities;
  Exposure& exposure;
  HarmLog& harm;
  Ledger& ledger;
  Tally& tally;
  const Victims& victims;
  WorldServices& services;
  Journal* journal = nullptr;
  Provider* provider = nullptr;                  // of the hosted model, if the scenario has one
  FoundationModel* foundation = nullptr;         // that learns on the platform, if there is one
  std::vector<Application*> applications = {};   // that stand on foundation models
  ValueBook* value = nullptr;                    // none: good and harm have no price
  const Attention* attention = nullptr;          // investigators who are sent to sites
  const GroupLabels* labels = nullptr;           // none: institutions see every group as it is
  const MitigationParams* mitigation = nullptr;  // of models' energy; none: no grid is stated

  [[nodiscard]] SimTime now() const { return kernel.now(); }
  void schedule_in(Duration delay, EventKind kind, std::uint32_t a, std::uint32_t b = 0,
                   std::uint32_t minor = 0) {
    const SimTime at = now() + delay;
    if (at.ms <= EventKey::kMaxTime) kernel.schedule(make_event(at, kind, a, b, minor));
  }
  // The author's group as institutions see it, and how many categories they see.
  [[nodiscard]] std::uint8_t seen_group(const PostState& post) const {
    return seen_group(post.author, post.group);
  }
  [[nodiscard]] std::uint8_t seen_group(UserId account, std::uint8_t group) const {
    return labels != nullptr ? labels->seen(account, group) : group;
  }
  [[nodiscard]] std::size_t seen_categories() const {
    return labels != nullptr ? labels->categories() : groups.size();
  }
  void note(const PostEvent& event) const {
    if (journal != nullptr) redoubt::note(*journal, posts, now(), event);
  }
  void wake(ActorId actor, Duration delay, std::uint32_t timer, std::uint32_t what = 0) {
    schedule_in(delay, EventKind::wake, actor.value, what, timer);
  }
};

}  // namespace redoubt
