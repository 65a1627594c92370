// How a share reaches people: the interface of the propagation rules.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "agents/event.hpp"
#include "agents/generators/harm_frame.hpp"
#include "agents/journal.hpp"
#include "agents/people/population.hpp"
#include "agents/propagation/audience.hpp"
#include "agents/propagation/exposure.hpp"
#include "agents/signal.hpp"
#include "sim/config/parameter.hpp"
#include "sim/kernel/kernel.hpp"

namespace redoubt {

// What a rule needs of the world around it.
class RuleHost {
 public:
  virtual ~RuleHost() = default;
  // A reader reports a post.
  virtual void reported(UserId reader, PostId post) = 0;
  // Publishes now, for rules that write for people: see RuleTraits::drives_people.
  virtual PostId publish(const PostContent& content, UserId author) = 0;
  // False while an account is suspended.
  [[nodiscard]] virtual bool may_post(UserId account) const = 0;
};

// What a rule may touch.
struct PropagationContext {
  Kernel<>& kernel;
  PostStore& posts;
  Audience& audience;
  Exposure& exposure;
  Tally& tally;
  const KeyedDraws& draws;
  RuleHost& host;
  const HarmFrame& frame;
  Duration max_age;  // posts older than this are not shown
  Journal* journal = nullptr;

  // Tests come before the call: these are the busiest places of a run.
  void note(const PostEvent& event) const { redoubt::note(*journal, posts, kernel.now(), event); }
  void note_delivery(ShareId share, UserId sharer) const {
    note({.kind = PostEvent::Kind::delivered,
          .post = posts.share(share).post,
          .account = sharer,
          .share = share,
          .value = static_cast<double>(audience.followers(sharer).size())});
  }
  void note_exposure(UserId reader, ShareId share) const {
    note({.kind = PostEvent::Kind::exposed,
          .post = posts.share(share).post,
          .account = reader,
          .share = share});
  }
  void note_share(ShareId id) const {
    const Share& share = posts.share(id);
    note({.kind = PostEvent::Kind::shared,
          .post = share.post,
          .account = share.user,
          .share = id,
          .parent = share.parent,
          .probability = static_cast<double>(posts.state(share.post).share_probability)});
  }
};

// What the rest of the program must know of a rule.
struct RuleTraits {
  bool reads_in_visits = false;   // people's visits matter; else none are simulated
  bool drives_people = false;     // writes for people; they neither visit nor post by themselves
  bool people_may_leave = false;  // heeds who is there: see [users.retention]
  bool shares_again = false;      // a person may pass the same post on repeatedly
  // To estimate the size of a run: shares per share, and posts read in a visit.
  double branching_factor = 0.5;
  double read_per_visit = 0;
};

// A measure of a rule, one value a sample.
struct RuleMeasure {
  const char* name;
  const char* unit;
  const char* long_name;
  const char* definition;
};

class PropagationRule {
 public:
  virtual ~PropagationRule() = default;
  // The parameters of this rule.
  virtual void fields(FieldVisitor& v) = 0;
  [[nodiscard]] virtual RuleTraits traits() const { return {}; }

  // Before the run: the parts of the world, then the people and their network.
  void start(const PropagationContext& context) {
    context_.emplace(context);
    started();
  }
  // Throws std::invalid_argument if what the parameters ask for cannot be in this world.
  virtual void calibrate(const Population&, std::span<const Group>, const SocialGraph&) {}
  // Probability that a reader passes on a post with this content, before moderation lowers it.
  [[nodiscard]] virtual double share_probability(const Truth& truth) const {
    return static_cast<double>(truth.potency);
  }

  // A share was made now: bring it to the sharer's followers.
  virtual void deliver(ShareId share, UserId sharer) = 0;
  // A share mentions a person, who is shown it whether or not they follow the sharer.
  virtual void notify(ShareId share, UserId person) = 0;
  // A person opens the feed; `session` is the running number of the visit.
  virtual void session(UserId, std::uint32_t) {}
  // A delivery scheduled by this rule is seen.
  virtual void view(UserId, ShareId) {}
  // A timer of this rule (EventKind::rule_timer).
  virtual void timer(std::uint32_t, std::uint32_t) {}
  // A session or view comes soon: brings the memory it will need closer (no effect on results).
  virtual void prefetch(const EventKey&) {}
  // Likewise what this person's followers keep: they will get something.
  virtual void prefetch_followers(UserId) {}
  // Posts before this one have expired: nobody will see them again.
  virtual void forget_before(PostId) {}
  // What every actor is told.
  virtual void observe(const Signal&) {}
  // Counts whom a share of a harmful post is delivered to; once per share, before deliver().
  void count_offered(PostId post, UserId sharer) const {
    if (c().posts.state(post).harmful()) c().exposure.offer_harm(c().audience.followers(sharer));
  }
  // An account passes on now what came with `parent`, whatever the rule says of readers.
  void pass_on(UserId account, ShareId parent) { deliver(record_share(account, parent), account); }

  [[nodiscard]] virtual std::vector<RuleMeasure> measures() const { return {}; }
  // One value for each of measures().
  [[nodiscard]] virtual std::vector<double> measure() const { return {}; }
  [[nodiscard]] virtual std::size_t bytes() const { return 0; }

 protected:
  virtual void started() {}
  // The parts of the world; from the start on.
  [[nodiscard]] const PropagationContext& c() const { return *context_; }
  // `user` passes on now what came with `parent`.
  [[nodiscard]] ShareId record_share(UserId user, ShareId parent) const {
    const ShareId id = c().exposure.share(user, parent, c().kernel.now());
    count_offered(c().posts.share(id).post, user);
    if (c().journal != nullptr) c().note_share(id);
    return id;
  }
  // A share was offered to everybody who follows the sharer.
  void count_deliveries(ShareId share, UserId sharer) const {
    c().tally.reading.deliveries += c().audience.followers(sharer).size();
    if (c().journal != nullptr) c().note_delivery(share, sharer);
  }

 private:
  std::optional<PropagationContext> context_;
};

}  // namespace redoubt
