#include "analysis/value/verdict.hpp"

namespace redoubt::analysis {
namespace {

// values: [replicate][sample] of something with V and a break-even S.
template <class Values, class Value, class BreakEven>
Verdict judge(const std::vector<double>& times_days, const Values& values, const Value& value,
              const BreakEven& break_even) {
  Verdict verdict;
  verdict.replicates = values.size();
  const auto runs = static_cast<double>(values.size());
  for (const auto& run : values) {
    const double at_end = value(run.back());
    verdict.mean_usd += at_end / runs;
    verdict.at_end_usd.push_back(at_end);
    verdict.break_even_usd += break_even(run.back()) / runs;
    if (!(at_end > 0)) continue;
    ++verdict.positive;
    std::size_t since = run.size() - 1;
    while (since > 0 && value(run[since - 1]) > 0) --since;
    verdict.break_even_days.push_back(times_days[since]);
  }
  return verdict;
}

}  // namespace

Verdict verdict_of(const PricedResult& result, const ModelValues& model) {
  return judge(
      result.times_days, model.values, [](const Valuation& v) { return v.value_usd(); },
      [](const Valuation& v) { return v.break_even_usd(); });
}

Verdict verdict_of(const PricedResult& result, const AccountIncidence& account,
                   std::size_t bearer) {
  return judge(
      result.times_days, account.values,
      [bearer](const Incidence& each) { return each.value_usd(bearer); },
      [bearer](const Incidence& each) { return each.break_even_usd(bearer); });
}

}  // namespace redoubt::analysis
