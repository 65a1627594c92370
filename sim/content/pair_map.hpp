// A value for each (user, post) pair that was ever asked for, until the post is forgotten.
#pragma once

#include <cstddef>
#include <cstdint>

#include "sim/content/key_map.hpp"
#include "sim/id.hpp"

namespace redoubt {

template <class Value>
class PairMap {
 public:
  // The value of the pair, new ones as Value{}. The reference holds until the next call.
  Value& operator()(UserId user, PostId post) { return values_[pair(user, post)]; }
  // nullptr if the pair was never asked for.
  [[nodiscard]] const Value* find(UserId user, PostId post) const {
    return values_.find(pair(user, post));
  }
  // Forgets the pairs of earlier posts.
  void forget_before(PostId first) {
    values_.retain(
        [first](std::uint64_t key) { return static_cast<std::uint32_t>(key) >= first.value; });
  }
  [[nodiscard]] std::size_t size() const { return values_.size(); }
  [[nodiscard]] std::size_t bytes() const { return values_.bytes(); }

 private:
  static std::uint64_t pair(UserId user, PostId post) {
    return (static_cast<std::uint64_t>(user.value) << 32) | post.value;
  }

  KeyMap<Value> values_;
};

}  // namespace redoubt
