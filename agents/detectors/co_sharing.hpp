// Who passes on posts together with whom, again and again and soon after publication.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <utility>
#include <vector>

#include "agents/detectors/detector.hpp"

namespace redoubt {

// Pairs of accounts that brought the same post within `quick_share` of its publication, its author
// among them [Giglietto et al. 2020; Pacheco et al. 2021]. A pair is counted once a post.
class CoSharing {
 public:
  void fields(FieldVisitor& v);
  [[nodiscard]] bool on() const { return repeats_ > 0; }
  [[nodiscard]] bool soon(const Sight& sight) const {
    return sight.now - sight.published <= quick_share_;
  }
  // A share that came soon. True if the sharer was together with one of those who brought the post
  // more than `repeats` times. author_counts: whether the author is watched.
  bool repeated(const Sight& sight, UserId sharer, bool author_counts);

 private:
  struct Bringers {
    SimTime published;
    std::vector<UserId> accounts;
  };

  void forget(SimTime now);
  std::uint32_t meet(UserId a, UserId b);

  std::int64_t repeats_ = 3;
  Duration quick_share_ = minutes(10);
  std::int64_t most_bringers_ = 32;
  std::map<PostId, Bringers> posts_;
  std::deque<PostId> order_;
  std::map<std::pair<UserId, UserId>, std::uint32_t> together_;
};

}  // namespace redoubt
