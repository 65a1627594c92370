#include "agents/propagation/calibration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "agents/propagation/feed_rule.hpp"
#include "sim/content/feed.hpp"
#include "sim/kernel/huge_pages.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr int kVisits = 4000;
constexpr int kPoints = 30;  // 2^-6 … 2^8.5 deliveries per visit

// One feed under Poisson deliveries and exponential visits: the number of deliveries between two
// visits is geometric. Unseen posts are read first, the newest of them first.
double simulate_reading(double deliveries_per_visit, double depth, std::uint64_t point) {
  const KeyedDraws draws(0, 0);
  Feed feed;
  std::uint64_t read = 0;
  for (std::uint64_t visit = 0; visit < kVisits; ++visit) {
    const Block bits = draws.bits(Purpose::pilot, point, visit);
    const double p = 1.0 / (1.0 + deliveries_per_visit);
    const std::uint64_t arrivals = geometric(unit_interval(bits.first), p);
    // More than a full feed changes nothing.
    for (std::uint64_t i = 0; i < std::min<std::uint64_t>(arrivals, 2 * Feed::kSlots); ++i)
      feed.insert(ShareId{0});
    unsigned left = reading_depth(unit_interval(bits.second), depth);
    for (unsigned i = 0; i < feed.size() && left > 0; ++i) {
      if (feed.seen(feed.slot(i))) continue;
      feed.mark_seen(feed.slot(i));
      ++read;
      --left;
    }
  }
  return static_cast<double>(read) / kVisits;
}

// Equally likely values of quality ~ N(0, 1).
std::array<double, 64> typical_qualities() {
  std::array<double, 64> qualities{};
  for (std::size_t i = 0; i < qualities.size(); ++i)
    qualities[i] = portable::normal_quantile((static_cast<double>(i) + 0.5) / 64);
  return qualities;
}

// E over quality of the probability to share.
double mean_probability(double a0, double quality_weight, const std::array<double, 64>& qualities) {
  double sum = 0;
  for (const double quality : qualities) sum += portable::logistic(a0 + quality_weight * quality);
  return sum / 64;
}

}  // namespace

// Publications come from everybody by posting rate, shares from people by what they receive.
double branching_probability(double branching_factor, const Population& people,
                             const SocialGraph& graph,
                             const std::function<double(double)>& offspring) {
  std::vector<double> follows(graph.nodes(), 0.0);
  for (const std::uint32_t follower : graph.targets()) follows[follower] += 1.0;
  double posts = 0;
  double posts_reach = 0;
  double receives = 0;
  double receives_reach = 0;
  for (std::uint32_t u = 0; u < graph.nodes(); ++u) {
    const double reach = offspring(static_cast<double>(graph.followers(UserId{u}).size()));
    const double rate = people.posts_per_day(UserId{u});
    posts += rate;
    posts_reach += rate * reach;
    receives += follows[u];
    receives_reach += follows[u] * reach;
  }
  if (receives_reach <= 0) return 0;
  // Share of all sharers that are not authors. Where people do not write, seeds are as other
  // shares.
  const double later = posts_reach > 0 ? std::min(branching_factor, 1.0) : 1.0;
  const double authors = posts_reach > 0 ? (1 - later) * posts_reach / posts : 0.0;
  return branching_factor / (authors + later * receives_reach / receives);
}

double feed_probability(double branching_factor, double reading_depth, const Population& people,
                        const SocialGraph& graph) {
  if (branching_factor >= 1)
    throw std::invalid_argument(fmt::format(
        "propagation.branching_factor is {} (must be < 1 with rule \"feed\": attention is finite)",
        branching_factor));
  const std::uint32_t n = people.size();
  std::vector<double, HugePageAllocator<double>> received(n, 0.0);  // λ, deliveries per day
  std::vector<double> viewed(n, 0.0);                               // first views per day
  double published = 0;
  for (std::uint32_t u = 0; u < n; ++u) published += people.posts_per_day(UserId{u});
  const double shares = published * branching_factor / (1.0 - branching_factor);
  if (!(shares > 0)) return 0;
  const ReadingCurve reads(reading_depth);
  double p = 0;
  constexpr int kRounds = 30;  // each is a pass over all edges; about eight are needed
  for (int round = 0; round < kRounds; ++round) {
    const double before = p;
    std::fill(received.begin(), received.end(), 0.0);
    for (std::uint32_t u = 0; u < n; ++u) {
      const double rate = people.posts_per_day(UserId{u}) + p * viewed[u];
      for (const std::uint32_t follower : graph.followers(UserId{u})) received[follower] += rate;
    }
    double total_viewed = 0;
    for (std::uint32_t u = 0; u < n; ++u) {
      const double visits = people.sessions_per_day(UserId{u});
      viewed[u] = visits > 0 ? visits * reads(received[u] / visits) : 0.0;
      total_viewed += viewed[u];
    }
    p = total_viewed > 0 ? shares / total_viewed : 0.0;
    if (std::abs(p - before) <= 1e-9 * p) break;
  }
  return p;
}

double log_odds_for(double p, double quality_weight, double branching_factor) {
  if (p >= 1)
    throw std::invalid_argument(fmt::format(
        "propagation.branching_factor is {}, which needs a share probability of {:.3g} (must be < "
        "1): "
        "people read too little; raise users.sessions_per_day or lower the branching factor",
        branching_factor, p));
  if (!(p > 0)) return -40.0;
  const std::array<double, 64> qualities = typical_qualities();
  double low = -40;
  double high = 40;
  for (int i = 0; i < 100; ++i) {
    const double middle = 0.5 * (low + high);
    (mean_probability(middle, quality_weight, qualities) < p ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

ReadingCurve::ReadingCurve(double reading_depth) {
  double deliveries = 1.0 / 64;
  for (int i = 0; i < kPoints; ++i) {
    read_.push_back(simulate_reading(deliveries, reading_depth, static_cast<std::uint64_t>(i)));
    deliveries *= 1.4142135623730951;
  }
}

double ReadingCurve::operator()(double deliveries_per_visit) const {
  double left = 1.0 / 64;
  if (deliveries_per_visit <= left) return deliveries_per_visit / left * read_.front();
  for (int i = 0; i + 1 < kPoints; ++i) {
    const double right = left * 1.4142135623730951;
    if (deliveries_per_visit < right) {
      const double t = (deliveries_per_visit - left) / (right - left);
      return (1 - t) * read_[static_cast<std::size_t>(i)] +
             t * read_[static_cast<std::size_t>(i) + 1];
    }
    left = right;
  }
  return read_.back();
}

}  // namespace redoubt
