#include "analysis/validation/expectation.hpp"

#include <algorithm>
#include <cmath>

namespace redoubt::analysis {

std::string describe(const Expectation& e) {
  return e.measure.text + (e.minus ? " minus " + e.minus->text : "") +
         (e.per ? " per " + e.per->text : "");
}

Verdict judge(const Expectation& expectation, const std::vector<double>& values,
              const std::vector<double>& against) {
  std::vector<double> effects;
  for (std::size_t i = 0; i < values.size(); ++i) {
    double effect = values[i];
    if (expectation.effect == Effect::difference) effect -= against[i];
    if (expectation.effect == Effect::ratio) effect /= against[i];
    effects.push_back(effect);
  }
  Verdict verdict{.effect = mean_interval(effects)};
  const MeanInterval& found = verdict.effect;
  if (found.has_interval()) verdict.standard_error = found.half_width / t_factor(found.replicates);
  if (expectation.relation == Relation::at_most) {
    verdict.holds = found.has_interval() && found.mean + found.half_width <= expectation.value;
  } else if (expectation.relation == Relation::at_least) {
    verdict.holds = found.has_interval() && found.mean - found.half_width >= expectation.value;
  } else if (expectation.has_value()) {
    const double resolved = 1e-6 * std::abs(expectation.value);  // where replicates do not differ
    const double tolerance = expectation.tolerance > 0
                                 ? expectation.tolerance
                                 : std::max(4 * verdict.standard_error, resolved);
    verdict.holds = std::abs(found.mean - expectation.value) <= tolerance;
  } else {
    verdict.holds = found.has_interval() && found.mean - found.half_width > expectation.low &&
                    found.mean + found.half_width < expectation.high;
  }
  return verdict;
}

}  // namespace redoubt::analysis
