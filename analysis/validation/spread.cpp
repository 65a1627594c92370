#include "analysis/validation/spread.hpp"

#include <map>
#include <utility>

namespace redoubt::analysis {
namespace {

std::vector<Reader> with_weights(const std::map<std::pair<std::size_t, std::size_t>, double>& count,
                                 const Spread& spread, double factor) {
  double all = 0;
  for (const auto& [degrees, n] : count) all += n;
  std::vector<Reader> readers;
  for (const auto& [degrees, n] : count)
    readers.push_back({n / all, static_cast<double>(degrees.second),
                       factor * spread.readiness(static_cast<double>(degrees.first))});
  return readers;
}

}  // namespace

Spread spread_of(const Scenario& s) {
  const Table p = propagation_table(s);
  const bool hawkes = s.propagation.kind == "hawkes";
  Spread spread;
  const bool seeds = seeds_alone(s) && number_in(p, "seed_share") == 0;
  if ((!hawkes && s.propagation.kind != "cascade") || !seeds) return spread;
  spread.post_age_s = number_in(p, "max_age");
  spread.whole_kernel = hawkes;
  spread.delay = {!hawkes, number_in(p, hawkes ? "kernel_offset" : "flat_delay"),
                  number_in(p, hawkes ? "kernel_exponent" : "delay_exponent")};
  if (hawkes) spread.influence = number_in(p, "influence_exponent");
  if (hawkes) spread.share_age_s = number_in(p, "takedown_after");
  const double branching = number_in(p, "branching_factor");
  if (branching == 0 || number_in(p, "quality_weight") == 0) spread.branching = branching;
  return spread;
}

Readers readers_of(const SocialGraph& network, const Spread& spread) {
  std::map<std::pair<std::size_t, std::size_t>, double> seeds;
  std::map<std::pair<std::size_t, std::size_t>, double> later;
  double reach = 0;
  for (std::uint32_t u = 0; u < network.nodes(); ++u) {
    const std::size_t own = network.followers(UserId{u}).size();
    ++seeds[{own, own}];
    for (const std::uint32_t f : network.followers(UserId{u})) {
      const std::size_t of_follower = network.followers(UserId{f}).size();
      const std::size_t back = network.follows(UserId{u}, UserId{f}) ? 1 : 0;
      ++later[{of_follower, of_follower - back}];
      const auto m = static_cast<double>(of_follower);
      reach += m * spread.readiness(m);
    }
  }
  const double seen = spread.whole_kernel ? 1 : spread.delay.by(spread.post_age_s);
  const double mean = reach / static_cast<double>(network.edges());
  const double factor = spread.branching / (mean * seen);
  return {with_weights(seeds, spread, factor), with_weights(later, spread, factor), factor};
}

bool branches(const SocialGraph& network, const Readers& readers) {
  const auto sure = [](const Reader& r) { return r.readiness > 1; };
  return !readers.later.empty() && without_loops(network) &&
         std::none_of(readers.later.begin(), readers.later.end(), sure);
}

}  // namespace redoubt::analysis
