// Measures every cascade once its post has expired, when nothing can be added to it any more.
#pragma once

#include "agents/tally.hpp"
#include "sim/content/post_store.hpp"
#include "sim/kernel/sim_time.hpp"

namespace redoubt {

class CascadeCensus {
 public:
  // Measures the cascades of posts published before `cutoff` that were not measured yet. Call
  // before the store forgets them.
  void measure_before(SimTime cutoff, const PostStore& posts, Tally& tally);

 private:
  PostId next_{0};  // first post not measured yet
};

}  // namespace redoubt
