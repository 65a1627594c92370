#include "analysis/report/race_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

using Figure = double Race::*;

std::string word_of(Regime regime) {
  std::string word = kRegimeWords[static_cast<std::size_t>(regime)];
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::vector<Race> of_kind(std::span<const Race> races, Regime regime) {
  std::vector<Race> found;
  for (const Race& race : races)
    if (race.regime == regime) found.push_back(race);
  return found;
}

MeanInterval mean_of(std::span<const Race> races, Figure figure) {
  std::vector<double> values;
  for (const Race& race : races) values.push_back(race.*figure);
  return mean_interval(values);
}

std::string cell(std::span<const Race> races, Figure figure, double factor = 1) {
  const MeanInterval mean = scaled(mean_of(races, figure), factor);
  return mean.known() ? interval_words(mean) : "–";
}

// How often each kind occurred, the most frequent first.
std::vector<std::vector<Race>> by_kind(std::span<const Race> races) {
  std::vector<std::vector<Race>> kinds;
  for (std::size_t i = 0; i < kRegimeWords.size(); ++i) {
    std::vector<Race> kind = of_kind(races, static_cast<Regime>(i));
    if (!kind.empty()) kinds.push_back(std::move(kind));
  }
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return kinds;
}

std::string cycle_words(std::span<const Race> cycles) {
  std::string text = fmt::format(
      " In a cycle detectors are retrained every {} days, detection falls by {} percentage points "
      "between two retrainings",
      cell(cycles, &Race::period_days), cell(cycles, &Race::amplitude, 100));
  const MeanInterval when = mean_of(cycles, &Race::adaptation_days);
  const double period = mean_of(cycles, &Race::period_days).mean;
  if (when.has_interval() && when.half_width > period / 2)  // "4 ± 19 days" of seven says nothing
    text += fmt::format(", and {} replicates do not tell when half of that fall is done",
                        when.replicates);
  else if (when.known())
    text += fmt::format(", and half of that fall is done after {} days",
                        cell(cycles, &Race::adaptation_days));
  return text + ".";
}

}  // namespace

std::vector<Race> races_of(const ResultReader& file) {
  std::vector<Race> races;
  if (!file.has_table("race") || file.table("race").rows == 0) return races;
  for (const double regime : file.column("race", "regime")) {
    Race& race = races.emplace_back();
    race.regime = static_cast<Regime>(static_cast<int>(regime));
    race.adaptation_lag_days = std::numeric_limits<double>::quiet_NaN();
  }
  const std::vector<ColumnSpec>& known = file.table("race").spec.columns;
  const auto fill = [&](const char* column, Figure figure) {
    const bool has = std::any_of(known.begin(), known.end(),
                                 [column](const ColumnSpec& each) { return each.name == column; });
    if (!has) return;  // an older file
    const std::vector<double> values = file.column("race", column);
    for (std::size_t i = 0; i < races.size(); ++i) races[i].*figure = values[i];
  };
  fill("detection_first_week", &Race::detection_first_week);
  fill("detection_second_half", &Race::detection_second_half);
  fill("period_days", &Race::period_days);
  fill("amplitude", &Race::amplitude);
  fill("amplitude_error", &Race::amplitude_error);
  fill("adaptation_days", &Race::adaptation_days);
  fill("adaptation_lag_days", &Race::adaptation_lag_days);
  fill("attack_slope", &Race::attack_slope);
  fill("defence_slope", &Race::defence_slope);
  return races;
}

std::string race_sentence(std::span<const Race> races) {
  std::string text;
  for (const std::vector<Race>& kind : by_kind(races)) {
    const std::string word = word_of(kind.front().regime);
    text += text.empty() ? fmt::format("Kind of race: {} in {} of {} replicates", word, kind.size(),
                                       races.size())
                         : fmt::format(", {} in {}", word, kind.size());
  }
  if (text.empty()) return text;
  text += ".";
  const std::vector<Race> cycles = of_kind(races, Regime::cycle);
  return cycles.empty() ? text : text + cycle_words(cycles);
}

// A column a kind: a page is too narrow for a column a figure.
ReportTable race_table(std::span<const Race> races) {
  const std::vector<std::vector<Race>> kinds = by_kind(races);
  ReportTable table;
  if (kinds.empty()) return table;
  table.head = {"Kind of race"};
  table.rows = {{"Replicates"}};
  for (const std::vector<Race>& kind : kinds) {
    table.head.push_back(word_of(kind.front().regime));
    table.rows[0].push_back(fmt::format("{}", kind.size()));
  }
  const auto add = [&](const char* name, Figure figure, double factor = 1) {
    table.rows.push_back({name});
    for (const std::vector<Race>& kind : kinds)
      table.rows.back().push_back(cell(kind, figure, factor));
  };
  add("Posts of campaigns flagged in the first week (%)", &Race::detection_first_week, 100);
  add("The same in the second half of the run (%)", &Race::detection_second_half, 100);
  add("Days from one retraining of detectors to the next", &Race::period_days);
  add("Detection lost from the first to the last of them (points)", &Race::amplitude, 100);
  add("Days until half of that is lost", &Race::adaptation_days);
  add("Days after a retraining at which detection falls most in step with it",
      &Race::adaptation_lag_days);
  add("By how much attackers spend more each day (USD a day)", &Race::attack_slope);
  add("By how much everyone else does (USD a day)", &Race::defence_slope);
  return table;
}

std::string race_meanings(std::span<const Race> races) {
  static constexpr std::array<const char*, kRegimeWords.size()> kMeanings{
      "Unclear: the run is too short, or campaigns posted nothing.",
      "Attack collapse: every campaign has stopped posting.",
      "Detection collapse: detection is below a twentieth of that of the first week.",
      "Cycle: detection falls from one retraining to the next, by more than two standard errors.",
      "Escalation: both sides spend more and more.",
      "Equilibrium: detection neither collapses nor moves with retraining, and spending does not "
      "grow on both sides."};
  std::string text;
  for (const std::vector<Race>& kind : by_kind(races))
    text += (text.empty() ? "" : " ") +
            std::string(kMeanings[static_cast<std::size_t>(kind.front().regime)]);
  return text;
}

}  // namespace redoubt::analysis
