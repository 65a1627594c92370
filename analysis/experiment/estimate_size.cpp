#include "analysis/experiment/estimate_size.hpp"

#include <algorithm>

#include "sim/content/feed.hpp"

namespace redoubt::analysis {

SizeEstimate estimate_size(const Scenario& scenario, double people, double follows) {
  constexpr double kBytesPerPost = 150;   // content, state and its shares
  constexpr double kBytesPerPerson = 24;  // rhythm and susceptibility
  const double days = scenario.general.horizon.days();
  const double degree = people > 0 ? follows / people : 0;
  const PropagationSetup propagation = build_propagation(scenario);
  const RuleTraits rule = propagation.rule->traits();
  const double n = std::min(rule.branching_factor, 0.99);
  const double publications = people * scenario.users.benign_posts_per_day;  // a day
  const double sessions = people * scenario.users.sessions_per_day;
  const double deliveries = publications / (1 - n) * degree;
  const bool feed = rule.reads_in_visits;
  // Posts that were read before fill the rest of a visit.
  const double depth = std::min<double>(rule.read_per_visit, Feed::kSlots);
  SizeEstimate size;
  size.deliveries = deliveries * days;
  size.views = feed ? sessions * depth * days : size.deliveries;
  // People visit only where the rule reads in visits; elsewhere each delivery is an event.
  size.events = days * publications + (feed ? days * sessions : size.views);
  size.graph_bytes = 4 * (people + 1 + follows);
  const double kept_days = std::min(days, 2 * propagation.params.max_age.days());
  size.replicate_bytes = people * (kBytesPerPerson + (feed ? sizeof(Feed) : 0)) +
                         publications / (1 - n) * kept_days * kBytesPerPost;
  return size;
}

}  // namespace redoubt::analysis
