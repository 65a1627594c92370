// Measures every cascade once its post has expired, when nothing can be added to it any more.
#pragma once

#include "agents/journal.hpp"
#include "agents/tally.hpp"
#include "sim/content/post_store.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

class CascadeCensus {
 public:
  // Measures the cascades of posts published before `cutoff` that were not measured yet. Call
  // before the store forgets them.
  void measure_before(SimTime cutoff, const PostStore& posts, Tally& tally,
                      Journal* journal = nullptr);
  // Tells of all that were not measured yet; counts none.
  void note_living(const PostStore& posts, Journal& journal) const;

 private:
  PostId next_{0};  // first post not measured yet
};

}  // namespace redoubt
