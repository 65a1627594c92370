// Key measures of several results side by side, with what the others are above or below the first.
#include <fmt/format.h>

#include <cmath>
#include <set>

#include "analysis/experiment/summary_table.hpp"
#include "analysis/report/comparison_tables.hpp"
#include "analysis/report/default_panels.hpp"
#include "analysis/report/series_words.hpp"
#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/paired_effect.hpp"
#include "analysis/words/number_words.hpp"
#include "analysis/words/shown_unit.hpp"

namespace redoubt::analysis {
namespace {

constexpr const char* kAbsent = "–";

const SummaryTable::Line* find_line(const SummaryTable& table, const SummaryTable::Line& like) {
  for (const SummaryTable::Line& line : table.lines())
    if (line.measure == like.measure && line.of == like.of) return &line;
  return nullptr;
}

// How numbers of a line are written: shares in per cent, hours in what fits.
class LineWords {
 public:
  LineWords(const SummaryTable::Line& line, const SummaryTable& table)
      : line_(line), share_(is_share(line.measure)), unit_(shown(line, table)) {}
  [[nodiscard]] std::string name() const {
    const std::string words = series_words(line_.measure).long_name;
    std::string name = words.empty() ? line_.measure : words;
    if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    if (!line_.of.empty()) name += ": " + line_.of;
    const std::string unit = share_ ? "%" : unit_.text;
    return unit.empty() ? name : fmt::format("{} ({})", name, unit);
  }
  [[nodiscard]] MeanInterval shown(const MeanInterval& interval) const {
    return scaled(interval, share_ ? 100 : unit_.factor);
  }

 private:
  static ShownUnit shown(const SummaryTable::Line& line, const SummaryTable& table) {
    return shown_unit(table.unit_of(line), mean_interval(line.per_replicate).mean);
  }

  const SummaryTable::Line& line_;
  bool share_;
  ShownUnit unit_;
};

// Replicates are pairs if they share their luck: the same seed, and as many of them.
bool are_pairs(const ResultReader& a, const ResultReader& b) {
  return a.replicates() == b.replicates() && a.attribute("seed") == b.attribute("seed");
}

RelativeChange relative(const MeanInterval& difference, double base) {
  if (!difference.known() || !(std::abs(base) > 0)) return {std::nan(""), std::nan("")};
  return {difference.mean / std::abs(base), difference.half_width / std::abs(base)};
}

// "+3.1 ± 0.8"
std::string signed_words(const MeanInterval& difference) {
  return (difference.mean > 0 ? "+" : "") + interval_words(difference);
}

class Overview {
 public:
  explicit Overview(const std::vector<NamedResult>& results)
      : results_(results), summaries_(results.size()) {
    for (std::size_t i = 0; i < results.size(); ++i) summaries_[i].add(*results[i].second);
    two_ = results.size() == 2 && pairs_with_first(1);
    table_.head = {"Measure"};
    for (const auto& [name, file] : results) table_.head.push_back(name);
    if (two_) table_.head.push_back(fmt::format("{} − {}", results[1].first, results[0].first));
  }

  ReportTable take() && {
    std::set<std::string> done;
    for (const SummaryTable& summary : summaries_)
      for (const SummaryTable::Line& line : summary.lines())
        if (done.insert(line.measure + "\n" + line.of).second) add(line, summary);
    return std::move(table_);
  }

 private:
  [[nodiscard]] bool pairs_with_first(std::size_t result) const {
    return are_pairs(*results_[0].second, *results_[result].second);
  }

  void add(const SummaryTable::Line& like, const SummaryTable& table) {
    const LineWords words(like, table);
    std::vector<std::string> row{words.name()};
    bool known = false;
    for (std::size_t i = 0; i < results_.size(); ++i) {
      const SummaryTable::Line* line = find_line(summaries_[i], like);
      const MeanInterval mean = line ? mean_interval(line->per_replicate) : MeanInterval{};
      known = known || mean.known();
      row.push_back(mean.known() ? interval_words(words.shown(mean)) : kAbsent);
      const MeanInterval difference = against_first(i, like);
      if (!two_ && difference.known()) row.back() += "\n" + signed_words(words.shown(difference));
    }
    if (!known) return;
    if (two_) add_change(like, words, row);
    table_.rows.push_back(std::move(row));
  }

  // Of pairs of replicates; not known for the first itself.
  [[nodiscard]] MeanInterval against_first(std::size_t result,
                                           const SummaryTable::Line& like) const {
    const SummaryTable::Line* first = find_line(summaries_[0], like);
    const SummaryTable::Line* other = find_line(summaries_[result], like);
    if (result == 0 || !first || !other || !pairs_with_first(result)) return {};
    return paired_effect(first->per_replicate, other->per_replicate).difference;
  }

  void add_change(const SummaryTable::Line& like, const LineWords& words,
                  std::vector<std::string>& row) {
    const MeanInterval difference = against_first(1, like);
    const SummaryTable::Line* first = find_line(summaries_[0], like);
    row.push_back(difference.known() ? signed_words(words.shown(difference)) : kAbsent);
    table_.changes.push_back(
        relative(difference, first ? mean_interval(first->per_replicate).mean : 0));
  }

  const std::vector<NamedResult>& results_;
  std::vector<SummaryTable> summaries_;
  bool two_ = false;  // a column for the difference
  ReportTable table_;
};

}  // namespace

ReportTable overview_table(const std::vector<NamedResult>& results) {
  return Overview(results).take();
}

}  // namespace redoubt::analysis
