// The numbers on the cards at the top of a report.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/findings.hpp"
#include "analysis/report/model_words.hpp"
#include "analysis/report/summary_sentences.hpp"
#include "analysis/words/number_words.hpp"
#include "analysis/words/shown_unit.hpp"

namespace redoubt::analysis {
namespace {

using Figures = std::vector<KeyFigure>;

// The mean alone, rounded as its interval demands, with its unit.
std::string with_unit(const MeanInterval& interval, const std::string& unit) {
  return mean_words(interval) + "\u202f" + unit;
}

void add_share(const ReportData& data, Figures& figures, const std::string& series,
               const std::string& label, const std::string& panel) {
  if (!says_something(data, series)) return;
  for (const WeekChange& change : week_changes(data, series)) {
    const MeanInterval percent = scaled(change.last, 100);
    figures.push_back({.label = label,
                       .value = with_unit(percent, "%"),
                       .interval = half_width_words(percent),
                       .note = fmt::format("last week; first week {}\u202f%",
                                           number_words(change.first.mean * 100)),
                       .panel = panel,
                       .series = series,
                       .column = change.label});
    return;
  }
}

void add_cycle(const ReportData& data, Figures& figures) {
  const std::vector<Cycle> cycles = detection_cycles(data);
  const auto widest = std::max_element(
      cycles.begin(), cycles.end(),
      [](const Cycle& a, const Cycle& b) { return a.amplitude.mean < b.amplitude.mean; });
  if (widest == cycles.end()) return;
  const MeanInterval points = scaled(widest->amplitude, 100);
  figures.push_back({.label = "Detection lost between two retrains",
                     .value = with_unit(points, "points"),
                     .interval = half_width_words(points),
                     .note = fmt::format("{}, first against last day", widest->detector),
                     .panel = "phase-fold",
                     .series = "detection_rate",
                     .column = widest->detector});
}

void add_groups(const ReportData& data, Figures& figures) {
  const auto worst = worst_group_ratio(data);
  if (!worst) return;
  const std::string interval =
      worst->has_interval()
          ? fmt::format("{} to {}", number_words(worst->from), number_words(worst->to))
          : "";
  const bool unclear = worst->has_interval() && !worst->distinguishable();
  figures.push_back({.label = fmt::format("Wrongful flags, {} against {}", worst->high, worst->low),
                     .value = "×\u202f" + number_words(worst->ratio),
                     .interval = interval,
                     .note = unclear ? "not distinguishable from equal" : "whole run",
                     .panel = "false-positive-rate",
                     .series = "false_positive_rate",
                     .column = worst->high});
}

void add_knowledge(const ReportData& data, Figures& figures) {
  const auto worst = worst_known_group(data);
  if (!worst) return;
  const std::string whom = worst->label.empty() ? "" : " of group " + worst->label;
  figures.push_back(
      {.label = "Misrepresentation" + whom,
       .value = with_unit(worst->last, "sd"),
       .interval = half_width_words(worst->last),
       .note = fmt::format("last week; first week {}\u202fsd", number_words(worst->first.mean)),
       .panel = "misrepresentation",
       .series = "misrepresentation",
       .column = worst->label});
}

void add_wait(const ReportData& data, Figures& figures) {
  for (const WeekChange& change : week_changes(data, "wait_hours")) {
    const ShownUnit unit = shown_unit("h", change.last.mean);
    const MeanInterval last = scaled(change.last, unit.factor);
    figures.push_back(
        {.label = "Wait for human review",
         .value = with_unit(last, unit.text),
         .interval = half_width_words(last),
         .note = fmt::format("last week; first week {}\u202f{}",
                             number_words(change.first.mean * unit.factor), unit.text),
         .panel = "wait",
         .series = "wait_hours",
         .column = change.label});
    return;
  }
}

void add_money(const ReportData& data, Figures& figures) {
  const auto money = spending(data);
  if (!money || !money->has_attackers || !money->has_others) return;
  figures.push_back(
      {.label = "Spent by attackers",
       .value = with_unit(money->attackers_usd, "USD"),
       .interval = half_width_words(money->attackers_usd),
       .note = fmt::format("others {}\u202fUSD", number_words(money->others_usd.mean)),
       .panel = "cost",
       .series = "",
       .column = ""});
}

}  // namespace

std::vector<KeyFigure> key_figures(const ReportData& data) {
  Figures figures;
  add_share(data, figures, "recall_24h", "Harmful posts acted on within 24 h", "recall");
  add_share(data, figures, "prevalence", "Views that fall on harmful posts", "prevalence");
  add_cycle(data, figures);
  add_groups(data, figures);
  add_knowledge(data, figures);
  add_share(data, figures, "excluded_by_all", "Refused by every application", "excluded-by-all");
  add_wait(data, figures);
  add_money(data, figures);
  return figures;
}

}  // namespace redoubt::analysis
