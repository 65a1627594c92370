// From the branching factor that a user sets to the log-odds of sharing that produce it.
#pragma once

#include <functional>
#include <vector>

#include "agents/people/population.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt {

// Probability p of sharing on first view with which benign life has the branching factor n*, if a
// share by an account with L followers causes p·offspring(L) shares.
//
// Of all sharers 1 - n* are authors, drawn by posting rate, and n* pass on what they receive, drawn
// by the number w of accounts they follow: n* = p·((1 - n*)·E_posts[offspring(L)] +
// n*·E_w[offspring(L)]).
double branching_probability(double branching_factor, const Population& people,
                             const SocialGraph& graph,
                             const std::function<double(double)>& offspring);

// The same where attention is finite (rule feed). With P publications and X(p) first views a day,
// S = p·X shares and n* = S/(P + S); a person who receives λ deliveries and opens the feed s times
// a day reads s·e(λ/s) new posts, e measured on the feed itself; λ follows from everybody's P and
// S. The mean field is solved by iteration. Throws std::invalid_argument if n* >= 1.
double feed_probability(double branching_factor, double reading_depth, const Population& people,
                        const SocialGraph& graph);

// a0 with E[logistic(a0 + quality_weight·z)] = p, z ~ N(0, 1). Throws std::invalid_argument, naming
// the branching factor that asked for it, if p >= 1.
double log_odds_for(double p, double quality_weight, double branching_factor);

// New posts read per visit if `deliveries_per_visit` arrive between two visits on average.
class ReadingCurve {
 public:
  explicit ReadingCurve(double reading_depth);
  [[nodiscard]] double operator()(double deliveries_per_visit) const;

 private:
  std::vector<double> read_;  // at 2^(i/2 - 6) deliveries per visit
};

}  // namespace redoubt
