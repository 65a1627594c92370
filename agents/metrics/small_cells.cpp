#include "agents/metrics/small_cells.hpp"

#include <algorithm>
#include <limits>

namespace redoubt {

std::vector<bool> small_cells(const std::vector<std::size_t>& people) {
  std::vector<bool> small;
  for (const std::size_t n : people) small.push_back(n > 0 && n < kSmallestCell);
  return small;
}

std::vector<bool> small_groups(std::span<const std::uint8_t> group_of, std::size_t groups) {
  if (groups < 2) return std::vector<bool>(groups, false);
  std::vector<std::size_t> people(groups);
  for (const std::uint8_t group : group_of) ++people[group];
  return small_cells(people);
}

// Of the axes group, bearer and, if labels are not perfect, label.
std::vector<SmallCells::Mask> SmallCells::small_now(const World& world) {
  std::vector<std::size_t> groups(world.scenario().groups.size());
  std::vector<std::size_t> labels(world.labels().categories());
  for (UserId user{0}; user.value < world.people(); ++user.value) {
    if (world.retention() && !world.retention()->residents().present(user)) continue;
    ++groups[world.group(user)];
    ++labels[world.labels().seen(user, world.group(user))];
  }
  std::vector<Mask> small{small_cells(groups)};
  small.push_back(small[0]);
  small[1].resize(groups.size() + 2);  // never hidden: owners and others
  if (!world.labels().perfect()) small.push_back(small_cells(labels));
  return small;
}

SmallCells::SmallCells(const World& world, Recorder& target) : target_(&target) {
  if (world.scenario().groups.size() < 2) return;
  const char* const names[] = {"group", "bearer", "label"};
  for (const Mask& small : small_now(world))
    cells_.push_back({names[cells_.size()], small, small, small});
}

void SmallCells::count(const World& world) {
  if (cells_.empty() || !world.retention()) return;  // nobody comes or goes
  const std::vector<Mask> now = small_now(world);
  bool changes = false;
  for (std::size_t k = 0; k < cells_.size(); ++k) {
    Cells& cells = cells_[k];
    Mask hidden = cells.at_start;
    for (std::size_t i = 0; i < hidden.size(); ++i)
      hidden[i] = hidden[i] || cells.before[i] || now[k][i];
    cells.before = now[k];
    changes |= hidden != cells.hidden;
    cells.hidden = std::move(hidden);
  }
  if (!changes) return;
  for (std::size_t i = 0; i < masks_.size(); ++i) masks_[i] = mask_of(axes_[i]);
}

SmallCells::Mask SmallCells::mask_of(const std::vector<Axis>& axes) const {
  Mask mask{false};
  for (const Axis& axis : axes) {
    const auto known = std::find_if(cells_.begin(), cells_.end(),
                                    [&axis](const Cells& each) { return each.axis == axis.name; });
    Mask finer;
    for (const bool hidden : mask)
      for (std::size_t i = 0; i < axis.labels.size(); ++i)
        finer.push_back(hidden || (known != cells_.end() && known->hidden[i]));
    mask = std::move(finer);
  }
  if (std::find(mask.begin(), mask.end(), true) == mask.end()) mask.clear();
  return mask;
}

SeriesId SmallCells::series(const SeriesSpec& spec) {
  const SeriesId id = target_->series(spec);
  masks_.resize(std::max(masks_.size(), id.index + 1));
  axes_.resize(masks_.size());
  axes_[id.index] = spec.axes;
  masks_[id.index] = mask_of(spec.axes);
  return id;
}

void SmallCells::put(SeriesId id, std::span<const double> values) {
  const Mask& mask = masks_[id.index];
  if (mask.empty()) return target_->put(id, values);
  std::vector<double> shown(values.begin(), values.end());
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (mask[i]) shown[i] = std::numeric_limits<double>::quiet_NaN();
  target_->put(id, shown);
}

}  // namespace redoubt
