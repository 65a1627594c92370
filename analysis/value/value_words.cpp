#include "analysis/value/value_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/median.hpp"
#include "analysis/value/verdict.hpp"
#include "analysis/words/number_words.hpp"

namespace redoubt::analysis {
namespace {

// What a scenario may value besides carbon and electricity; empty if it does not.
std::string valued_words(const Prices& p) {
  std::string text;
  if (p.interruptions_per_year > 0)
    text += fmt::format(" Stress on the grid: {:g} interruptions a year at {:g} USD per kW.",
                        p.interruptions_per_year, p.interruption_usd_per_kw);
  if (p.secondary_usd_per_kwh > 0)
    text += fmt::format(" Secondary harm (O): {:g} USD per kWh.", p.secondary_usd_per_kwh);
  return text;
}

// "−7137 ± 300 USD"; without the interval where it would only show digits that nobody reads.
std::string at_end_words(const Verdict& verdict) {
  const MeanInterval v = mean_interval(verdict.at_end_usd);
  const bool certain = v.has_interval() && v.half_width <= 0.0005 * std::abs(v.mean);
  return (certain ? number_words(v.mean) : interval_words(v)) + " USD";
}

// What S is net of, and so what benefit it takes in all: means over replicates.
std::string benefit_words(const PricedResult& result, const ModelValues& model, double net_usd) {
  double harm = 0;
  double other = 0;
  for (const auto& run : model.values) harm += run.back().harm_usd;
  for (const double usd : model.other_usd) other += result.nets_operations ? usd : 0;
  const auto runs = static_cast<double>(model.values.size());
  if (harm + other <= 0) return "";
  return fmt::format(
      ", which is net of {:.4g} USD spent on other things than electricity and {:.4g} USD of harm: "
      "{:.4g} USD of benefit in all",
      other / runs, harm / runs, net_usd + (other + harm) / runs);
}

// "above 0 in 2 of 3 replicates, for good from day 3 (median of 2)"
std::string above_words(const Verdict& verdict) {
  const std::string count =
      fmt::format("above 0 in {} of {} replicates", verdict.positive, verdict.replicates);
  if (verdict.break_even_days.empty()) return count;
  return count + fmt::format(", for good from day {:g} (median of {})",
                             median(verdict.break_even_days), verdict.break_even_days.size());
}

}  // namespace

std::string price_words(const PricedResult& result) {
  const Prices& p = result.environment.prices;
  std::string text = fmt::format(
      "Grid: {}. PUE {}. Social cost of carbon {} USD per tonne CO2e ({}). Electricity {} USD per "
      "kWh.",
      result.grids, p.pue, p.scc_usd_per_tonne, describe_scc(p.scc_usd_per_tonne),
      p.electricity_usd_per_kwh);
  text += valued_words(p);
  const std::string missing = not_valued(p);
  if (!missing.empty()) text += fmt::format(" Not valued: {}.", missing);
  if (p.realised_offset != 0)
    text += fmt::format(" Offsets that took back {} of the emissions are not taken off.",
                        p.realised_offset);
  return text;
}

std::string verdict_words(const PricedResult& result, const ModelValues& model) {
  const Verdict verdict = verdict_of(result, model);
  const std::string even = fmt::format("breaks even at S = {:.4g} USD{}", verdict.break_even_usd,
                                       benefit_words(result, model, verdict.break_even_usd));
  if (!result.values_good)
    return fmt::format("{}: {} (S is not valued: the scenario has no [value])", model.name, even);
  return fmt::format("{}: V = {}, {}; {}", model.name, at_end_words(verdict), above_words(verdict),
                     even);
}

std::string bearer_words(const PricedResult& result, const AccountIncidence& account) {
  std::string text = fmt::format("V of {} by who bears it:", account.name);
  for (std::size_t bearer = 0; bearer < result.bearers.size(); ++bearer) {
    const Verdict verdict = verdict_of(result, account, bearer);
    text += fmt::format("{} {} ", bearer == 0 ? "" : ";", result.bearers[bearer]);
    if (std::isnan(verdict.mean_usd)) {
      text += "too few people to be reported";
      continue;
    }
    text += fmt::format("{}, {}, breaks even at a net S of {:.4g} USD", at_end_words(verdict),
                        above_words(verdict), verdict.break_even_usd);
  }
  return text;
}

}  // namespace redoubt::analysis
