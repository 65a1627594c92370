#include "agents/metrics/small_cells.hpp"

#include <algorithm>
#include <limits>

namespace redoubt {
namespace {

std::vector<bool> small(const std::vector<std::size_t>& people) {
  std::vector<bool> hidden;
  for (const std::size_t n : people) hidden.push_back(n > 0 && n < kSmallestCell);
  return hidden;
}

}  // namespace

SmallCells::SmallCells(const World& world, Recorder& target) : target_(&target) {
  const std::size_t groups = world.scenario().groups.size();
  if (groups < 2) return;
  std::vector<std::size_t> people(groups);
  for (UserId user{0}; user.value < world.people(); ++user.value) ++people[world.group(user)];
  axes_.emplace_back("group", small(people));
  std::vector<bool> bearers = small(people);  // and, never hidden, owners and others
  bearers.resize(groups + 2);
  axes_.emplace_back("bearer", std::move(bearers));
  if (!world.labels().perfect()) axes_.emplace_back("label", small(world.labels().counts()));
}

SmallCells::Mask SmallCells::mask_of(const SeriesSpec& spec) const {
  Mask mask{false};
  for (const Axis& axis : spec.axes) {
    const auto known = std::find_if(axes_.begin(), axes_.end(),
                                    [&axis](const auto& each) { return each.first == axis.name; });
    Mask finer;
    for (const bool hidden : mask)
      for (std::size_t i = 0; i < axis.labels.size(); ++i)
        finer.push_back(hidden || (known != axes_.end() && known->second[i]));
    mask = std::move(finer);
  }
  if (std::find(mask.begin(), mask.end(), true) == mask.end()) mask.clear();
  return mask;
}

SeriesId SmallCells::series(const SeriesSpec& spec) {
  const SeriesId id = target_->series(spec);
  masks_.resize(std::max(masks_.size(), id.index + 1));
  masks_[id.index] = mask_of(spec);
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
