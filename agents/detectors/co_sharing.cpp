#include "agents/detectors/co_sharing.hpp"

#include <algorithm>

namespace redoubt {

void CoSharing::fields(FieldVisitor& v) {
  v({.name = "co_share_repeats",
     .unit = "posts",
     .meaning = "posts that two accounts brought together before it counts as concert; 0: shares "
                "are not looked at",
     .range = {0, 1e6},
     .source = "no published value"},
    repeats_);
  v({.name = "quick_share",
     .unit = "duration",
     .meaning = "time after publication within which a share is a sign",
     .range = kPositive,
     .source = "no published value used; Giglietto et al. 2020 find half a minute for links"},
    quick_share_);
  v({.name = "most_bringers",
     .unit = "accounts",
     .meaning = "first accounts of a post that later ones are compared with",
     .range = {1, 1e4},
     .source = "bounds the work"},
    most_bringers_);
}

bool CoSharing::repeated(const Sight& sight, UserId sharer, bool author_counts) {
  forget(sight.now);
  const auto [post, fresh] = posts_.try_emplace(sight.post);
  Bringers& bringers = post->second;
  if (fresh) {
    order_.push_back(sight.post);
    bringers.published = sight.published;
    if (author_counts) bringers.accounts.push_back(sight.author);
  }
  std::uint32_t most = 0;
  for (const UserId other : bringers.accounts) most = std::max(most, meet(other, sharer));
  if (std::ssize(bringers.accounts) < most_bringers_) bringers.accounts.push_back(sharer);
  return most > repeats_;
}

void CoSharing::forget(SimTime now) {
  while (!order_.empty() && now - posts_[order_.front()].published > quick_share_) {
    posts_.erase(order_.front());
    order_.pop_front();
  }
}

std::uint32_t CoSharing::meet(UserId a, UserId b) {
  return ++together_[{std::min(a, b), std::max(a, b)}];
}

}  // namespace redoubt
