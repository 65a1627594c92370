#include "analysis/cli/reprice_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/median.hpp"
#include "analysis/value/value_words.hpp"
#include "analysis/value/verdict.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

double mean_at_end(const ModelValues& model, double (*part)(const Valuation&)) {
  double sum = 0;
  for (const auto& run : model.values) sum += part(run.back());
  return sum / static_cast<double>(model.values.size());
}

std::string number(double value) {
  if (value == 0) return "0";
  return fmt::format("{:.4g}", value);
}

// Of the replicates that end with V > 0, the day from which it stays there in half of them.
std::string since(const Verdict& verdict) {
  return verdict.break_even_days.empty() ? "-"
                                         : fmt::format("{:g}", median(verdict.break_even_days));
}

TextRow row_of(const PricedResult& result, const ModelValues& model) {
  const Verdict verdict = verdict_of(result, model);
  TextRow row{
      model.name,
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.facility_kwh; })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.co2e_kg; })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.carbon_usd; })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.energy_usd(); })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.secondary_usd; }))};
  row.push_back(result.values_good
                    ? number(mean_at_end(model, [](const Valuation& v) { return v.social_usd(); }))
                    : "not valued");
  row.push_back(number(verdict.mean_usd));
  row.push_back(fmt::format("{}/{}", verdict.positive, verdict.replicates));
  row.push_back(since(verdict));
  return row;
}

}  // namespace

int reprice_command(const RepriceOptions& options) {
  const ResultReader file(options.input);
  const Scenario scenario = scenario_of(file);
  const PricedResult result = price_result(file, scenario, options.repricing);
  if (result.times_days.empty() || result.models.front().values.empty())
    throw std::runtime_error(options.input + " holds no sample");
  const std::string decided = options.repricing == Repricing{} ? "" : decided_words(scenario);
  const std::size_t runs = result.models.front().values.size();
  fmt::print("{}: energy of {} replicate{} over {:g} days, priced anew\n{}\n\n", options.input,
             runs, runs == 1 ? "" : "s", result.times_days.back(), price_words(result));
  if (!decided.empty())
    fmt::print(
        "Decided in the run, at its own grids and prices, and left as it was: {}. Run the scenario "
        "again to decide it at these.\n\n",
        decided);
  std::vector<TextRow> rows{{"model", "kWh (meter)", "CO2e kg", "C usd", "E usd", "O usd", "S usd",
                             "V = S-C-E-O usd", "V > 0", "from day"}};
  for (const ModelValues& model : result.models) rows.push_back(row_of(result, model));
  fmt::print("{}", aligned_table(rows));
  for (const ModelValues& model : result.models)
    if (model.name == "platform" || model.name == "everyone")
      fmt::print("\n{}", verdict_words(result, model));
  for (const AccountIncidence& account : result.accounts)
    fmt::print("\n{}", bearer_words(result, account));
  fmt::print("\n");
  return 0;
}

}  // namespace redoubt::analysis
