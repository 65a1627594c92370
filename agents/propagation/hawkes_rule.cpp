// Rule `hawkes`: shares excite shares with a power-law memory, more if the sharer has more
// followers (Rizoiu et al. 2017).
//
// A share by an account with m followers causes shares at rate κ·m^β·(t + c)^-(1 + γ) at age t.
// Each follower sees it after a delay with F(t) = 1 - (c/(c + t))^γ and shares with probability
// p·(m/m̄)^(β - 1), so that κ = p·m̄^(1 - β)·γ·c^γ; p is found from the branching factor, which
// counts the whole kernel. A share that is taken down at age Δ causes n_Δ = n*·F(Δ) shares
// [Schneider & Rizoiu 2023].
#include <algorithm>

#include "agents/catalogue.hpp"
#include "agents/propagation/calibration.hpp"
#include "agents/propagation/delayed_rule.hpp"
#include "agents/propagation/sharing.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

class HawkesRule final : public DelayedRule {
 public:
  HawkesRule() { sharing_.branching_factor = 0.58; }

  void fields(FieldVisitor& v) override {
    v({.name = "branching_factor",
       .unit = "shares per share",
       .meaning = "mean number of shares that a share of benign content causes, however late",
       .range = {0, 5},
       .source = "Schneider & Rizoiu 2023",
       .tag = Tag::published,
       .fixed = true},
      sharing_.branching_factor);
    v({.name = "kernel_offset",
       .unit = "duration",
       .meaning = "c of the memory kernel: the time in which shares come fastest",
       .range = {0.001, 1e6},
       .source = "Schneider & Rizoiu 2023",
       .tag = Tag::published,
       .fixed = true},
      offset_);
    v({.name = "kernel_exponent",
       .meaning = "γ of the memory kernel: how fast a share is forgotten",
       .range = {0, 10, true, false},
       .source = "Schneider & Rizoiu 2023",
       .tag = Tag::published,
       .fixed = true},
      exponent_);
    v({.name = "influence_exponent",
       .meaning = "β: a share by an account with m followers causes m^β times as many",
       .range = {0, 2},
       .source = "1: every follower is as ready to share; no published value",
       .fixed = true},
      influence_);
    v({.name = "takedown_after",
       .unit = "duration",
       .meaning = "each share disappears at this age, whatever moderation does; never: not at all",
       .range = kPositive,
       .source = "off"},
      takedown_after_);
    sharing_.content_fields(v);
  }
  [[nodiscard]] RuleTraits traits() const override {
    return {.branching_factor = sharing_.branching_factor};
  }
  [[nodiscard]] double share_probability(const Truth& truth) const override {
    return sharing_.probability(truth);
  }

  void calibrate(const Population& people, std::span<const Group>,
                 const SocialGraph& graph) override {
    const double nodes = std::max<double>(graph.nodes(), 1);
    mean_followers_ = std::max(static_cast<double>(graph.edges()) / nodes, 1.0);
    const double n = sharing_.branching_factor;
    const double p =
        branching_probability(n, people, graph, [this](double m) { return m * readiness(m); });
    sharing_.log_odds = log_odds_for(p, sharing_.quality_weight, n);
  }

  void deliver(ShareId share, UserId sharer) override {
    const PostState& state = c().posts.state(c().posts.share(share).post);
    const SimTime now = c().kernel.now();
    const SimTime ends = std::min(expiry(state), now + takedown_after_);
    if (now >= ends) return;
    const double latest = seen_within(ends - now) + 1e-9;
    const std::uint64_t why = occurrence(state, sharer);
    const auto followers = c().audience.followers(sharer);
    for (const std::uint32_t follower : followers) {
      const double u = c().draws.uniform(Purpose::view_delay, follower, why);
      if (u > latest) continue;
      const SimTime at = now + delay(u);
      if (at < ends) schedule_view(at, follower, share);
    }
    count_deliveries(share, sharer);
  }

  void view(UserId user, ShareId share) override {
    PostState* state = seen_through(share, user);
    if (!state) return;
    const Share& seen = c().posts.share(share);
    const PostId post = seen.post;
    const auto m = static_cast<double>(c().audience.followers(seen.user).size());
    react(user, share, c().exposure.view(user, post, *state, true, readiness(m)));
  }

 protected:
  [[nodiscard]] Duration mention_delay(double u) const override { return delay(u); }

 private:
  // (m/m̄)^(β - 1).
  [[nodiscard]] double readiness(double m) const {
    if (influence_ == 1 || m <= 0) return 1;
    return portable::pow(m / mean_followers_, influence_ - 1);
  }
  // F(t) = 1 - (c/(c + t))^γ and its inverse.
  [[nodiscard]] double seen_within(Duration t) const {
    const double offset = offset_.seconds();
    return 1 - portable::pow(offset / (offset + t.seconds()), exponent_);
  }
  [[nodiscard]] Duration delay(double u) const {
    const auto offset = static_cast<double>(offset_.ms);
    const double ms = offset * (portable::pow(1 - u, -1 / exponent_) - 1);
    if (ms >= static_cast<double>(EventKey::kMaxTime)) return Duration::never();
    return Duration{static_cast<std::int64_t>(ms) + 1};
  }

  SharingParams sharing_;
  Duration offset_ = seconds(30);
  double exponent_ = 0.22;
  double influence_ = 1;
  Duration takedown_after_ = Duration::never();
  double mean_followers_ = 1;
};

}  // namespace

std::unique_ptr<PropagationRule> make_hawkes() {
  return std::make_unique<HawkesRule>();
}

}  // namespace redoubt
