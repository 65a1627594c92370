#include "agents/people/gaming.hpp"

namespace redoubt {
namespace {

constexpr int kHalvings = 12;  // the least distance is found within 1/4096 of the largest

PostContent moved(PostContent post, double distance) {
  post.surface.x[kHarmAxis] -= static_cast<float>(distance);
  return post;
}

// As the detectors will see it: rounded as posts are kept.
bool flagged(const Context& context, const PostContent& post, std::uint8_t seen_group,
             double distance) {
  Surface shown = post.surface;
  shown.x = PackedContent(moved(post, distance)).unpack(post.truth.group).surface.x;
  return context.services.ask_detectors(shown, seen_group) >= 0;
}

}  // namespace

void game(Context& context, PostContent& post, UserId author, double gaming_cost) {
  const std::uint8_t seen = context.seen_group(author, post.truth.group);
  if (!flagged(context, post, seen, 0)) return;
  GamingTally& tally = context.tally.gaming;
  ++tally.would_be_flagged[post.truth.group];
  double enough = gaming_cost > 0 ? 1.0 / gaming_cost : 1e3;
  if (flagged(context, post, seen, enough)) return;
  double too_little = 0;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = 0.5 * (too_little + enough);
    (flagged(context, post, seen, middle) ? too_little : enough) = middle;
  }
  post = moved(post, enough);
  ++tally.rewritten[post.truth.group];
  tally.burden[post.truth.group] += gaming_cost * enough;
}

}  // namespace redoubt
