#include "analysis/experiment/summary_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

#include "analysis/experiment/stored_outcomes.hpp"
#include "analysis/statistics/column_labels.hpp"
#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/outcome.hpp"
#include "analysis/statistics/paired_effect.hpp"
#include "analysis/words/aligned_table.hpp"
#include "analysis/words/number_words.hpp"
#include "analysis/words/shown_unit.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

struct Measure {
  const char* series;
  bool last;  // counts since the start: the last sample says it; else the mean over samples
  const char* beside = "";  // only where the file has this series, too
  bool in_run_table = true;
  bool counted = false;
};

Measure count_of(const char* series, bool in_run_table) {
  return {series, false, "", in_run_table, true};
}

// In the order of the question: is it found, who sees it, who is hit by mistake, what does the
// model make of it, what does it cost, and, where the scenario prices it, what is it worth?
const Measure kMeasures[] = {{"detection_rate", false},
                             {"precision", false},
                             {"recall_24h", false},
                             {"prevalence", false},
                             {"detection_rate_of", false},
                             count_of("reach", true),
                             {"detectability", false},
                             {"origin_labelled_share", false},
                             count_of("abuse_received", false),
                             {"false_positive_rate", false},
                             count_of("wrongful_actions", false),
                             count_of("people_suspended", false),
                             {"queue_length", false},
                             {"wait_hours", false},
                             {"representation_share", false},
                             {"misrepresentation", false},
                             {"cost_usd", true},
                             {"energy_kwh", true, "co2e_kg"},
                             {"co2e_kg", true},
                             {"value_usd", true}};

double mean_of(std::span<const double> values, std::size_t width, std::size_t column,
               std::size_t first_sample) {
  const std::size_t samples = values.size() / width;
  double sum = 0;
  std::size_t count = 0;
  for (std::size_t i = first_sample; i < samples; ++i) {
    const double value = values[i * width + column];
    if (!std::isfinite(value)) continue;
    sum += value;
    ++count;
  }
  return count > 0 ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void SummaryTable::set_window(std::span<const double> times_days) {
  if (times_days.size() > 1) window_days_ = times_days[1] - times_days[0];
}

std::string SummaryTable::unit_of(const Line& line) const {
  if (!line.counted) return line.unit;
  const Duration window{std::llround(window_days_ * static_cast<double>(days(1).ms))};
  return line.unit + (window == days(1) ? " a day" : " per " + duration_text(window));
}

void SummaryTable::add(const MemoryRecorder& record, double burn_in_days) {
  set_window(record.times_days());
  const auto find = [&record](const char* name, Values& values) -> const SeriesSpec* {
    const MemoryRecorder::Series* series = record.find(name);
    if (!series) return nullptr;
    values = series->values;
    return &series->spec;
  };
  add_replicate(find, first_counted(record.times_days(), burn_in_days));
}

void SummaryTable::add(const ResultReader& file) {
  std::map<std::string, SeriesValues> all;
  for (const Measure& measure : kMeasures)
    if (file.has_series(measure.series)) all[measure.series] = file.values(measure.series);
  if (all.empty()) return;
  const std::string burn_in = file.attribute("burn_in_days");
  const std::vector<double> times = file.times_days(file.series(all.begin()->first).spec.section);
  set_window(times);
  const std::size_t first = first_counted(times, burn_in.empty() ? 0 : std::stod(burn_in));
  for (std::size_t replicate = 0; replicate < file.replicates(); ++replicate) {
    const auto find = [&](const char* name, Values& values) -> const SeriesSpec* {
      const auto found = all.find(name);
      if (found == all.end()) return nullptr;
      const std::size_t length = found->second.values.size() / file.replicates();
      values = Values(found->second.values).subspan(replicate * length, length);
      return &file.series(name).spec;
    };
    add_replicate(find, first);
  }
}

void SummaryTable::add(const ResultReader& file, const std::vector<Outcome>& outcomes) {
  for (const Outcome& outcome : outcomes) {
    Line line{outcome.text, "", "1", stored_outcome(file, outcome), true, false, true};
    if (file.has_series(outcome.series)) line.unit = file.series(outcome.series).spec.unit;
    lines_.push_back(std::move(line));
  }
  replicates_ = file.replicates();
}

SummaryTable::Line& SummaryTable::line_of(const std::string& measure, const std::string& of,
                                          const std::string& unit) {
  const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) {
    return line.measure == measure && line.of == of;
  });
  return found != lines_.end()
             ? *found
             : lines_.emplace_back(Line{measure, of, unit, {}, true, false, false});
}

// Lines pair by name, replicates by their place: what one has not is not a number.
void SummaryTable::add_replicate(const Find& find, std::size_t first_sample) {
  for (const Measure& measure : kMeasures) {
    Values values;
    if (*measure.beside != '\0' && !find(measure.beside, values)) continue;
    const SeriesSpec* spec = find(measure.series, values);
    if (!spec || values.empty()) continue;
    const std::vector<std::string> labels = column_labels(*spec);
    const std::size_t width = labels.size();
    for (std::size_t column = 0; column < width; ++column) {
      Line& line = line_of(measure.series, labels[column], spec->unit);
      line.in_run_table = measure.in_run_table;
      line.counted = measure.counted;
      line.per_replicate.resize(replicates_, std::numeric_limits<double>::quiet_NaN());
      line.per_replicate.push_back(measure.last ? values[values.size() - width + column]
                                                : mean_of(values, width, column, first_sample));
    }
  }
  ++replicates_;
  for (Line& line : lines_)
    line.per_replicate.resize(replicates_, std::numeric_limits<double>::quiet_NaN());
}

std::string SummaryTable::text() const {
  std::vector<TextRow> rows{{"measure", "of", "mean", "± 95 %", "unit"}};
  for (const Line& line : lines_) {
    const MeanInterval interval = mean_interval(line.per_replicate);
    if (!interval.known() || !line.in_run_table) continue;
    const ShownUnit unit = shown_unit(line.unit, interval.mean);
    const MeanInterval shown = scaled(interval, unit.factor);
    rows.push_back({line.measure, line.of, mean_words(shown), half_width_words(shown), unit.text});
  }
  return aligned_table(rows);
}

namespace {

struct Compared {
  const SummaryTable::Line* a;
  const SummaryTable::Line* b;
};

// Lines that both have, and that differ or agree in at least one pair.
std::vector<Compared> pairs_of(const SummaryTable& left, const SummaryTable& right) {
  std::vector<Compared> pairs;
  for (const SummaryTable::Line& a : left.lines()) {
    const auto same = [&a](const auto& b) { return b.measure == a.measure && b.of == a.of; };
    const auto b = std::find_if(right.lines().begin(), right.lines().end(), same);
    if (b == right.lines().end()) continue;
    if (a.per_replicate.size() != b->per_replicate.size())
      throw std::invalid_argument(
          fmt::format("A has {} replicates and B {} (must be equal: replicates are compared in "
                      "pairs)",
                      a.per_replicate.size(), b->per_replicate.size()));
    if (paired_effect(a.per_replicate, b->per_replicate).difference.known())
      pairs.push_back({&a, &*b});
  }
  return pairs;
}

// "reach of hosted, reach of open", of the lines that only the first table has.
std::string only_in(const SummaryTable& one, const SummaryTable& other) {
  std::string text;
  for (const SummaryTable::Line& line : one.lines()) {
    const auto same = [&line](const auto& b) {
      return b.measure == line.measure && b.of == line.of;
    };
    if (std::any_of(other.lines().begin(), other.lines().end(), same)) continue;
    text += (text.empty() ? "" : ", ") + line.measure + (line.of.empty() ? "" : " of " + line.of);
  }
  return text;
}

const char* stars(const PairedEffect& effect) {
  if (effect.corrected.differs_from(0)) return "**";
  return effect.difference.differs_from(0) ? "*" : "";
}

}  // namespace

std::string compared_text(const SummaryTable& left, const SummaryTable& right) {
  constexpr double kPrecision = 0.1;  // of the difference
  const std::vector<Compared> pairs = pairs_of(left, right);
  std::vector<TextRow> rows{
      {"measure", "of", "A", "B", "B - A", "± 95 %", "", "size", "needed", "unit"}};
  for (const auto& [a, b] : pairs) {
    const PairedEffect effect = paired_effect(a->per_replicate, b->per_replicate, pairs.size());
    const bool spread = effect.difference.has_interval() && effect.size != 0;
    const MeanInterval left_mean = mean_interval(a->per_replicate);
    const MeanInterval right_mean = mean_interval(b->per_replicate);
    const double typical = std::max(std::abs(left_mean.mean), std::abs(right_mean.mean));
    const ShownUnit unit = a->as_stored ? ShownUnit{1, a->unit == "1" ? "" : a->unit}
                                        : shown_unit(left.unit_of(*a), typical);
    // The three means are given to the same digit.
    const MeanInterval d = scaled(effect.difference, unit.factor);
    rows.push_back(
        {a->measure, a->of, mean_words(scaled(left_mean, unit.factor), d),
         mean_words(scaled(right_mean, unit.factor), d), mean_words(d, d), half_width_words(d),
         stars(effect), spread ? fmt::format("{:.1f}", effect.size) : "",
         spread ? fmt::format("{}", required_pairs(effect, kPrecision)) : "", unit.text});
  }
  std::string omitted;
  if (const std::string only = only_in(left, right); !only.empty())
    omitted += fmt::format("\nOnly in A: {}.", only);
  if (const std::string only = only_in(right, left); !only.empty())
    omitted += fmt::format("\nOnly in B: {}.", only);
  return aligned_table(rows, {.width = 130}) + omitted +
         fmt::format(
             "\n* the interval does not hold 0; ** nor does the one that allows for {} "
             "comparisons (Bonferroni).\nsize: mean over standard deviation of the paired "
             "differences; needed: replicates for ± {:.0f} % of the difference.\n",
             pairs.size(), 100 * kPrecision);
}

}  // namespace redoubt::analysis
