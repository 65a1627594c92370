// What people say about groups: a trait that posts about a group attribute to it, or do not.
#pragma once

#include <span>
#include <vector>

#include "agents/people/groups.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct StereotypeParams {
  double about_share = 0.1;
  std::vector<double> attribute_rate{0.4, 0.6};  // per group
  double uptake = 0;
  void fields(FieldVisitor& v);
};

void check_stereotype(const StereotypeParams& params, std::size_t groups, SourcePosition where,
                      Problems& problems);

// Makes a post about a group, by the shares of the groups, or about nobody; key: the post's.
// rates: the writer's, of attributing the trait to each group.
void add_topic(Surface& post, double about_share, std::span<const double> rates,
               std::span<const Group> groups, const KeyedDraws& draws);

}  // namespace redoubt
