// How the rules `cascade` and `hawkes` pass a post on, as their files and sources state it: what
// branching theory starts from.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/validation/network_tools.hpp"

namespace redoubt::analysis {

// Of the delay after which a follower sees a share: F(t), t in seconds.
struct DelayLaw {
  bool flat_start = false;  // SEISMIC: uniform up to s0, then a power law
  double scale_s = 1;
  double exponent = 1;

  // Its inverse.
  [[nodiscard]] double after(double u) const {
    if (!flat_start) return scale_s * (std::pow(1 - u, -1 / exponent) - 1);
    const double flat = exponent / (1 + exponent);
    if (u <= flat) return scale_s * u / flat;
    return scale_s * std::pow((1 - u) / (1 - flat), -1 / exponent);
  }
  [[nodiscard]] double by(double t) const {
    if (!flat_start) return 1 - std::pow(1 + t / scale_s, -exponent);
    const double flat = exponent / (1 + exponent);
    if (t <= scale_s) return flat * t / scale_s;
    return flat + (1 - flat) * (1 - std::pow(t / scale_s, -exponent));
  }
};

// What the file says of the rule. A share is seen by each follower with probability F(age), while
// the post and the share are there, and passed on with probability `readiness` by who sees it.
struct Spread {
  DelayLaw delay;
  double branching = kUndefined;
  double influence = 1;  // β of `hawkes`
  double post_age_s = 0;
  double share_age_s = std::numeric_limits<double>::infinity();
  bool whole_kernel = false;  // whether the branching factor counts what comes too late

  [[nodiscard]] double seen(double age_s) const { return delay.by(std::min(age_s, share_age_s)); }
  [[nodiscard]] double readiness(double followers) const {
    return followers > 0 ? std::pow(followers, influence - 1) : 0;
  }
};

// Seeds alone, of one quality: else the branching factor is a mean over authors or over posts, and
// this is undefined.
Spread spread_of(const Scenario& s);

// People by how many follow them and who could pass on, as seeds and as somebody's follower. Of a
// mutual follow one direction leads back to where the post came from.
struct Reader {
  double weight = 0;
  double followers = 0;
  double readiness = 0;  // probability that a follower who sees their share passes it on
};

struct Readers {
  std::vector<Reader> seeds;
  std::vector<Reader> later;
  double factor = 0;  // of readiness

  static double children(const std::vector<Reader>& readers) {
    double sum = 0;
    for (const Reader& r : readers) sum += r.weight * r.followers * r.readiness;
    return sum;
  }
};

// The branching factor is the mean number of shares that the share of a follower causes, of all
// their followers.
Readers readers_of(const SocialGraph& network, const Spread& spread);

// Whether the network is as good as a tree for this, and nobody would have to be more than certain
// to pass on.
bool branches(const SocialGraph& network, const Readers& readers);

}  // namespace redoubt::analysis
