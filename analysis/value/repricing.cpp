#include "analysis/value/repricing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "analysis/io/toml_reader.hpp"

namespace redoubt::analysis {
namespace {

// Of [kind][zone, year]: what is used at desks has no computing centre around it.
PricedEnergy price_by_kind(std::span<const double> kwh, std::span<const double> g_per_kwh,
                           const Prices& prices) {
  const std::size_t width = kwh.size() / kCostKinds;
  const Prices at_desks = desk_prices(prices);
  PricedEnergy sum;
  for (std::size_t kind = 0; kind < kCostKinds; ++kind)
    sum += price(kwh.subspan(kind * width, width), g_per_kwh.subspan(kind * width, width),
                 is_desk_work(static_cast<CostKind>(kind)) ? at_desks : prices);
  return sum;
}

// Prices what one actor had used and spent by one sample.
class Pricer {
 public:
  Pricer(const ResultReader& file, const Scenario& scenario, const EnvironmentParams& environment,
         const BookedEnergy& booked, std::vector<double> g_per_kwh)
      : scenario_(scenario),
        prices_(environment.prices),
        as_run_(repriced_environment(scenario, {}).prices),
        booked_(booked),
        g_per_kwh_(std::move(g_per_kwh)),
        benefit_(file, "benefit_usd"),
        prevented_(file, "prevented_usd"),
        harm_(file, "harm_usd") {}

  // other_usd: what was spent on other things than electricity, whether S is net of it or not.
  [[nodiscard]] Valuation value(std::size_t replicate, std::size_t sample, std::size_t actor,
                                double& other_usd) const {
    const auto kwh = booked_.kwh(replicate, sample, actor);
    Valuation value;
    value.energy = price_by_kind(kwh, g_per_kwh_, prices_);
    value.benefit_usd = benefit_.at(replicate, sample, actor);
    value.prevented_usd = prevented_.at(replicate, sample, actor);
    value.harm_usd = harm_.at(replicate, sample, actor);
    // What was paid holds electricity at the price of the run.
    const PricedEnergy paid = price_by_kind(kwh, g_per_kwh_, as_run_);
    other_usd = std::max(0.0, booked_.spent_usd(replicate, sample, actor) - paid.electricity_usd);
    if (scenario_.value && scenario_.value->operations) value.operation_usd = other_usd;
    return value;
  }

  [[nodiscard]] ModelValues model(std::size_t actor) const {
    ModelValues model{booked_.actors()[actor], {}, {}};
    for (std::size_t r = 0; r < booked_.replicates(); ++r) {
      double other_usd = 0;
      model.values.emplace_back();
      for (std::size_t t = 0; t < booked_.samples(); ++t)
        model.values.back().push_back(value(r, t, actor, other_usd));
      model.other_usd.push_back(other_usd);
    }
    return model;
  }

 private:
  const Scenario& scenario_;
  const Prices& prices_;
  Prices as_run_;
  const BookedEnergy& booked_;
  std::vector<double> g_per_kwh_;  // by kind, zone, year
  SeriesRows benefit_, prevented_, harm_;
};

void add_sums(const Scenario& scenario, const BookedEnergy& booked,
              std::vector<ModelValues>& models) {
  const std::vector<std::vector<Valuation>> empty(booked.replicates(),
                                                  std::vector<Valuation>(booked.samples()));
  const std::vector<double> nothing(booked.replicates(), 0.0);
  ModelValues platform{"platform", empty, nothing};
  ModelValues everyone{"everyone", empty, nothing};
  for (std::size_t actor = 0; actor < models.size(); ++actor)
    for (std::size_t r = 0; r < booked.replicates(); ++r) {
      const double other = models[actor].other_usd[r];
      const bool of_platform = is_platform(scenario, actor);
      if (of_platform) platform.other_usd[r] += other;
      everyone.other_usd[r] += other;
      for (std::size_t t = 0; t < booked.samples(); ++t) {
        Valuation value = models[actor].values[r][t];
        if (of_platform) platform.values[r][t] += value;
        value.prevented_usd = 0;  // harm that was not done is simply not there
        everyone.values[r][t] += value;
      }
    }
  models.push_back(std::move(platform));
  models.push_back(std::move(everyone));
}

// What the file says that events did to whom; costs are shared out anew. model: an index of its
// axis.
Incidence borne(const SeriesRows& events, std::size_t replicate, std::size_t sample,
                std::size_t model, const Valuation& value, const Scenario& scenario) {
  Incidence incidence(scenario.groups.size());
  const std::size_t width = kValueTerms * incidence.bearers();
  for (const ValueTerm term :
       {ValueTerm::benefit, ValueTerm::prevented, ValueTerm::harm, ValueTerm::compensation})
    for (std::size_t bearer = 0; bearer < incidence.bearers(); ++bearer)
      incidence.at(term, bearer) =
          events.at(replicate, sample,
                    model * width + static_cast<std::size_t>(term) * incidence.bearers() + bearer);
  add_costs(*scenario.value, value, incidence);
  return incidence;
}

// models: with platform and everyone as the last two, as in the file's own series.
void add_accounts(const ResultReader& file, const Scenario& scenario, PricedResult& result) {
  const SeriesRows events(file, "incidence_usd");
  if (!scenario.value || events.empty()) return;
  result.bearers = file.series("incidence_usd").spec.axes.back().labels;
  for (std::size_t model = result.models.size() - 2; model < result.models.size(); ++model) {
    const ModelValues& priced = result.models[model];
    AccountIncidence account{priced.name, {}};
    for (std::size_t r = 0; r < priced.values.size(); ++r) {
      account.values.emplace_back();
      for (std::size_t t = 0; t < priced.values[r].size(); ++t)
        account.values.back().push_back(borne(events, r, t, model, priced.values[r][t], scenario));
    }
    result.accounts.push_back(std::move(account));
  }
}

}  // namespace

Scenario scenario_of(const ResultReader& file) {
  return read_scenario(read_toml_text(file.attribute("scenario_toml"),
                                      fmt::format("{}/scenario_toml", file.path().string())));
}

PricedResult price_result(const ResultReader& file, const Scenario& scenario,
                          const Repricing& repricing) {
  const BookedEnergy booked(file);
  if (!scenario.environment && !repricing.g_per_kwh && repricing.zone.empty())
    throw std::runtime_error(
        fmt::format("{} states no grid: give --zone or --intensity", file.path().string()));
  PricedResult result;
  result.environment = repriced_environment(scenario, repricing);
  result.years = booked.years();
  result.values_good = scenario.value.has_value();
  result.nets_operations = !scenario.value || scenario.value->operations;
  result.times_days = file.times_days("ledger");
  result.grids = grid_words(result.environment, repricing, booked);
  const Pricer pricer(file, scenario, result.environment, booked,
                      repriced_intensities(result.environment, repricing, booked));
  for (std::size_t actor = 0; actor < booked.actors().size(); ++actor)
    result.models.push_back(pricer.model(actor));
  add_sums(scenario, booked, result.models);
  add_accounts(file, scenario, result);
  return result;
}

}  // namespace redoubt::analysis
