// From the series of a run to the table `race`.
#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/statistics/race.hpp"

namespace redoubt::analysis {
namespace {

using Series = MemoryRecorder::Series;

double at(const Series* series, std::size_t sample, std::size_t column) {
  return series->values[sample * series->width + column];
}

// What actors first … last - 1 spent between two samples.
double spent(const Series* cost, std::size_t sample, std::size_t first, std::size_t last) {
  double sum = 0;
  for (std::size_t actor = first; actor < last; ++actor)
    sum += at(cost, sample, actor) - (sample > 0 ? at(cost, sample - 1, actor) : 0.0);
  return sum;
}

// In which samples a detector was retrained. One that is retrained at nearly every sample has no
// phases that samples could show, and would hide those of the others.
std::vector<bool> retrain_marks(const Series* trainings, std::size_t samples) {
  std::vector<bool> marks(samples, false);
  for (std::size_t d = 0; trainings && d < trainings->width; ++d) {
    std::vector<bool> own(samples, false);
    for (std::size_t i = 0; i < samples; ++i) own[i] = at(trainings, i, d) > 0;
    if (2 * std::count(own.begin(), own.end(), true) > static_cast<std::ptrdiff_t>(samples))
      continue;
    for (std::size_t i = 0; i < samples; ++i) marks[i] = marks[i] || own[i];
  }
  return marks;
}

const TableSpec& race_table() {
  using Type = ColumnSpec::Type;
  static const TableSpec spec{
      "race",
      "run",
      "what kind of arms race each run was; decided on the second half of the run",
      {{"regime", Type::category, "1", "regime", {kRegimeWords.begin(), kRegimeWords.end()}},
       {"detection_first_week", Type::number, "1", "detection rate of the first seven days", {}},
       {"detection_second_half", Type::number, "1", "detection rate of the second half", {}},
       {"period_days", Type::number, "d", "time between retrains", {}},
       {"amplitude",
        Type::number,
        "1",
        "detection on the first day after a retrain less that on the last day before one",
        {}},
       {"amplitude_error", Type::number, "1", "standard error of the amplitude over cycles", {}},
       {"adaptation_days",
        Type::number,
        "d",
        "time after a retrain until half of that fall is done",
        {}},
       {"adaptation_lag_days",
        Type::number,
        "d",
        "time after a retrain at which the fall of detection correlates most with retrains that "
        "much earlier; NaN where no correlation is above 0",
        {}},
       {"adaptation_correlation", Type::number, "1", "that correlation", {}},
       {"attack_slope", Type::number, "USD/d/d", "growth of the attackers' daily spending", {}},
       {"defence_slope", Type::number, "USD/d/d", "growth of the platform's daily spending", {}}}};
  return spec;
}

}  // namespace

RaceSeries race_series(const MemoryRecorder& record) {
  RaceSeries series;
  const auto& times = record.times_days();
  if (times.size() > 1) series.step_days = times[1] - times[0];
  const Series* posts = record.find("generator_posts");
  const Series* rate = record.find("detection_rate_of");
  const Series* cost = record.find("cost_usd");
  if (!posts || !rate || !cost) return series;
  series.retrained = retrain_marks(record.find("trainings"), times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    double all = 0;
    double flagged = 0;
    for (std::size_t g = 0; g < posts->width; ++g) {
      all += at(posts, i, g);
      if (at(posts, i, g) > 0) flagged += at(posts, i, g) * at(rate, i, g);
    }
    series.posts.push_back(all);
    series.detection.push_back(all > 0 ? flagged / all : std::numeric_limits<double>::quiet_NaN());
    series.attack_usd.push_back(spent(cost, i, 0, posts->width));
    series.defence_usd.push_back(spent(cost, i, posts->width, cost->width));
  }
  return series;
}

void record_race(MemoryRecorder& record) {
  const TableId table = record.table(race_table());
  const RaceSeries series = race_series(record);
  if (series.posts.empty()) return;
  const Race race = classify(series);
  const double cells[] = {static_cast<double>(race.regime),
                          race.detection_first_week,
                          race.detection_second_half,
                          race.period_days,
                          race.amplitude,
                          race.amplitude_error,
                          race.adaptation_days,
                          race.adaptation_lag_days,
                          race.adaptation_correlation,
                          race.attack_slope,
                          race.defence_slope};
  record.row(table, cells);
}

}  // namespace redoubt::analysis
