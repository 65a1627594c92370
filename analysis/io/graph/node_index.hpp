// Numbers the nodes of a file 0, 1, 2 … in order of appearance, whatever their ids look like.
//
// Ids that are decimal integers below 2^64 are kept as numbers: in a table addressed by the id
// where ids are dense, in a hash table where they are sparse. All other ids are kept as text.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace redoubt::analysis {

class NodeIndex {
 public:
  NodeIndex() = default;
  NodeIndex(NodeIndex&&) = default;  // copies would share the text ids
  NodeIndex& operator=(NodeIndex&&) = default;

  // Number of the node, which is added if it is new.
  std::uint32_t intern(std::string_view id);
  std::uint32_t intern(std::uint64_t id) {
    if (id < dense_.size() && dense_[id] != kNone) return dense_[id];
    return intern_slowly(id);
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(value_.size()); }
  // The id as it stands in the file.
  [[nodiscard]] std::string id(std::uint32_t node) const;

 private:
  static constexpr std::uint32_t kNone = 0xffffffffu;
  struct Slot {
    std::uint64_t id = 0;
    std::uint32_t node = kNone;
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::uint32_t intern_slowly(std::uint64_t id);
  std::uint32_t add(std::uint64_t value);
  void widen_dense(std::uint64_t id);
  void grow_sparse();
  [[nodiscard]] std::size_t slot_of(std::uint64_t id) const;

  std::vector<std::uint64_t> value_;  // per node: the integer id, or its place in texts_
  std::vector<std::uint32_t> text_nodes_;
  std::vector<const std::string*> texts_;  // keys of by_text_, which never move
  std::vector<std::uint32_t> dense_;       // node by id
  std::vector<Slot> sparse_;               // open addressing, a power of two, at most half full
  std::size_t sparse_used_ = 0;
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> by_text_;
};

// The value of a decimal integer in its shortest form ("7", not "07" or "+7"); nothing else.
std::optional<std::uint64_t> parse_integer(std::string_view text);

}  // namespace redoubt::analysis
