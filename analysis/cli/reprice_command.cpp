#include "analysis/cli/reprice_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/cli/aligned_table.hpp"
#include "analysis/report/mean_interval.hpp"
#include "analysis/value/value_words.hpp"

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

TextRow row_of(const ModelValues& model, bool values_good) {
  TextRow row{
      model.name,
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.facility_kwh; })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.co2e_kg; })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.carbon_usd; })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.energy_usd(); })),
      number(mean_at_end(model, [](const Valuation& v) { return v.energy.secondary_usd; }))};
  row.push_back(values_good
                    ? number(mean_at_end(model, [](const Valuation& v) { return v.social_usd(); }))
                    : "not valued");
  row.push_back(number(mean_at_end(model, [](const Valuation& v) { return v.value_usd(); })));
  return row;
}

}  // namespace

int reprice_command(const RepriceOptions& options) {
  const ResultReader file(options.input);
  const Scenario scenario = scenario_of(file);
  const PricedResult result = price_result(file, scenario, options.repricing);
  if (result.times_days.empty() || result.models.front().values.empty())
    throw std::runtime_error(options.input + " holds no sample");
  fmt::print("{}: energy of {} replicates over {:g} days, priced anew\n{}\n\n", options.input,
             result.models.front().values.size(), result.times_days.back(), price_words(result));
  std::vector<TextRow> rows{
      {"model", "kWh (meter)", "CO2e kg", "C usd", "E usd", "O usd", "S usd", "V = S-C-E-O usd"}};
  for (const ModelValues& model : result.models) rows.push_back(row_of(model, result.values_good));
  fmt::print("{}", aligned_table(rows));
  for (const ModelValues& model : result.models)
    if (model.name == "platform" || model.name == "everyone")
      fmt::print("\n{}", verdict_words(result, model));
  fmt::print("\n");
  return 0;
}

}  // namespace redoubt::analysis
