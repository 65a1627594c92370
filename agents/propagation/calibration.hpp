// From the branching factor that a user sets to the log-odds of sharing that produce it.
#pragma once

#include <vector>

#include "agents/population.hpp"
#include "agents/propagation/propagation.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt {

// a0 such that benign life has the branching factor n* of `params`.
//
// Rule cascade: everybody sees what arrives before it expires, so a share by u causes
// p·F(max_age)·L(u) shares, L the number of followers. Of all sharers 1 - n* are authors, drawn by
// posting rate, and n* pass on what they receive, drawn by the number w of accounts they follow: n*
// = p·F·((1 - n*)·E_posts[L] + n*·E_w[L]). Rule feed: attention is finite. With P publications and
// X(p) first views a day, S = p·X shares and n* = S/(P + S); a user who receives λ deliveries and
// opens the feed s times a day reads s·e(λ/s) new posts, e measured on the feed itself; λ follows
// from everybody's P and S. The mean field is solved by iteration, then E[logistic(a0 + quality)] =
// p for a0. Throws std::invalid_argument if no p <= 1 reaches n*.
double solve_log_odds(const PropagationParams& params, const Population& people,
                      const SocialGraph& graph);

// New posts read per visit if `deliveries_per_visit` arrive between two visits on average.
class ReadingCurve {
 public:
  explicit ReadingCurve(double reading_depth);
  [[nodiscard]] double operator()(double deliveries_per_visit) const;

 private:
  std::vector<double> read_;  // at 2^(i/2 - 6) deliveries per visit
};

}  // namespace redoubt
