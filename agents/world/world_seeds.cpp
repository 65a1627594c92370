// Seeds: posts that start cascades where people do not write, or beside what they write.
#include "agents/name_key.hpp"
#include "agents/world/world.hpp"

namespace redoubt {

// A seed is an ordinary post of a random person, passed on at once by some others.
void World::on_sow(std::uint32_t seed) {
  const PropagationParams& params = propagation_.params;
  const std::uint64_t key = mix(name_key("seed"), seed);
  const double u = draws_.uniform(Purpose::seed_author, key, 0);
  const UserId author{static_cast<std::uint32_t>(u * people_.size())};
  const ShareId root = posts_.end_share();
  ++tally_.reading.outside;
  const PostId post = publish(people_.write_post(author, key, draws_), author);
  for (std::uint32_t i = 0; i < people_.size() && params.seed_share > 0; ++i) {
    if (draws_.uniform(Purpose::seed_share, i, key) >= params.seed_share) continue;
    if (!exposure_.is_new_sharer(UserId{i}, post, posts_.state(post))) continue;
    propagation_.rule->deliver(exposure_.share(UserId{i}, root, now()), UserId{i});
  }
  if (seed + 1 < params.seeds) context_.schedule_in(params.seed_every, EventKind::sow, seed + 1);
}

}  // namespace redoubt
