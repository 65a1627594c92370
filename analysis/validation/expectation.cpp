#include "analysis/validation/expectation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace redoubt::analysis {

std::string describe(const Expectation& e) {
  return e.measure.text + (e.minus ? " minus " + e.minus->text : "") +
         (e.per ? " per " + e.per->text : "");
}

namespace {

std::vector<double> effects_of(const Expectation& e, const std::vector<double>& values,
                               const std::vector<double>& against) {
  std::vector<double> effects;
  for (std::size_t i = 0; i < values.size(); ++i) {
    double effect = values[i];
    if (e.effect == Effect::difference) effect -= against[i];
    if (e.effect == Effect::ratio) effect /= against[i];
    effects.push_back(effect);
  }
  return effects;
}

// Four standard errors, of the mean and of the theory together. That of the mean is no less than
// the theory's own.
void judge_by_errors(const Expectation& e, Verdict& verdict) {
  const double off = std::abs(verdict.effect.mean - e.value);
  if (verdict.effect.replicates < kLeastReplicates) {
    verdict.why = fmt::format(
        "4 SE needs {} replicates with a value, there are {} (raise scenario.replicates, or state "
        "a tolerance)",
        kLeastReplicates, verdict.effect.replicates);
    return;
  }
  const bool same = verdict.standard_error <= 1e-12 * std::abs(verdict.effect.mean);
  if (same && off > 1e-6 * std::abs(e.value)) {
    verdict.why =
        "all replicates gave the same value, so that their spread resolves nothing (state a "
        "tolerance)";
    return;
  }
  const bool as_measured = e.effect == Effect::value && !e.per && !e.minus;
  const double known = as_measured ? e.value_scatter : 0;
  const double of_mean = known / std::sqrt(static_cast<double>(verdict.effect.replicates));
  const double error = std::hypot(std::max(verdict.standard_error, of_mean), e.value_error);
  verdict.holds = off <= std::max(4 * error, 1e-6 * std::abs(e.value));
}

void judge_by_value(const Expectation& e, Verdict& verdict) {
  const MeanInterval& found = verdict.effect;
  if (e.theory_undefined())
    verdict.why = e.theory + " is not defined here: " + e.silent;
  else if (!found.known())
    verdict.why = "no replicate has a value of this measure";
  else if (e.relation == Relation::at_most)
    verdict.holds = found.has_interval() && found.mean + found.half_width <= e.value;
  else if (e.relation == Relation::at_least)
    verdict.holds = found.has_interval() && found.mean - found.half_width >= e.value;
  else if (e.tolerance > 0)
    verdict.holds = std::abs(found.mean - e.value) <= e.tolerance;
  else
    judge_by_errors(e, verdict);
}

}  // namespace

Verdict judge(const Expectation& e, const std::vector<double>& values,
              const std::vector<double>& against) {
  Verdict verdict{.effect = mean_interval(effects_of(e, values, against)), .why = {}};
  const MeanInterval& found = verdict.effect;
  if (found.has_interval()) verdict.standard_error = found.half_width / t_factor(found.replicates);
  if (e.has_value())
    judge_by_value(e, verdict);
  else if (!found.has_interval())
    verdict.why = "an interval needs two replicates with a value";
  else
    verdict.holds = found.mean - found.half_width > e.low && found.mean + found.half_width < e.high;
  return verdict;
}

}  // namespace redoubt::analysis
