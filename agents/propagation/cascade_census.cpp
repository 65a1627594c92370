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

  // From the publication to the share that makes half of the size.
  [[nodiscard]] double half_time_h() const {
    return (time_s[(time_s.size() + 1) / 2 - 1] - time_s.front()) / 3600.0;
  }
};

// Of the posts [first, end) that were shared; most never are and need no tree. Shares are in order
// of time, so a parent always comes before its children.
std::vector<Tree> grow_trees(PostId first, PostId end, const PostStore& posts) {
  std::vector<Tree> trees(end.value - first.value);
  if (trees.empty()) return trees;
  const std::uint32_t begin = posts.begin_share().value;
  std::vector<std::uint32_t> place(posts.end_share().value - begin, 0);
  for (std::uint32_t id = begin; id < posts.end_share().value; ++id) {
    const Share& share = posts.share(ShareId{id});
    if (share.post < first || share.post >= end) continue;
    if (posts.state(share.post).shares == 0) continue;
    Tree& tree = trees[share.post.value - first.value];
    place[id - begin] = static_cast<std::uint32_t>(tree.parents.size());
    tree.parents.push_back(share.parent.valid() ? place[share.parent.value - begin] : 0);
    tree.time_s.push_back(share.time_s);
  }
  return trees;
}

CascadeShape shape_of(const Tree& tree) {
  return tree.parents.empty() ? kAlone : measure_cascade(tree.parents);
}

void count(const Tree& tree, CascadeTally& tally) {
  const CascadeShape shape = shape_of(tree);
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
  tally.half_time_h += tree.half_time_h();
}

CascadeRecord describe(PostId id, const Tree& tree, const PostStore& posts, bool finished) {
  const PostState& state = posts.state(id);
  const Truth truth = posts.content(id).truth;
  CascadeRecord record;
  record.post = id;
  record.published = published_at(state);
  record.group = truth.group;
  record.intent = truth.intent;
  record.campaign = truth.campaign;
  record.finished = finished;
  record.exposures = state.exposures;
  const std::uint32_t last_s = tree.time_s.empty() ? state.published_s : tree.time_s.back();
  record.hours = static_cast<double>(last_s - state.published_s) / 3600.0;
  record.shape = shape_of(tree);
  return record;
}

}  // namespace

void CascadeCensus::measure_before(SimTime cutoff, const PostStore& posts, Tally& tally,
                                   Journal* journal) {
  const PostId first = next_;
  while (next_.value < posts.end_post().value && published_at(posts.state(next_)) < cutoff)
    ++next_.value;
  PostId id = first;
  for (const Tree& tree : grow_trees(first, next_, posts)) {
    const bool harmful = posts.state(id).harmful();
    CascadeTally& kind = harmful ? tally.harmful_cascades : tally.benign_cascades;
    count(tree, kind);
    kind.exposures += posts.state(id).exposures;
    if (journal != nullptr) journal->cascade(describe(id, tree, posts, true));
    ++id.value;
  }
}

void CascadeCensus::note_living(const PostStore& posts, Journal& journal) const {
  PostId id = next_;
  for (const Tree& tree : grow_trees(next_, posts.end_post(), posts)) {
    journal.cascade(describe(id, tree, posts, false));
    ++id.value;
  }
}

}  // namespace redoubt
