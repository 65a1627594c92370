// The cycle of an arms race: detection just after a retrain against detection just before the next.
#include "analysis/report/phase_fold.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/report/series_view.hpp"

namespace redoubt::analysis {
namespace {

struct Bin {
  double sum = 0;
  std::size_t count = 0;
  void add(double value) {
    if (!std::isfinite(value)) return;
    sum += value;
    ++count;
  }
  [[nodiscard]] double mean() const {
    return count == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / static_cast<double>(count);
  }
};

double bin_days(const ReportData& data, double period) {
  return period >= 3 ? std::max(1.0, sample_days(data)) : sample_days(data);
}

// Days since the last retrain at the middle of sample i's window; negative before the first.
double phase_of(const ReportData& data, const std::vector<double>& retrains, std::size_t i) {
  const double middle = data.times_days[i] - sample_days(data) / 2;
  const auto next = std::upper_bound(retrains.begin(), retrains.end(), middle);
  return next == retrains.begin() ? -1 : middle - *(next - 1);
}

}  // namespace

std::vector<double> retrain_days(const ReportData& data, const std::string& detector,
                                 std::size_t replicate) {
  std::vector<double> days;
  for (const ReportMark& mark : data.marks) {
    if (mark.kind != ReportMark::Kind::retrain) continue;
    if (!detector.empty() && !mark.detector.empty() && mark.detector != detector) continue;
    if (mark.replicate && *mark.replicate != replicate) continue;
    days.push_back(mark.day);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

double retrain_period_days(const ReportData& data, const std::string& detector) {
  const std::vector<double> days = retrain_days(data, detector, 0);
  if (days.size() < 3) return 0;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < days.size(); ++i) gaps.push_back(days[i] - days[i - 1]);
  std::sort(gaps.begin(), gaps.end());
  const double period = gaps[gaps.size() / 2];
  return period / bin_days(data, period) >= 2 ? period : 0;
}

std::vector<double> cycle_amplitude(const ReportData& data, const ReportSeries& series,
                                    std::size_t column, const std::string& detector) {
  const double period = retrain_period_days(data, detector);
  if (period == 0) return {};
  const double bin = bin_days(data, period);
  const auto last = static_cast<std::int64_t>(std::lround(period / bin)) - 1;
  std::vector<double> amplitudes;
  for (std::size_t r = 0; r < data.replicates; ++r) {
    const std::vector<double> retrains = retrain_days(data, detector, r);
    Bin fresh;
    Bin stale;
    for (std::size_t i = 0; i < data.times_days.size(); ++i) {
      const double phase = phase_of(data, retrains, i);
      if (phase < 0) continue;
      const auto slot = static_cast<std::int64_t>(std::floor(phase / bin + 1e-9));
      if (slot == 0) fresh.add(value_at(data, series, r, i, column));
      if (slot == last) stale.add(value_at(data, series, r, i, column));
    }
    amplitudes.push_back(fresh.mean() - stale.mean());
  }
  return amplitudes;
}

}  // namespace redoubt::analysis
