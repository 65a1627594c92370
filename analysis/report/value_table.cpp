#include "analysis/report/value_table.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/median.hpp"
#include "analysis/value/verdict.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

std::vector<std::string> row_of(const std::string& whose, const Verdict& verdict) {
  if (std::isnan(verdict.mean_usd)) return {whose, "too few people", "–", "–", "–"};
  return {whose, interval_words(mean_interval(verdict.at_end_usd)),
          fmt::format("{} of {}", verdict.positive, verdict.replicates),
          verdict.break_even_days.empty() ? "–" : number_words(median(verdict.break_even_days)),
          number_words(verdict.break_even_usd)};
}

}  // namespace

ReportTable value_table(const PricedResult& result) {
  ReportTable table;
  if (!result.values_good) return table;
  table.head = {"Whose V", "at the end (USD)", "above 0", "for good from day", "0 at S (USD)"};
  for (const ModelValues& model : result.models)
    table.rows.push_back(row_of(model.name, verdict_of(result, model)));
  for (const AccountIncidence& account : result.accounts)
    for (std::size_t bearer = 0; bearer < result.bearers.size(); ++bearer)
      table.rows.push_back(row_of(account.name + ", borne by " + result.bearers[bearer],
                                  verdict_of(result, account, bearer)));
  return table;
}

}  // namespace redoubt::analysis
