#include "analysis/report/outcome_words.hpp"

#include <algorithm>
#include <array>

#include "analysis/report/default_panels.hpp"
#include "analysis/report/series_words.hpp"
#include "analysis/words/shown_unit.hpp"

namespace redoubt::analysis {
namespace {

// By Reduction.
constexpr std::array<const char*, kReductionWords.size()> kWhen{"mean of the run",
                                                                "sum over the run",
                                                                "largest value",
                                                                "first value",
                                                                "at the end",
                                                                "mean of the first half",
                                                                "mean of the second half",
                                                                "mean of the first week",
                                                                "mean of the last week"};

std::string when_words(const std::string& reduction) {
  const auto found = std::find(kReductionWords.begin(), kReductionWords.end(), reduction);
  return found == kReductionWords.end()
             ? ""
             : kWhen[static_cast<std::size_t>(found - kReductionWords.begin())];
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

}  // namespace

OutcomeWords outcome_words(const Outcome& outcome, double typical) {
  const SeriesWords series = series_words(outcome.series);
  OutcomeWords words;
  words.when = when_words(outcome.reduction);
  if (words.when.empty()) {  // a column of a table
    std::string text = outcome.text;
    std::replace(text.begin(), text.end(), '.', ' ');
    words.name = capitalised(spaced(text));
    return words;
  }
  words.name = capitalised(series.long_name.empty() ? spaced(outcome.series) : series.long_name);
  if (outcome.label == "all")
    words.name += ", all together";
  else if (!outcome.label.empty())
    words.name += " of " + outcome.label;
  if (is_share(outcome.series)) {
    words.unit = "%";
    words.factor = 100;
    return words;
  }
  const ShownUnit unit = shown_unit(series.unit.empty() ? "1" : series.unit, typical);
  words.unit = unit.text;
  words.factor = unit.factor;
  return words;
}

}  // namespace redoubt::analysis
