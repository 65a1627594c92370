#include "analysis/value/value_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/statistics/median.hpp"

namespace redoubt::analysis {

std::string price_words(const PricedResult& result) {
  const Prices& p = result.environment.prices;
  std::string text = fmt::format(
      "Grid: {}. PUE {}. Social cost of carbon {} USD per tonne CO2e ({}). Electricity {} USD per "
      "kWh.",
      result.grids, p.pue, p.scc_usd_per_tonne, describe_scc(p.scc_usd_per_tonne),
      p.electricity_usd_per_kwh);
  const std::string missing = not_valued(p);
  if (!missing.empty()) text += fmt::format(" Not valued: {}.", missing);
  if (p.realised_offset != 0)
    text += fmt::format(" Offsets that took back {} of the emissions are not taken off.",
                        p.realised_offset);
  return text;
}

namespace {

// What S is net of, and so what benefit it takes in all: means over replicates.
std::string benefit_words(const PricedResult& result, const ModelValues& model, double net_usd) {
  double harm = 0;
  double other = 0;
  for (const auto& run : model.values) harm += run.back().harm_usd;
  for (const double usd : model.other_usd) other += result.nets_operations ? usd : 0;
  const auto runs = static_cast<double>(model.values.size());
  if (harm + other <= 0) return "";
  return fmt::format(
      " net of {:.4g} USD spent on other things than electricity and {:.4g} USD of harm, so at "
      "{:.4g} USD of benefit",
      other / runs, harm / runs, net_usd + (other + harm) / runs);
}

}  // namespace

std::string verdict_words(const PricedResult& result, const ModelValues& model) {
  std::size_t positive = 0;
  double needed = 0;
  for (const auto& run : model.values) {
    positive += run.back().value_usd() > 0 ? 1 : 0;
    needed += run.back().break_even_usd();
  }
  const auto runs = static_cast<double>(model.values.size());
  std::string text = fmt::format("{}: V > 0 in {} of {} replicates; breaks even at S = {:.4g} USD",
                                 model.name, positive, model.values.size(), needed / runs);
  text += benefit_words(result, model, needed / runs);
  if (!result.values_good) return text + " (S is not valued: the scenario has no [value])";
  std::vector<double> days = break_even_days(result, model);
  std::erase_if(days, [](double day) { return std::isnan(day); });
  if (days.empty()) return text + ", and does not end above it";
  return text + fmt::format(", for good from day {:g} (median of {})", median(days), days.size());
}

}  // namespace redoubt::analysis
