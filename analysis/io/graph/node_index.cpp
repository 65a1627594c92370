#include "analysis/io/graph/node_index.hpp"

#include <algorithm>
#include <stdexcept>

namespace redoubt::analysis {

std::optional<std::uint64_t> parse_integer(std::string_view text) {
  if (text.empty() || text.size() > 20 || (text.size() > 1 && text[0] == '0')) return {};
  std::uint64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (value > (~std::uint64_t{0} - digit) / 10) return {};
    value = value * 10 + digit;
  }
  return value;
}

std::uint32_t NodeIndex::intern(std::string_view id) {
  if (const auto number = parse_integer(id)) return intern(*number);
  const auto found = by_text_.find(id);
  if (found != by_text_.end()) return found->second;
  const std::uint32_t node = add(texts_.size());
  const auto entry = by_text_.emplace(std::string(id), node).first;
  text_nodes_.push_back(node);
  texts_.push_back(&entry->first);
  return node;
}

std::optional<std::uint32_t> NodeIndex::find(std::string_view id) const {
  if (const auto number = parse_integer(id)) {
    std::uint32_t node = kNone;
    if (*number < dense_.size())
      node = dense_[*number];
    else if (!sparse_.empty())
      node = sparse_[slot_of(*number)].node;
    return node == kNone ? std::nullopt : std::optional(node);
  }
  const auto found = by_text_.find(id);
  return found == by_text_.end() ? std::nullopt : std::optional(found->second);
}

std::string NodeIndex::id(std::uint32_t node) const {
  if (!std::binary_search(text_nodes_.begin(), text_nodes_.end(), node))
    return std::to_string(value_[node]);
  return *texts_[value_[node]];
}

std::uint32_t NodeIndex::add(std::uint64_t value) {
  if (value_.size() >= kNone - 1) throw std::length_error("more than 2^32 - 2 nodes");
  value_.push_back(value);
  return size() - 1;
}

std::uint32_t NodeIndex::intern_slowly(std::uint64_t id) {
  // The dense table may have 16 entries per node: 64 bytes, no more than a few hash slots.
  if (id >= dense_.size() && id < 65536 + 16 * std::uint64_t{size()}) widen_dense(id);
  if (id < dense_.size()) return dense_[id] = add(id);
  if (2 * (sparse_used_ + 1) > sparse_.size()) grow_sparse();
  Slot& slot = sparse_[slot_of(id)];
  if (slot.node == kNone) {
    slot = {id, add(id)};
    ++sparse_used_;
  }
  return slot.node;
}

void NodeIndex::widen_dense(std::uint64_t id) {
  dense_.resize(std::max<std::uint64_t>(2 * dense_.size(), id + 1), kNone);
  std::vector<Slot> old;
  old.swap(sparse_);
  sparse_.resize(old.size());
  sparse_used_ = 0;
  for (const Slot& slot : old) {
    if (slot.node == kNone) continue;
    if (slot.id < dense_.size()) {
      dense_[slot.id] = slot.node;
    } else {
      sparse_[slot_of(slot.id)] = slot;
      ++sparse_used_;
    }
  }
}

void NodeIndex::grow_sparse() {
  std::vector<Slot> old(std::max<std::size_t>(1024, 2 * sparse_.size()));
  old.swap(sparse_);
  for (const Slot& slot : old)
    if (slot.node != kNone) sparse_[slot_of(slot.id)] = slot;
}

// Where the id stands, or the free slot where it belongs.
std::size_t NodeIndex::slot_of(std::uint64_t id) const {
  const std::size_t mask = sparse_.size() - 1;
  const std::uint64_t mixed = id * 0x9e3779b97f4a7c15u;  // 2^64 / golden ratio [Knuth 1973]
  std::size_t at = (mixed ^ (mixed >> 32)) & mask;
  while (sparse_[at].node != kNone && sparse_[at].id != id) at = (at + 1) & mask;
  return at;
}

}  // namespace redoubt::analysis
