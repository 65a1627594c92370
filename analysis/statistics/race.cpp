#include "analysis/statistics/race.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/statistics/theil_sen.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double mean(std::span<const double> values) {
  double sum = 0;
  double count = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  return count > 0 ? sum / count : kNaN;
}

// Samples between retrains; 0 if there are no two, or one at every sample.
std::size_t period_of(const std::vector<bool>& retrained) {
  std::vector<std::size_t> gaps;
  std::size_t last = retrained.size();
  for (std::size_t i = 0; i < retrained.size(); ++i) {
    if (!retrained[i]) continue;
    if (last < i) gaps.push_back(i - last);
    last = i;
  }
  if (gaps.empty()) return 0;
  std::sort(gaps.begin(), gaps.end());
  const std::size_t median = gaps[gaps.size() / 2];
  return median > 1 ? median : 0;
}

// Detection by samples since the last retrain, over whole cycles of the second half.
std::vector<std::vector<double>> fold(const RaceSeries& series, std::size_t period) {
  std::vector<std::vector<double>> phases(period);
  std::size_t phase = period;  // before the first retrain: no phase
  for (std::size_t i = 0; i < series.detection.size(); ++i) {
    phase = series.retrained[i] ? 0 : phase + 1;  // retrains come at the start of a window
    if (phase < period && i >= series.detection.size() / 2 && !std::isnan(series.detection[i]))
      phases[phase].push_back(series.detection[i]);
  }
  return phases;
}

double squared_error(std::span<const double> values) {
  const double m = mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - m) * (value - m);
  const auto n = static_cast<double>(values.size());
  return n > 1 ? sum / (n - 1) / n : kNaN;
}

void measure_cycle(const RaceSeries& series, Race& race) {
  const std::size_t period = period_of(series.retrained);
  if (period == 0) return;
  race.period_days = static_cast<double>(period) * series.step_days;
  const auto phases = fold(series, period);
  const double first = mean(phases.front());
  const double last = mean(phases.back());
  race.amplitude = first - last;
  race.amplitude_error = std::sqrt(squared_error(phases.front()) + squared_error(phases.back()));
  for (std::size_t i = 0; i < period && race.amplitude > 0; ++i) {
    if (mean(phases[i]) > (first + last) / 2) continue;
    race.adaptation_days = static_cast<double>(i) * series.step_days;
    break;
  }
}

// Correlation of retrains with the fall of detection `lag` samples later, over the second half; the
// rises at retrains themselves are left out.
double correlation_with_falls(const RaceSeries& series, std::size_t lag) {
  double n = 0, marks = 0, falls = 0, squares = 0, products = 0;
  for (std::size_t i = std::max(series.detection.size() / 2, lag + 1); i < series.detection.size();
       ++i) {
    const double fall = series.detection[i - 1] - series.detection[i];
    if (std::isnan(fall) || series.retrained[i]) continue;
    const double mark = series.retrained[i - lag] ? 1 : 0;
    n += 1;
    marks += mark;
    falls += fall;
    squares += fall * fall;
    products += mark * fall;
  }
  const double spread = (marks - marks * marks / n) * (squares - falls * falls / n);
  return spread > 0 ? (products - marks * falls / n) / std::sqrt(spread) : kNaN;
}

// The lag within a cycle at which retrains and falls correlate most; none if nowhere above 0.
void measure_lag(const RaceSeries& series, Race& race) {
  const std::size_t period = period_of(series.retrained);
  for (std::size_t lag = 1; lag < period; ++lag) {
    const double r = correlation_with_falls(series, lag);
    if (!(r > 0) || r <= race.adaptation_correlation) continue;
    race.adaptation_correlation = r;
    race.adaptation_lag_days = static_cast<double>(lag) * series.step_days;
  }
}

Regime regime_of(const RaceSeries& series, const Race& race, const Slope& attack,
                 const Slope& defence) {
  const std::size_t n = series.posts.size();
  const double posts = std::accumulate(series.posts.begin(), series.posts.end(), 0.0);
  if (n < 14 || posts <= 0) return Regime::unclear;
  const auto week = static_cast<std::ptrdiff_t>(std::ceil(7 / series.step_days));
  if (std::accumulate(series.posts.end() - std::min<std::ptrdiff_t>(week, std::ssize(series.posts)),
                      series.posts.end(), 0.0) <= 0)
    return Regime::attack_collapse;
  if (race.detection_second_half < 0.05 * race.detection_first_week)
    return Regime::detection_collapse;
  if (race.amplitude > 2 * race.amplitude_error) return Regime::cycle;
  if (attack.low > 0 && defence.low > 0) return Regime::escalation;
  return Regime::equilibrium;
}

}  // namespace

Race classify(const RaceSeries& series) {
  const std::span<const double> detection(series.detection);
  const std::size_t half = detection.size() / 2;
  const auto week = static_cast<std::size_t>(std::ceil(7 / series.step_days));
  Race race{.detection_first_week = mean(detection.first(std::min(week, detection.size()))),
            .detection_second_half = mean(detection.subspan(half)),
            .period_days = kNaN,
            .amplitude = kNaN,
            .amplitude_error = kNaN,
            .adaptation_days = kNaN,
            .adaptation_lag_days = kNaN,
            .adaptation_correlation = kNaN,
            .attack_slope = kNaN,
            .defence_slope = kNaN};
  measure_cycle(series, race);
  measure_lag(series, race);
  const Slope attack = theil_sen(std::span(series.attack_usd).subspan(half));
  const Slope defence = theil_sen(std::span(series.defence_usd).subspan(half));
  race.attack_slope = attack.median / series.step_days;
  race.defence_slope = defence.median / series.step_days;
  race.regime = regime_of(series, race, attack, defence);
  return race;
}

}  // namespace redoubt::analysis
