// Rule `sis`: a share is an infection; who has stopped being infectious can be infected again.
#include <algorithm>

#include "agents/catalogue.hpp"
#include "agents/propagation/epidemic.hpp"
#include "sim/content/pair_map.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

class SisRule final : public EpidemicRule {
 public:
  [[nodiscard]] RuleTraits traits() const override { return {.shares_again = true}; }
  void forget_before(PostId first) override { infections_.forget_before(first); }
  [[nodiscard]] std::size_t bytes() const override { return infections_.bytes(); }

  // A follower who recovers may be infected again through the same follow: contacts form a Poisson
  // process for as long as the sharer is infectious. Each draws the next.
  void deliver(ShareId share, UserId sharer) override {
    const PostId post = c().posts.share(share).post;
    const PostState& state = c().posts.state(post);
    Infection& infection = infections_(sharer, post);
    const Duration lasts = infectious_time(state, sharer, infection.count);
    infection.ends = std::min(c().kernel.now() + lasts, expiry(state));
    const std::uint32_t n = infection.count++;
    const SimTime ends = infection.ends;
    begin(sharer, share, lasts);
    const auto followers = c().audience.followers(sharer);
    for (const std::uint32_t follower : followers)
      schedule_contacts(share, occurrence(state, sharer), nth(follower, n), ends);
    count_deliveries(share, sharer);
  }

  void view(UserId user, ShareId share) override {
    PostState* state = seen_through(share, user);
    if (!state) return;
    const PostId post = c().posts.share(share).post;
    const Infection* had = infections_.find(user, post);
    Reaction reaction = c().exposure.see(user, post, *state, had == nullptr);
    const bool infected = had && had->ends > c().kernel.now();
    reaction.shares = !infected && c().exposure.willing(user, *state);
    react(user, share, reaction);
  }

 private:
  struct Infection {
    SimTime ends;             // of the last one
    std::uint32_t count = 0;  // so far
  };

  // All contacts with one follower until the infection ends.
  void schedule_contacts(ShareId share, std::uint64_t why, std::uint64_t who, SimTime ends) {
    SimTime at = c().kernel.now();
    for (std::uint32_t contact = 0;; ++contact) {
      const double u = c().draws.uniform(Purpose::transmission, mix(who, contact), why);
      at = at + waiting_time(u, transmission_per_day());
      if (at >= ends) return;
      schedule_view(at, static_cast<std::uint32_t>(who), share);
    }
  }

  PairMap<Infection> infections_;
};

}  // namespace

std::unique_ptr<PropagationRule> make_sis() {
  return std::make_unique<SisRule>();
}

}  // namespace redoubt
