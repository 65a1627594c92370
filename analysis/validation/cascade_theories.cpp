// Theory of seeds that are passed on independently: branching processes on the degrees of the
// network, by the rules `cascade` (Zhao et al. 2015) and `hawkes` (Rizoiu et al. 2017).
#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "analysis/validation/first_passage.hpp"
#include "analysis/validation/renewal.hpp"
#include "analysis/validation/spread.hpp"
#include "analysis/validation/theory.hpp"

namespace redoubt::analysis {
namespace {

// Moments of the views of a cascade, X = V + Σ over children, V those of the first, and the mean
// of ΣV², whose pairs are of different people.
struct Views {
  double mean = 0;
  double square = 0;
  double own = 0;
};

Views views_of(const std::vector<Reader>& readers, double seen, const Views& of_child) {
  Views v;
  for (const Reader& r : readers) {
    const double views = r.followers * seen;
    const double p = r.readiness;
    const double all = views * (1 + p * of_child.mean);
    v.mean += r.weight * all;
    v.square +=
        r.weight * (all * all + views * p * (of_child.square - p * of_child.mean * of_child.mean));
    v.own += r.weight * (views * views + views * p * of_child.own);
  }
  return v;
}

// Who sees a post again decides no more: a pair of views is of one person with probability
// Σ(follows²)/(all follows)², and each share that is lost would have had 1/(1 - ν) in its tree. To
// first order, as a part of the mean size: too much by a quarter of it at most, as following
// contacts shows (2000 to 60 000 people, n* from .5 to .85).
double lost_part(const SocialGraph& network, const Readers& readers, double seen, double size) {
  const double later = Readers::children(readers.later) * seen;
  Views child;
  for (int i = 0; i < 10000 && i * (1 - later) < 40; ++i)
    child = views_of(readers.later, seen, child);
  std::vector<double> follows(network.nodes(), 0.0);
  for (const std::uint32_t f : network.targets()) ++follows[f];
  double squares = 0;
  for (const double n : follows) squares += n * n;
  const auto all = static_cast<double>(network.edges());
  double shares_per_view = 0;
  for (const Reader& r : readers.later) shares_per_view += r.weight * r.readiness;
  const Views first = views_of(readers.seeds, seen, child);
  const double pairs = (first.square - first.own) / 2;
  return pairs * squares / (all * all) * shares_per_view / (1 - later) / size;
}

// Cascades of a network that is no tree, or that is not large against them.
class CascadePassage final : public FirstPassage {
 public:
  CascadePassage(const SocialGraph& network, const Spread& spread, double factor)
      : FirstPassage(network, spread.post_age_s),
        spread_(spread),
        factor_(factor),
        decides_(network.nodes()) {}

 private:
  void contact(std::uint32_t sharer, double left_s) override {
    const auto followers = network().followers(UserId{sharer});
    const double strength = factor_ * spread_.readiness(static_cast<double>(followers.size()));
    const double seen = spread_.seen(left_s);
    for (const std::uint32_t f : followers) {
      if (!passes_on(f, strength)) continue;  // most do not, whenever they see it
      if (const double u = chance.uniform(); u < seen) reach(f, spread_.delay.after(u), strength);
    }
  }
  bool wins(std::uint32_t, double) override { return true; }
  bool passes_on(std::uint32_t person, double strength) {
    return decides_.of(person, repetition(), [this] { return chance.uniform(); }) < strength;
  }

  const Spread spread_;
  const double factor_;
  Luck decides_;
};

// Mean over cascades of a function of their size. A replicate has the mean over its seeds.
template <class Of>
TheoryValue followed(const Scenario& s, const SocialGraph& network, const Spread& spread,
                     double factor, Of of) {
  CascadePassage course(network, spread, factor);
  const std::uint32_t people = network.nodes();
  const Estimate found = repeat([&] { return of(course.size({course.chance.pick(people)})); },
                                [&course] { return course.work(); }, 0.001);
  return {found.mean, found.error, found.scatter / std::sqrt(seed_posts(s))};
}

bool defined(const Spread& spread, const SocialGraph& network) {
  return spread.branching == spread.branching && network.edges() > 0;
}

TheoryValue mean_size(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Spread spread = spread_of(s);
  if (!defined(spread, network)) return kUndefined;
  const Readers readers = readers_of(network, spread);
  const double later = Readers::children(readers.later);
  const double seen = spread.seen(spread.post_age_s);
  if (later * seen < 1 && branches(network, readers)) {
    const double size = 1 + Readers::children(readers.seeds) * Renewal(spread, later).of_a_child();
    const double lost = lost_part(network, readers, seen, size);
    if (lost < 0.02) return {size * (1 - lost), size * lost / 4};
  }
  return followed(s, network, spread, readers.factor, [](double size) { return size; });
}

// Probabilities of 0, 1 … shares by followers, each seeing it with probability `seen`.
using Law = std::vector<double>;

Law law_of(const std::vector<Reader>& readers, double seen, std::size_t terms) {
  Law law(terms, 0.0);
  for (const Reader& r : readers) {
    const double p = r.readiness * seen;
    double mass = std::exp(r.followers * std::log1p(-p));
    for (std::size_t k = 0; k < terms && static_cast<double>(k) <= r.followers; ++k) {
      law[k] += r.weight * mass;
      const auto n = static_cast<double>(k);
      mass *= (r.followers - n) / (n + 1) * p / (1 - p);
    }
  }
  return law;
}

Law product(const Law& a, const Law& b) {
  Law result(a.size(), 0.0);
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; i + j < a.size(); ++j) result[i + j] += a[i] * b[j];
  return result;
}

// "4-7" in "benign/4-7", "2" alone for 2 to 2; {0, 0} if it is no number.
std::pair<std::size_t, std::size_t> sizes_in(const std::string& label) {
  const std::string text = label.substr(label.find('/') + 1);
  std::size_t low = 0;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, low);
  if (first.ec != std::errc{}) return {0, 0};
  if (first.ptr == end) return {low, low};
  std::size_t high = 0;
  const auto second = std::from_chars(first.ptr + 1, end, high);
  const bool range = *first.ptr == '-' && second.ec == std::errc{} && second.ptr == end;
  return range && low <= high ? std::pair{low, high} : std::pair<std::size_t, std::size_t>{0, 0};
}

// P(size = n) = Σ_k P(k of the seed)·k/(n - 1)·P(n - 1 later ones have n - 1 - k) [Dwass 1969].
double dwass(const Readers& readers, double seen, std::size_t low, std::size_t high) {
  const Law seeds = law_of(readers.seeds, seen, high + 1);
  const Law later = law_of(readers.later, seen, high + 1);
  double sum = low == 1 ? seeds[0] : 0;
  Law many{1};
  many.resize(high + 1, 0.0);
  for (std::size_t n = 2; n <= high; ++n) {
    many = product(many, later);
    for (std::size_t k = 1; k < n && n >= low; ++k)
      sum += seeds[k] * static_cast<double>(k) / static_cast<double>(n - 1) * many[n - 1 - k];
  }
  return sum;
}

// Part of the mean size that who sees a post twice takes, where shares that come too late do not
// matter to sizes beyond 1; else all of it.
double lost_of_complete(const SocialGraph& network, const Spread& spread, const Readers& readers) {
  const double seen = spread.seen(spread.post_age_s);
  const double mean = Readers::children(readers.later) * seen;
  if (!(mean < 1)) return 1;
  const double seeds = Readers::children(readers.seeds);
  const double whole = 1 + seeds * seen / (1 - mean);
  const double size = 1 + seeds * Renewal(spread, Readers::children(readers.later)).of_a_child();
  return size > 0.999 * whole ? lost_part(network, readers, seen, size) : 1;
}

TheoryValue size_share(const Scenario& s, const SocialGraph& network, const std::string& label) {
  const Spread spread = spread_of(s);
  if (!defined(spread, network)) return kUndefined;
  const auto [low, high] = sizes_in(label);
  if (low == 0) return TheoryValue::refuse("the label must be a size, such as benign/4-7");
  const Readers readers = readers_of(network, spread);
  const bool few = high <= 300;  // the law takes time that grows as the cube
  if (few && branches(network, readers)) {
    const double lost = high == 1 ? 0 : lost_of_complete(network, spread, readers);
    if (lost < 0.02) {
      const double share = dwass(readers, spread.seen(spread.post_age_s), low, high);
      return {share, share * lost, std::sqrt(share * (1 - share) / seed_posts(s))};
    }
  }
  const auto from = static_cast<double>(low);
  const auto to = static_cast<double>(high);
  return followed(s, network, spread, readers.factor,
                  [from, to](double size) { return from <= size && size <= to ? 1.0 : 0.0; });
}

// Variance of the number of children.
double scatter(const std::vector<Reader>& readers, double seen) {
  double mean = 0;
  double square = 0;
  for (const Reader& r : readers) {
    const double children = r.followers * r.readiness * seen;
    mean += r.weight * children;
    square += r.weight * (children * children + children * (1 - r.readiness * seen));
  }
  return square - mean * mean;
}

// With children of mean μ and variance σ² sizes have variance σ²/(1 - μ)³, n*/(1 - n*)³ if degrees
// are Poisson [Harris 1963]; the seed's own children may have another law.
TheoryValue variance(const Scenario& s, const SocialGraph& network, const std::string& label) {
  const Spread spread = spread_of(s);
  if (!defined(spread, network)) return kUndefined;
  const Readers readers = readers_of(network, spread);
  const double seen = spread.seen(spread.post_age_s);
  const double lost = branches(network, readers) ? lost_of_complete(network, spread, readers) : 1;
  if (lost < 0.0005) {
    const double left = 1 - Readers::children(readers.later) * seen;
    const double found = Readers::children(readers.seeds) * seen * scatter(readers.later, seen) /
                             (left * left * left) +
                         scatter(readers.seeds, seen) / (left * left);
    return {found, found * lost};
  }
  const TheoryValue mean = mean_size(s, network, label);
  TheoryValue found = followed(s, network, spread, readers.factor, [&mean](double size) {
    return (size - mean.value) * (size - mean.value);
  });
  found.error = std::hypot(found.error, mean.error * mean.error);  // from a mean that is off
  return found;
}

// Share of deliveries that are seen by the end, of seeds that nobody passes on.
TheoryValue seen_share(const Scenario& s, const std::string&) {
  const Spread spread = spread_of(s);
  if (spread.branching != 0) return kUndefined;
  return spread.seen(std::min(spread.post_age_s, s.general.horizon.seconds()));
}

// Schneider & Rizoiu 2023: taken down at age Δ, a share causes n_Δ = n*·(1 - (c/(c + Δ))^γ), and
// sizes are 1/(1 - n_Δ): the part χ = (n* - n_Δ)/(1 - n_Δ) of 1/(1 - n*) is prevented. For people
// whose followers are as many as their followers' followers, and posts that outlive cascades.
TheoryValue removed_size(const Scenario& s, const SocialGraph& network, const std::string&) {
  const Spread spread = spread_of(s);
  const bool alike = s.network.topology.topology == Topology::erdos_renyi && s.network.file.empty();
  if (s.propagation.kind != "hawkes" || spread.influence != 1 || !alike) return kUndefined;
  const double kept = spread.branching * spread.delay.by(spread.share_age_s);
  if (!(kept < 1)) return TheoryValue::refuse("what is left of a share causes one or more");
  const Readers readers = readers_of(network, spread);
  const double size = 1 / (1 - kept);
  const double in_time = 1 + spread.branching * Renewal(spread, spread.branching).of_a_child();
  if (in_time < 0.998 * size)
    return TheoryValue::refuse("posts end (propagation.max_age) before their cascades do");
  const double lost = lost_part(network, readers, spread.seen(spread.post_age_s), size);
  if (!(lost < 0.02)) return TheoryValue::refuse("too few people: many would see it twice");
  return {size, lost * size / 2};
}

const char* const kNeeds =
    "rule cascade or hawkes on a network, posts of seeds alone (nobody writes, judges or leaves; "
    "no seed_share) and of one quality (quality_weight 0)";

}  // namespace

std::vector<Theory> cascade_theories() {
  return {
      {.name = "cascade_mean_size",
       .meaning = "mean size of cascades: a branching process on the network's degrees, within "
                  "the life of a post, where the network is as good as a tree; else followed on it",
       .needs = kNeeds,
       .on_network = mean_size},
      {.name = "cascade_variance",
       .meaning = "variance of the sizes, n*/(1 - n*)^3 if degrees are Poisson (Harris 1963); "
                  "followed on the network where that is no tree or too small",
       .needs = kNeeds,
       .on_network = variance},
      {.name = "cascade_size_share",
       .meaning = "share of cascades of a size (Borel's law if degrees are Poisson)",
       .needs = kNeeds,
       .on_network = size_share},
      {.name = "seen_share",
       .meaning = "share of what is delivered that is seen by the end (Zhao et al. 2015)",
       .needs = "rule cascade or hawkes and seeds that nobody passes on (branching_factor 0)",
       .value = seen_share},
      {.name = "removed_size",
       .meaning = "mean size where each share is taken down at an age (Schneider & Rizoiu 2023)",
       .needs = "rule hawkes on topology erdos_renyi with influence_exponent 1, seeds alone of one "
                "quality",
       .on_network = removed_size}};
}

}  // namespace redoubt::analysis
