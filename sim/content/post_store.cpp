#include "sim/content/post_store.hpp"

namespace redoubt {

void PostStore::forget_before(SimTime cutoff) {
  if (cutoff.ms <= 0) return;
  const auto cutoff_s = static_cast<std::uint32_t>(cutoff.ms / 1000);
  std::uint32_t post = states_.begin_id();
  while (post + SlidingStore<PostState>::kChunk < states_.end_id() &&
         states_[post + SlidingStore<PostState>::kChunk - 1].published_s < cutoff_s)
    post += SlidingStore<PostState>::kChunk;
  states_.drop_before(post);
  contents_.drop_before(post);
  // A share may name a post that is gone: it is no longer shown, but its time still orders the
  // store.
  std::uint32_t share = shares_.begin_id();
  while (share + SlidingStore<Share>::kChunk < shares_.end_id() &&
         shares_[share + SlidingStore<Share>::kChunk - 1].time_s < cutoff_s)
    share += SlidingStore<Share>::kChunk;
  shares_.drop_before(share);
}

}  // namespace redoubt
