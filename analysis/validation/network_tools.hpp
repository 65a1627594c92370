// What theories of spreading need: the epidemic of a scenario, and how far its network is a tree.
#pragma once

#include "analysis/validation/theory_tools.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt::analysis {

struct Epidemic {
  double transmission = kUndefined;  // 1/day, along each follow
  double recovery = kUndefined;      // 1/day
  double seed_share = 0;
  double people = 0;
  double post_age_days = 0;

  // P(an infection is passed along a follow before it ends).
  [[nodiscard]] double along() const {
    return transmission > 0 ? transmission / (transmission + recovery) : 0;
  }
  // P(a person is not among those with whom it begins).
  [[nodiscard]] double spared() const { return (1 - seed_share) * (1 - 1 / people); }
};

// Of the rule that the theory is about; else nothing is defined.
Epidemic epidemic_of(const Scenario& s, const SocialGraph& network, const char* rule);

// Posts outlive their epidemics: 40 infectious times.
bool outlived(const Scenario& s, const Epidemic& e);

// Posts come from seeds alone and stay what they are: nobody writes, judges, comes or goes.
bool seeds_alone(const Scenario& s);

// Of how many posts a replicate has the mean.
double seed_posts(const Scenario& s);

double mean_degree(const SocialGraph& network);

bool all_follow_all(const SocialGraph& network);

// Whether two follows in a row are rarely closed by a third, in either direction: at most two of
// a hundred. What spreads then meets as good as a tree.
bool without_loops(const SocialGraph& network);

}  // namespace redoubt::analysis
