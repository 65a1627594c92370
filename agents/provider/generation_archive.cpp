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
  if (first < TextBlock::kTexts && first < end) return;
  blocks.erase(blocks.begin());
  first = 0;
  end -= std::min(end, TextBlock::kTexts);
}

bool GenerationArchive::Texts::holds_near(const Features& text, double distance) const {
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const TextBlock& block) { return block.holds_near(text, distance); });
}

std::size_t GenerationArchive::place(double x) {
  const double cell = std::floor(x / kCell) + kSide / 2;
  return static_cast<std::size_t>(std::clamp(cell, 0.0, kSide - 1.0));
}

void GenerationArchive::add(const Features& text, SimTime now, const ArchiveParams& params) {
  forget(now, params);
  if (cells_.empty()) cells_.resize(kSide * kSide * kSide);
  Cell cell{};
  for (std::size_t i = 0; i < kGridAxes; ++i) cell[i] = place(static_cast<double>(text[i]));
  cells_[row(cell)].push(text);
  order_.push_back({now, row(cell)});
}

// The oldest text of all is the oldest of its cell. Room is left for one more.
void GenerationArchive::forget(SimTime now, const ArchiveParams& params) {
  while (!order_.empty() && (now - order_.front().when > params.keeps ||
                             static_cast<std::int64_t>(order_.size()) >= params.most)) {
    cells_[order_.front().cell].pop();
    order_.pop_front();
  }
}

bool GenerationArchive::holds_near(const Features& text, double distance) const {
  if (order_.empty()) return false;
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
        if (cells_[row(cell)].holds_near(text, distance)) return true;
  return false;
}

}  // namespace redoubt
