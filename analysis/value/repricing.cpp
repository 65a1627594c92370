#include "analysis/value/repricing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "analysis/io/toml_reader.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt::analysis {
namespace {

IntensityPreset preset_of(const std::string& word) {
  const auto& words = Words<IntensityPreset>::value;
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw std::runtime_error(
        fmt::format("there is no preset \"{}\"{}", word,
                    suggestion(word, std::vector<std::string>(words.begin(), words.end()))));
  return static_cast<IntensityPreset>(found - words.begin());
}

EnvironmentParams environment_of(const Scenario& scenario, const Repricing& repricing) {
  EnvironmentParams environment = scenario.environment.value_or(EnvironmentParams{});
  if (!repricing.preset.empty()) {
    environment.intensity_preset = preset_of(repricing.preset);
    environment.year = 0;
  }
  Prices& prices = environment.prices;
  prices.scc_usd_per_tonne = repricing.scc_usd_per_tonne.value_or(prices.scc_usd_per_tonne);
  prices.electricity_usd_per_kwh =
      repricing.electricity_usd_per_kwh.value_or(prices.electricity_usd_per_kwh);
  prices.pue = repricing.pue.value_or(prices.pue);
  return environment;
}

double known_intensity(const EnvironmentParams& environment, const std::string& zone) {
  const double g = intensity(environment, zone);
  if (!std::isnan(g)) return g;
  if (environment.intensity_preset == IntensityPreset::stated)
    throw std::runtime_error(fmt::format("the scenario states no zone \"{}\" (it has: {})", zone,
                                         fmt::join(environment.stated_zones, ", ")));
  throw std::runtime_error(
      fmt::format("no figure for \"{}\"{} (there are: {})", zone,
                  environment.year != 0 ? fmt::format(" of {}", environment.year) : std::string(),
                  grids_of(environment.intensity_preset)));
}

// Gram per kWh by kind of cost and booked zone.
std::vector<double> intensities(const EnvironmentParams& environment, const Repricing& repricing,
                                const std::vector<std::string>& zones) {
  std::vector<double> result;
  for (std::size_t kind = 0; kind < kCostKinds; ++kind)
    for (const std::string& booked : zones) {
      const bool trains = is_training(static_cast<CostKind>(kind));
      const std::string& other =
          trains && !repricing.training_zone.empty() ? repricing.training_zone : repricing.zone;
      result.push_back(repricing.g_per_kwh
                           ? *repricing.g_per_kwh
                           : known_intensity(environment, other.empty() ? booked : other));
    }
  return result;
}

// [replicate][sample][width…] of a series that may be missing: then zeros.
class Rows {
 public:
  Rows(const ResultReader& file, const std::string& name, std::size_t width) : width_(width) {
    if (!file.has_series(name)) return;
    values_ = file.values(name).values;
    const auto& shape = file.series(name).shape;
    samples_ = shape[1];
    width_ = 1;
    for (std::size_t i = 2; i < shape.size(); ++i) width_ *= shape[i];
  }
  [[nodiscard]] double at(std::size_t replicate, std::size_t sample, std::size_t column) const {
    return values_.empty() ? 0 : values_[(replicate * samples_ + sample) * width_ + column];
  }
  [[nodiscard]] std::span<const double> row(std::size_t replicate, std::size_t sample,
                                            std::size_t first, std::size_t count) const {
    return {values_.data() + (replicate * samples_ + sample) * width_ + first, count};
  }

 private:
  std::vector<double> values_;
  std::size_t samples_ = 0;
  std::size_t width_;
};

const Axis& axis_of(const StoredSeries& series, std::string_view name) {
  for (const Axis& axis : series.spec.axes)
    if (axis.name == name) return axis;
  throw std::runtime_error(fmt::format("{} has no axis \"{}\"", series.spec.name, name));
}

// Those in which energy was booked in some replicate.
std::vector<std::string> used_zones(const ResultReader& file,
                                    const std::vector<std::string>& zones) {
  const SeriesValues energy = file.values("energy_by_kind_kwh");
  std::vector<std::string> used;
  for (std::size_t zone = 0; zone < zones.size(); ++zone)
    for (std::size_t i = zone; i < energy.values.size(); i += zones.size()) {
      if (energy.values[i] == 0) continue;
      used.push_back(zones[zone]);
      break;
    }
  return used;
}

void add_sums(const Scenario& scenario, std::size_t replicates, std::size_t samples,
              std::vector<ModelValues>& models) {
  const std::size_t actors = models.size();
  const std::size_t campaigns = scenario.generators.size();
  const std::size_t moderation = campaigns + scenario.detectors.size();
  const std::vector<std::vector<Valuation>> empty(replicates, std::vector<Valuation>(samples));
  const std::vector<double> nothing(replicates, 0.0);
  ModelValues platform{"platform", empty, nothing};
  ModelValues everyone{"everyone", empty, nothing};
  for (std::size_t actor = 0; actor < actors; ++actor)
    for (std::size_t r = 0; r < replicates; ++r) {
      const double other = models[actor].other_usd[r];
      if (actor >= campaigns && actor <= moderation) platform.other_usd[r] += other;
      everyone.other_usd[r] += other;
      for (std::size_t t = 0; t < samples; ++t) {
        Valuation value = models[actor].values[r][t];
        if (actor >= campaigns && actor <= moderation) platform.values[r][t] += value;
        value.prevented_usd = 0;  // harm that was not done is simply not there
        everyone.values[r][t] += value;
      }
    }
  models.push_back(std::move(platform));
  models.push_back(std::move(everyone));
}

}  // namespace

Scenario scenario_of(const ResultReader& file) {
  return read_scenario(read_toml_text(file.attribute("scenario_toml"),
                                      fmt::format("{}/scenario_toml", file.path().string())));
}

PricedResult price_result(const ResultReader& file, const Scenario& scenario,
                          const Repricing& repricing) {
  if (!file.has_series("energy_by_kind_kwh"))
    throw std::runtime_error(
        fmt::format("{} has no energy_by_kind_kwh: it was written before "
                    "energy was booked by kind and zone, or its [record] "
                    "leaves it out",
                    file.path().string()));
  for (const char* money : {"cost_usd", "cost_by_kind_usd"})
    if (!file.has_series(money))
      throw std::runtime_error(
          fmt::format("{} has no {} (its [record] leaves it out)", file.path().string(), money));
  const StoredSeries& energy = file.series("energy_by_kind_kwh");
  const bool given = repricing.g_per_kwh || !repricing.zone.empty();
  if (!scenario.environment && !given)
    throw std::runtime_error(
        fmt::format("{} states no grid: give --zone or --intensity", file.path().string()));
  PricedResult result;
  result.environment = environment_of(scenario, repricing);
  result.zones = axis_of(energy, "zone").labels;
  result.values_good = scenario.value.has_value();
  result.nets_operations = !scenario.value || scenario.value->operations;
  result.times_days = file.times_days("ledger");
  const std::vector<double> g = intensities(result.environment, repricing, result.zones);
  std::vector<std::string> named = used_zones(file, result.zones);
  if (!repricing.zone.empty()) named = {repricing.zone};
  if (!repricing.training_zone.empty()) named.push_back(repricing.training_zone);
  result.grids = repricing.g_per_kwh ? fmt::format("{} g CO2e per kWh, as given", g.front())
                                     : describe_grids(result.environment, named);
  const std::vector<std::string>& actors = axis_of(energy, "actor").labels;
  const std::size_t replicates = energy.shape[0];
  const std::size_t samples = energy.shape[1];
  const std::size_t width = kCostKinds * result.zones.size();
  const Rows kwh(file, "energy_by_kind_kwh", 0);
  const Rows cost(file, "cost_usd", 0);
  const Rows by_kind(file, "cost_by_kind_usd", 0);
  const EnvironmentParams as_run = environment_of(scenario, {});
  constexpr auto kLiability = static_cast<std::size_t>(CostKind::liability);
  const Rows benefit(file, "benefit_usd", 0);
  const Rows prevented(file, "prevented_usd", 0);
  const Rows harm(file, "harm_usd", 0);
  for (std::size_t actor = 0; actor < actors.size(); ++actor) {
    ModelValues model{actors[actor], {}, {}};
    for (std::size_t r = 0; r < replicates; ++r) {
      model.values.emplace_back();
      for (std::size_t t = 0; t < samples; ++t) {
        Valuation value;
        value.energy = price(kwh.row(r, t, actor * width, width), g, result.environment.prices);
        value.benefit_usd = benefit.at(r, t, actor);
        value.prevented_usd = prevented.at(r, t, actor);
        value.harm_usd = harm.at(r, t, actor);
        // What was paid holds electricity at the price of the run, and compensation is no loss.
        const PricedEnergy paid = price(kwh.row(r, t, actor * width, width), g, as_run.prices);
        const double spent =
            cost.at(r, t, actor) - by_kind.at(r, t, actor * kCostKinds + kLiability);
        const double other = std::max(0.0, spent - paid.electricity_usd);
        if (scenario.value && scenario.value->operations) value.operation_usd = other;
        model.values.back().push_back(value);
        if (t + 1 == samples) model.other_usd.push_back(other);
      }
    }
    result.models.push_back(std::move(model));
  }
  add_sums(scenario, replicates, samples, result.models);
  return result;
}

std::vector<double> break_even_days(const PricedResult& result, const ModelValues& model) {
  std::vector<double> days;
  for (const std::vector<Valuation>& run : model.values) {
    double since = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t t = run.size(); t-- > 0 && run[t].value_usd() > 0;)
      since = result.times_days[t];
    days.push_back(since);
  }
  return days;
}

}  // namespace redoubt::analysis
