// Rule `sir`: a share is an infection; who has stopped being infectious is immune (Kermack &
// McKendrick 1927).
#include "agents/catalogue.hpp"
#include "agents/propagation/epidemic.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

class SirRule final : public EpidemicRule {
 public:
  // The contact comes before the infection ends iff u > e^(-rate·time left): most need no
  // logarithm.
  void deliver(ShareId share, UserId sharer) override {
    const PostState& state = c().posts.state(c().posts.share(share).post);
    const Duration lasts = infectious_time(state, sharer, 0);
    begin(sharer, share, lasts);
    const SimTime now = c().kernel.now();
    const Duration left = std::min(lasts, expiry(state) - now);
    if (left.ms <= 0) return;
    const double never = portable::exp(-transmission_per_day() * left.days());
    const std::uint64_t why = occurrence(state, sharer);
    const auto followers = c().audience.followers(sharer);
    for (const std::uint32_t follower : followers) {
      const double u = c().draws.uniform(Purpose::transmission, follower, why);
      if (u <= never) continue;
      const Duration wait = waiting_time(u, transmission_per_day());
      if (wait < left) schedule_view(now + wait, follower, share);
    }
    count_deliveries(share, sharer);
  }

  void view(UserId user, ShareId share) override {
    PostState* state = seen_through(share, user);
    if (!state) return;
    const PostId post = c().posts.share(share).post;
    react(user, share, c().exposure.view(user, post, *state, true));
  }
};

}  // namespace

std::unique_ptr<PropagationRule> make_sir() {
  return std::make_unique<SirRule>();
}

}  // namespace redoubt
