#include "analysis/report/balance_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/report/series_view.hpp"
#include "analysis/statistics/column_labels.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

using Row = std::vector<double>;  // one value a replicate

// Sums over the run of rate × denominator, or of the denominator alone.
Row total(const ReportData& data, std::size_t column, const ReportSeries& weight,
          const ReportSeries* rate = nullptr) {
  Row sums;
  for (std::size_t r = 0; r < data.replicates; ++r) {
    double sum = 0;
    for (std::size_t t = 0; t < data.times_days.size(); ++t) {
      const double n = value_at(data, weight, r, t, column);
      const double value = rate != nullptr && n > 0 ? value_at(data, *rate, r, t, column) : 1.0;
      sum += n * value;
    }
    sums.push_back(sum);
  }
  return sums;
}

Row combined(const Row& a, const Row& b, double (*by)(double, double)) {
  Row result;
  for (std::size_t i = 0; i < a.size(); ++i) result.push_back(by(a[i], b[i]));
  return result;
}

double quotient(double a, double b) {
  return a / b;
}
double share_of_both(double a, double b) {
  return a / (a + b);
}
double less(double a, double b) {
  return a - b;
}

struct GroupRates {
  Row base, precision, wrongful, missed;
  double posts = 0;
};

std::string points(const Row& one, const Row& other) {
  return interval_words(scaled(mean_interval(combined(one, other, less)), 100));
}

bool differ(const Row& one, const Row& other) {
  return mean_interval(combined(one, other, less)).differs_from(0);
}

std::string verdict(const GroupRates& a, const GroupRates& b) {
  const bool means = differ(a.precision, b.precision);
  const bool errors = differ(a.wrongful, b.wrongful) || differ(a.missed, b.missed);
  if (means && errors) return "neither was had";
  if (errors) return "equal errors were given up";
  if (means) return "flags that mean the same were given up";
  return "which was given up cannot be told from so few runs";
}

// Whole runs by group; empty without the series.
std::vector<GroupRates> rates_by_group(const ReportData& data) {
  const ReportSeries* const precision = find_series(data, "group_precision");
  const ReportSeries* const flagged = find_series(data, "group_flagged");
  const ReportSeries* const harmful = find_series(data, "group_harmful");
  const ReportSeries* const missed = find_series(data, "miss_rate");
  const ReportSeries* const benign = find_series(data, "benign_scored");
  const ReportSeries* const wrongful = find_series(data, "false_positive_rate");
  std::vector<GroupRates> groups;
  if (!precision || !flagged || !harmful || !missed || !benign || !wrongful) return groups;
  for (std::size_t g = 0; g < column_count(precision->spec); ++g) {
    const Row harmless = total(data, g, *benign);
    const Row harm = total(data, g, *harmful);
    groups.push_back(
        {combined(harm, harmless, share_of_both),
         combined(total(data, g, *flagged, precision), total(data, g, *flagged), quotient),
         combined(total(data, g, *benign, wrongful), harmless, quotient),
         combined(total(data, g, *harmful, missed), harm, quotient),
         std::accumulate(harmless.begin(), harmless.end(), 0.0)});
  }
  return groups;
}

}  // namespace

std::optional<std::string> balance_sentence(const ReportData& data) {
  const std::vector<GroupRates> groups = rates_by_group(data);
  if (groups.empty()) return std::nullopt;
  const auto smaller = [](const GroupRates& a, const GroupRates& b) { return a.posts < b.posts; };
  const auto largest = std::max_element(groups.begin(), groups.end(), smaller);
  const double base = mean_interval(largest->base).mean;
  const auto nearer = [base](const GroupRates& a, const GroupRates& b) {
    return std::abs(mean_interval(a.base).mean - base) <
           std::abs(mean_interval(b.base).mean - base);
  };
  const auto other = std::max_element(groups.begin(), groups.end(), nearer);
  if (!differ(other->base, largest->base)) return std::nullopt;
  const std::vector<std::string> names = column_labels(find_series(data, "group_precision")->spec);
  return fmt::format(
      "Of what group {} posts {} is harmful, of group {} {}: so a flag cannot mean the same for "
      "both and err equally on both (Chouldechova 2017). Here precision differs by {}, wrongful "
      "flags by {} and missed harm by {} percentage points: {}.",
      names[static_cast<std::size_t>(other - groups.begin())],
      percent_words(mean_interval(other->base)),
      names[static_cast<std::size_t>(largest - groups.begin())],
      percent_words(mean_interval(largest->base)), points(other->precision, largest->precision),
      points(other->wrongful, largest->wrongful), points(other->missed, largest->missed),
      verdict(*other, *largest));
}

}  // namespace redoubt::analysis
