#include "agents/provider/generation_archive.hpp"

#include <algorithm>
#include <cmath>

namespace redoubt {

void GenerationArchive::Texts::push(const Features& text) {
  const std::size_t place = end++ % TextBlock::kTexts;
  if (place == 0) blocks.emplace_back();
  blocks.back().put(place, text);
}

void GenerationArchive::Texts::pop() {
  blocks.front().clear(first++);
  if (first < TextBlock::kTexts) return;
  blocks.erase(blocks.begin());
  first -= TextBlock::kTexts;
  end -= TextBlock::kTexts;
}

std::int64_t GenerationArchive::place(double x) {
  return static_cast<std::int64_t>(std::floor(x / kCell));
}

// 21 bits an axis: cells up to a million sd away have names of their own.
std::uint64_t GenerationArchive::name(const Cell& cell) {
  std::uint64_t packed = 0;
  for (const std::int64_t i : cell)
    packed = packed << 21 | (static_cast<std::uint64_t>(i) & 0x1fffff);
  return packed;
}

void GenerationArchive::add(const Features& text, SimTime now, const ArchiveParams& params) {
  forget(now, params);
  Cell cell{};
  for (std::size_t i = 0; i < kGridAxes; ++i) cell[i] = place(static_cast<double>(text[i]));
  cells_[name(cell)].push(text);
  order_.push_back({now, name(cell)});
}

// The oldest text of all is the oldest of its cell. Room is left for one more.
void GenerationArchive::forget(SimTime now, const ArchiveParams& params) {
  while (!order_.empty() && (now - order_.front().when > params.keeps ||
                             static_cast<std::int64_t>(order_.size()) >= params.most)) {
    const auto cell = cells_.find(order_.front().cell);
    cell->second.pop();
    if (cell->second.empty()) cells_.erase(cell);
    order_.pop_front();
  }
}

bool GenerationArchive::near_in(const Cell& cell, const Features& text, double distance) const {
  const auto found = cells_.find(name(cell));
  if (found == cells_.end()) return false;
  const std::vector<TextBlock>& blocks = found->second.blocks;
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const TextBlock& block) { return block.holds_near(text, distance); });
}

bool GenerationArchive::holds_near(const Features& text, double distance) const {
  Cell low{};
  Cell high{};
  for (std::size_t i = 0; i < kGridAxes; ++i) {
    low[i] = place(static_cast<double>(text[i]) - distance);
    high[i] = place(static_cast<double>(text[i]) + distance);
  }
  Cell cell{};
  for (cell[0] = low[0]; cell[0] <= high[0]; ++cell[0])
    for (cell[1] = low[1]; cell[1] <= high[1]; ++cell[1])
      for (cell[2] = low[2]; cell[2] <= high[2]; ++cell[2])
        if (near_in(cell, text, distance)) return true;
  return false;
}

}  // namespace redoubt
