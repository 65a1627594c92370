#include "analysis/sweep/sweep_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {

SweepTable::SweepTable(const SweepFolder& folder)
    : sweep_(&folder.sweep),
      values_(folder.sweep.outcomes.size(),
              std::vector<double>(folder.sweep.runs(), std::numeric_limits<double>::quiet_NaN())),
      missing_(folder.sweep.runs()) {
  folder.store.for_each([this](const RunResult& result) {
    --missing_;
    if (result.failed()) ++failed_;
    for (std::size_t k = 0; k < result.values.size(); ++k)
      values_[k][result.run] = result.values[k];
  });
}

std::size_t SweepTable::outcome(const std::string& text) const {
  std::vector<std::string> known;
  for (std::size_t k = 0; k < sweep_->outcomes.size(); ++k) {
    known.push_back(sweep_->outcomes[k].text);
    if (known.back() == text) return k;
  }
  throw std::invalid_argument(
      fmt::format("{} is not an outcome of this sweep{}", text, suggestion(text, known)));
}

double SweepTable::value(std::size_t outcome, std::uint64_t point, std::uint32_t replicate) const {
  return values_[outcome][point * sweep_->replicates + replicate];
}

double SweepTable::mean(std::size_t outcome, std::uint64_t point) const {
  double sum = 0;
  for (std::uint32_t r = 0; r < sweep_->replicates; ++r) sum += value(outcome, point, r);
  return sum / sweep_->replicates;
}

std::vector<double> SweepTable::of_policy(std::size_t outcome, std::uint64_t policy) const {
  const Design& design = sweep_->design;
  std::vector<double> values;
  if (design.draws() == 1)
    for (std::uint32_t r = 0; r < sweep_->replicates; ++r)
      values.push_back(value(outcome, policy, r));
  else
    for (std::uint64_t draw = 0; draw < design.draws(); ++draw)
      values.push_back(mean(outcome, draw * design.policies() + policy));
  return values;
}

const char* SweepTable::units() const {
  return sweep_->design.draws() == 1 ? "replicates" : "draws of the assumed parameters";
}

std::string SweepTable::policy_name(std::uint64_t policy) const {
  const DesignPoint at = sweep_->design.at(policy);  // of draw 0
  if (at.baseline) return "baseline";
  std::string words;
  for (std::size_t i = 0; i < sweep_->factors.size(); ++i)
    if (const Factor& factor = sweep_->factors[i]; factor.role == Role::lever)
      words += fmt::format("{}{} = {}", words.empty() ? "" : ", ", factor.name,
                           factor.label_at(at.u[i]));
  return words;
}

}  // namespace redoubt::analysis
