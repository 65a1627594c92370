#include "analysis/validation/network_tools.hpp"

namespace redoubt::analysis {

bool seeds_alone(const Scenario& s) {
  const Table p = propagation_table(s);
  return number_in(p, "seeds") > 0 && s.users.benign_posts_per_day == 0 && s.generators.empty() &&
         s.arrivals.empty() && s.detectors.empty() && s.interventions.empty() &&
         !s.users.retention.on() &&
         s.moderation.audit_fraction == 0;  // nothing is taken down by mistake
}

double seed_posts(const Scenario& s) {
  return number_in(propagation_table(s), "seeds");
}

Epidemic epidemic_of(const Scenario& s, const SocialGraph& network, const char* rule) {
  Epidemic e;
  if (s.propagation.kind != rule || !seeds_alone(s) || network.nodes() == 0) return e;
  const Table p = propagation_table(s);
  e.transmission = number_in(p, "transmission_per_day");
  e.recovery = number_in(p, "recovery_per_day");
  e.seed_share = number_in(p, "seed_share");
  e.post_age_days = build_propagation(s).params.max_age.days();
  e.people = network.nodes();
  return e;
}

bool outlived(const Scenario& s, const Epidemic& e) {
  return e.post_age_days * e.recovery >= 40 && s.general.horizon.days() * e.recovery >= 40;
}

double mean_degree(const SocialGraph& network) {
  return static_cast<double>(network.edges()) / network.nodes();
}

bool all_follow_all(const SocialGraph& network) {
  const std::uint64_t n = network.nodes();
  return network.edges() == n * (n - 1);
}

// Over paths u, f, g of follows from up to a thousand u, and of each ten f and ten g at even
// places.
bool without_loops(const SocialGraph& network) {
  const std::uint64_t n = network.nodes();
  const auto step = [](std::size_t size, std::size_t most) { return size / most + 1; };
  double paths = 0;
  double closed = 0;
  for (std::uint64_t u = 0; u < n; u += step(n, 1000)) {
    const auto followers = network.followers(UserId{static_cast<std::uint32_t>(u)});
    for (std::size_t i = 0; i < followers.size(); i += step(followers.size(), 10)) {
      const auto next = network.followers(UserId{followers[i]});
      for (std::size_t k = 0; k < next.size(); k += step(next.size(), 10)) {
        if (next[k] == u) continue;
        ++paths;
        const UserId first{static_cast<std::uint32_t>(u)};
        const UserId last{next[k]};
        closed += network.follows(last, first) || network.follows(first, last) ? 1 : 0;
      }
    }
  }
  return closed <= 0.02 * paths;
}

}  // namespace redoubt::analysis
