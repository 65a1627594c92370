#include "analysis/value/booked_energy.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "agents/economy/cost_kind.hpp"

namespace redoubt::analysis {
namespace {

constexpr const char* kByKind = "energy_by_kind_kwh";
constexpr const char* kByYear = "energy_by_year_kwh";

const Axis& axis_of(const StoredSeries& series, std::string_view name) {
  for (const Axis& axis : series.spec.axes)
    if (axis.name == name) return axis;
  throw std::runtime_error(fmt::format("{} has no axis \"{}\"", series.spec.name, name));
}

void check(const ResultReader& file) {
  if (!file.has_series(kByKind))
    throw std::runtime_error(
        fmt::format("{} has no {}: it was written before energy was booked by kind and zone, or "
                    "its [record] leaves it out",
                    file.path().string(), kByKind));
  for (const char* money : {"cost_usd", "cost_by_kind_usd"})
    if (!file.has_series(money))
      throw std::runtime_error(
          fmt::format("{} has no {} (its [record] leaves it out)", file.path().string(), money));
}

// The finest that the file has.
const char* energy_series(const ResultReader& file) {
  check(file);
  return file.has_series(kByYear) ? kByYear : kByKind;
}

}  // namespace

SeriesRows::SeriesRows(const ResultReader& file, const std::string& name) {
  if (!file.has_series(name)) return;
  values_ = file.values(name).values;
  const auto& shape = file.series(name).shape;
  samples_ = shape[1];
  for (std::size_t i = 2; i < shape.size(); ++i) width_ *= shape[i];
}

BookedEnergy::BookedEnergy(const ResultReader& file)
    : kwh_(file, energy_series(file)),
      cost_(file, "cost_usd"),
      cost_by_kind_(file, "cost_by_kind_usd") {
  const StoredSeries& energy = file.series(energy_series(file));
  actors_ = axis_of(energy, "actor").labels;
  zones_ = axis_of(energy, "zone").labels;
  replicates_ = energy.shape[0];
  samples_ = energy.shape[1];
  if (energy.spec.name == kByYear) {
    years_.clear();
    for (const std::string& year : axis_of(energy, "year").labels)
      years_.push_back(std::stoll(year));
  }
  width_ = kCostKinds * zones_.size() * years_.size();
}

double BookedEnergy::spent_usd(std::size_t replicate, std::size_t sample, std::size_t actor) const {
  constexpr auto kLiability = static_cast<std::size_t>(CostKind::liability);
  return cost_.at(replicate, sample, actor) -
         cost_by_kind_.at(replicate, sample, actor * kCostKinds + kLiability);
}

// Sums since the start never fall, so the last sample tells.
std::vector<bool> BookedEnergy::used() const {
  std::vector<bool> result(width_);
  if (samples_ == 0) return result;
  for (std::size_t replicate = 0; replicate < replicates_; ++replicate)
    for (std::size_t actor = 0; actor < actors_.size(); ++actor) {
      const auto row = kwh(replicate, samples_ - 1, actor);
      for (std::size_t i = 0; i < width_; ++i)
        if (row[i] != 0) result[i] = true;
    }
  return result;
}

std::vector<std::string> BookedEnergy::used_zones() const {
  const std::vector<bool> cells = used();
  std::vector<bool> seen(zones_.size());
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (cells[i]) seen[i / years_.size() % zones_.size()] = true;
  std::vector<std::string> result;
  for (std::size_t zone = 0; zone < zones_.size(); ++zone)
    if (seen[zone]) result.push_back(zones_[zone]);
  return result;
}

}  // namespace redoubt::analysis
