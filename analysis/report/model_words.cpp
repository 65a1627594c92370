#include "analysis/report/model_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/series_view.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

std::optional<MeanInterval> in_last_week(const ReportData& data, const std::string& name) {
  const ReportSeries* series = find_series(data, name);
  if (series == nullptr) return std::nullopt;
  const MeanInterval mean = mean_interval(span_means(data, *series, 0, last_week(data)));
  return mean.known() ? std::optional(mean) : std::nullopt;
}

std::string about_knowledge(const WeekChange& worst) {
  const std::string whom = worst.label.empty() ? "people" : "group " + worst.label;
  return fmt::format(
      "What the foundation model takes for the writing of {} lies {} sd from it in the last week, "
      "{} in the first.",
      whom, interval_words(worst.last), interval_words(worst.first));
}

std::string about_exclusion(const MeanInterval& refused, const std::optional<MeanInterval>& ratio) {
  std::string text = fmt::format("Every application refuses {} of the people whom all have judged",
                                 percent_words(refused));
  if (ratio)
    text += fmt::format(", {} times as many as if each erred apart", interval_words(*ratio));
  return text + ".";
}

}  // namespace

bool says_something(const ReportData& data, const std::string& series) {
  const ReportSeries* found = find_series(data, series);
  return found != nullptr && std::any_of(found->values.begin(), found->values.end(),
                                         [](double v) { return std::isfinite(v) && v != 0; });
}

std::optional<WeekChange> worst_known_group(const ReportData& data) {
  const std::vector<WeekChange> changes = week_changes(data, "misrepresentation");
  if (changes.empty()) return std::nullopt;
  return *std::max_element(changes.begin(), changes.end(),
                           [](const auto& a, const auto& b) { return a.last.mean < b.last.mean; });
}

std::vector<std::string> model_sentences(const ReportData& data) {
  std::vector<std::string> sentences;
  if (const auto worst = worst_known_group(data)) sentences.push_back(about_knowledge(*worst));
  if (const auto refused = in_last_week(data, "excluded_by_all"))
    sentences.push_back(about_exclusion(*refused, in_last_week(data, "systemic_failure_ratio")));
  return sentences;
}

}  // namespace redoubt::analysis
