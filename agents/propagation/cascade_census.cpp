#include "agents/propagation/cascade_census.hpp"

#include <algorithm>
#include <vector>

#include "sim/content/cascade.hpp"

namespace redoubt {
namespace {

constexpr CascadeShape kAlone{.size = 1, .breadth = 1};

// Shares of one post in the order of time: whose child each is, and when.
struct Tree {
  std::vector<std::uint32_t> parents;
  std::vector<std::uint32_t> time_s;

  // From the publication to the share that makes half of the final size.
  [[nodiscard]] double half_time_h() const {
    return (time_s[(time_s.size() + 1) / 2 - 1] - time_s.front()) / 3600.0;
  }
};

void count(const CascadeShape& shape, CascadeTally& tally) {
  ++tally.cascades;
  tally.shares += shape.size;
  tally.alone += shape.size == 1 ? 1 : 0;
  tally.beyond_one_hop += shape.depth > 1 ? 1 : 0;
  ++tally.sizes[CascadeTally::size_bin(shape.size)];
  tally.largest = std::max<std::uint64_t>(tally.largest, shape.size);
  if (shape.size == 1) return;
  tally.depth += shape.depth;
  tally.breadth += shape.breadth;
  tally.virality += shape.structural_virality;
}

}  // namespace

// Shares are in order of time, so a parent always comes before its children. Most posts are never
// shared and need no tree.
void CascadeCensus::measure_before(SimTime cutoff, const PostStore& posts, Tally& tally) {
  const PostId first = next_;
  while (next_.value < posts.end_post().value &&
         static_cast<std::int64_t>(posts.state(next_).published_s) * 1000 < cutoff.ms)
    ++next_.value;
  const std::uint32_t n = next_.value - first.value;
  if (n == 0) return;
  std::vector<Tree> trees(n);
  std::vector<std::uint32_t> place(posts.end_share().value - posts.begin_share().value, 0);
  for (std::uint32_t id = posts.begin_share().value; id < posts.end_share().value; ++id) {
    const Share& share = posts.share(ShareId{id});
    if (share.post < first || share.post >= next_) continue;
    if (posts.state(share.post).shares == 0) continue;
    Tree& tree = trees[share.post.value - first.value];
    place[id - posts.begin_share().value] = static_cast<std::uint32_t>(tree.parents.size());
    tree.time_s.push_back(share.time_s);
    tree.parents.push_back(
        share.parent.valid() ? place[share.parent.value - posts.begin_share().value] : 0);
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    const PostState& post = posts.state(PostId{first.value + i});
    CascadeTally& cascades = post.harmful() ? tally.harmful_cascades : tally.benign_cascades;
    if (post.shares == 0) {
      count(kAlone, cascades);
      continue;
    }
    count(measure_cascade(trees[i].parents), cascades);
    cascades.half_time_h += trees[i].half_time_h();
  }
}

}  // namespace redoubt
