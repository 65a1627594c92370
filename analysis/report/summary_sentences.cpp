// What the run showed, in sentences.
#include "analysis/report/summary_sentences.hpp"

#include <fmt/format.h>

#include "analysis/report/balance_words.hpp"
#include "analysis/report/findings.hpp"
#include "analysis/report/model_words.hpp"
#include "analysis/report/series_view.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

using Sentences = std::vector<std::string>;
constexpr std::size_t kMostColumns = 3;  // sentences about single detectors or campaigns

// ": a fall of 20 ± 4 percentage points" or why nothing can be said about it.
std::string change_words(const MeanInterval& change, const std::string& unit) {
  const std::string size = interval_words(change) + unit;
  if (!change.has_interval()) return fmt::format("(change {})", size);
  if (!change.differs_from(0)) {
    return fmt::format("– a change that is not distinguishable from none ({})", size);
  }
  const MeanInterval positive = scaled(change, change.mean < 0 ? -1 : 1);
  return fmt::format("– a {} of {}{}", change.mean < 0 ? "fall" : "rise", interval_words(positive),
                     unit);
}

const char* span_name(const ReportData& data) {
  const DaySpan week = first_week(data);
  return week.to - week.from > 6.99 ? "week" : "half";
}

// "Detector nightly flagged 51 ± 2 % of new harmful posts in the first week and …"
std::string percent_change(const ReportData& data, const std::string& subject,
                           const std::string& of_what, const WeekChange& change) {
  return fmt::format("{} {} of {} in the first {} and {} in the last {}.", subject,
                     percent_words(change.first), of_what, span_name(data),
                     percent_words(change.last),
                     change_words(scaled(change.change, 100), " percentage points"));
}

void say_detection(const ReportData& data, Sentences& sentences) {
  std::size_t said = 0;
  for (const WeekChange& change : week_changes(data, "detection_rate")) {
    if (said++ == kMostColumns) break;
    const std::string subject = change.label.empty() ? "Detection" : "Detector " + change.label;
    sentences.push_back(percent_change(data, subject + " flagged", "new harmful posts", change));
  }
}

// "a, b and c"
std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " and " : ", ";
    text += items[i];
  }
  return text;
}

void say_cycles(const ReportData& data, Sentences& sentences) {
  std::vector<std::string> seen;
  std::vector<std::string> unseen;
  for (const Cycle& cycle : detection_cycles(data)) {
    const MeanInterval points = scaled(cycle.amplitude, 100);
    const bool clear = !points.has_interval() || points.differs_from(0);
    (clear ? seen : unseen)
        .push_back(fmt::format("{} for {} (every {} days)", interval_words(points), cycle.detector,
                               number_words(cycle.period_days)));
  }
  if (!seen.empty()) {
    sentences.push_back(
        fmt::format("Detection moves with retraining: from the first day after a retrain to the "
                    "last day before "
                    "the next it loses, in percentage points, {}.",
                    listed(seen)));
  }
  if (!unseen.empty()) {
    sentences.push_back(fmt::format(
        "No cycle of retraining is distinguishable where the loss, in percentage points, is {}.",
        listed(unseen)));
  }
}

void say_prevalence(const ReportData& data, Sentences& sentences) {
  if (!says_something(data, "prevalence")) return;  // a world without harm
  for (const WeekChange& change : week_changes(data, "prevalence")) {
    sentences.push_back(percent_change(data, "Harmful posts drew", "all views", change));
  }
}

void say_reach(const ReportData& data, Sentences& sentences) {
  if (sample_days(data) <= 0) return;
  std::size_t said = 0;
  for (const WeekChange& change : week_changes(data, "reach", 1 / sample_days(data))) {
    if (said++ == kMostColumns) break;
    sentences.push_back(fmt::format(
        "Campaign {} reached {} first views a day in the first {} and {} in the last {}.",
        change.label, interval_words(change.first), span_name(data), interval_words(change.last),
        change_words(change.change, "")));
  }
}

void say_groups(const ReportData& data, Sentences& sentences) {
  const auto worst = worst_group_ratio(data);
  if (!worst) return;
  if (!worst->has_interval()) {
    sentences.push_back(
        fmt::format("Benign posts of group {} were flagged {} times as often as those of group {}.",
                    worst->high, number_words(worst->ratio), worst->low));
    return;
  }
  const std::string interval =
      fmt::format("95\u202f% CI {} to {}", number_words(worst->from), number_words(worst->to));
  if (worst->distinguishable()) {
    sentences.push_back(fmt::format(
        "Benign posts of group {} were flagged {} times as often as those of group {} ({}).",
        worst->high, number_words(worst->ratio), worst->low, interval));
  } else {
    sentences.push_back(fmt::format(
        "No difference in wrongful flags between groups is distinguishable (largest ratio {}, {} "
        "against {}; {}).",
        number_words(worst->ratio), worst->high, worst->low, interval));
  }
}

void say_money(const ReportData& data, Sentences& sentences) {
  const auto money = spending(data);
  if (!money) return;
  const std::string days = number_words(whole_run(data).to - whole_run(data).from);
  if (money->has_attackers && money->has_others) {
    sentences.push_back(fmt::format(
        "In {} days attackers spent {} USD and everyone else, mainly the platform, {} USD.", days,
        interval_words(money->attackers_usd), interval_words(money->others_usd)));
    return;
  }
  const MeanInterval& all = money->has_attackers ? money->attackers_usd : money->others_usd;
  sentences.push_back(fmt::format("In {} days {} spent {} USD.", days,
                                  money->has_attackers ? "attackers" : "all actors together",
                                  interval_words(all)));
}

}  // namespace

std::vector<std::string> summary_sentences(const ReportData& data) {
  Sentences sentences;
  say_detection(data, sentences);
  say_cycles(data, sentences);
  say_prevalence(data, sentences);
  say_reach(data, sentences);
  say_groups(data, sentences);
  if (const auto balance = balance_sentence(data)) sentences.push_back(*balance);
  for (const std::string& sentence : model_sentences(data)) sentences.push_back(sentence);
  say_money(data, sentences);
  if (sentences.empty()) return sentences;
  if (data.replicates > 1) {
    sentences.push_back(fmt::format(
        "± is the 95\u202f% confidence interval of the mean over {} replicates: the luck of single "
        "runs, not what is unknown about the world.",
        data.replicates));
  } else {
    sentences.push_back("One replicate was run: how much of this is luck cannot be told.");
  }
  return sentences;
}

}  // namespace redoubt::analysis
