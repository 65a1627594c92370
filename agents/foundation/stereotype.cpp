#include "agents/foundation/stereotype.hpp"

#include <fmt/format.h>

namespace redoubt {

void StereotypeParams::fields(FieldVisitor& v) {
  v({.name = "about_share",
     .meaning =
         "share of people's posts that are about a group, which is drawn by the groups' size",
     .range = kProbability,
     .source = "no published value",
     .fixed = true},
    about_share);
  v({.name = "attribute_rate",
     .meaning = "per group, share of people's posts about it that attribute the trait to it",
     .range = kProbability,
     .source = "a moderate stereotype",
     .fixed = true},
    attribute_rate);
  v({.name = "uptake",
     .meaning =
         "how far a post about a group moves its reader's own rate of attributing the trait: "
         "0 not at all, 1 to what the post says",
     .range = kProbability,
     .source = "readers keep their views by default",
     .fixed = true},
    uptake);
}

void check_stereotype(const StereotypeParams& params, std::size_t groups, SourcePosition where,
                      Problems& problems) {
  if (params.attribute_rate.size() == groups) return;
  problems.add(where, fmt::format("stereotype.attribute_rate has {} entries (must be {}, one per "
                                  "group)",
                                  params.attribute_rate.size(), groups));
}

void add_topic(Surface& post, double about_share, std::span<const double> rates,
               std::span<const Group> groups, const KeyedDraws& draws) {
  const Block topic = draws.bits(Purpose::topic, post.key, 0);
  if (unit_interval(topic.first) >= about_share) return;
  post.about = group_at(groups, unit_interval(topic.second));
  post.attributes = draws.uniform(Purpose::attribution, post.key, 0) < rates[post.about];
}

}  // namespace redoubt
