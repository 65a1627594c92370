#include "analysis/statistics/tipping.hpp"

#include <cmath>

namespace redoubt::analysis {
namespace {

// Places in [0, 1] between the ends.
double level_at(const TippingQuestion& q, double place) {
  if (q.logarithmic) return q.low * std::pow(q.high / q.low, place);
  return q.low + place * (q.high - q.low);
}

}  // namespace

Tipping find_tipping(const TippingQuestion& question, std::size_t replicates,
                     const std::function<std::vector<bool>(const std::vector<double>&)>& holds) {
  const std::vector<bool> at_low = holds(std::vector<double>(replicates, question.low));
  const std::vector<bool> at_high = holds(std::vector<double>(replicates, question.high));
  std::vector<double> low(replicates, 0.0);
  std::vector<double> high(replicates, 1.0);
  Tipping found;
  found.rounds = 2;
  for (double width = 1; width > question.tolerance; width /= 2) {
    std::vector<double> levels;
    for (std::size_t r = 0; r < replicates; ++r)
      levels.push_back(level_at(question, (low[r] + high[r]) / 2));
    const std::vector<bool> middle = holds(levels);
    ++found.rounds;
    for (std::size_t r = 0; r < replicates; ++r)
      (middle[r] == at_low[r] ? low[r] : high[r]) = (low[r] + high[r]) / 2;
  }
  for (std::size_t r = 0; r < replicates; ++r)
    if (at_low[r] == at_high[r])
      ++(at_low[r] ? found.always : found.never);
    else
      found.crossings.push_back(level_at(question, (low[r] + high[r]) / 2));
  return found;
}

}  // namespace redoubt::analysis
