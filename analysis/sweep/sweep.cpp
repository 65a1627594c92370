#include "analysis/sweep/sweep.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/experiment/asking_control.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/statistics/design_purpose.hpp"
#include "analysis/statistics/race.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::size_t kMostTried = 32;  // values of a list that are tried before the sweep

std::string origin_of(const Sweep& sweep, SourcePosition where) {
  std::string text = position_text(sweep.document, where);
  while (!text.empty() && (text.back() == ' ' || text.back() == ':')) text.pop_back();
  return text;
}

void add_interventions(Document& document, const Value& more) {
  Value* present = document.table().find("intervention");
  if (!present) present = &document.table().append("intervention", {.where = {}, .data = Array{}});
  Array* all = present->get<Array>();
  if (all)
    for (const Value& each : *more.get<Array>()) all->push_back(each);
}

void try_value(const Sweep& sweep, const Factor& factor, double u) {
  Document document = sweep.base;
  apply_changes(document, factor.changes_at(u), origin_of(sweep, factor.where));
  (void)read_scenario(std::move(document));
}

void try_factor(const Sweep& sweep, const Factor& factor) {
  if (factor.continuous()) {
    try_value(sweep, factor, 0);
    return try_value(sweep, factor, 1);
  }
  const std::size_t count = factor.levels.size();
  const std::size_t step = count / kMostTried + 1;
  for (std::size_t i = 0; i < count; i += step)
    try_value(sweep, factor, (static_cast<double>(i) + 0.5) / static_cast<double>(count));
}

}  // namespace

std::filesystem::path inputs_of(const Sweep& sweep) {
  const std::string& base = *sweep.document.table().find("base")->get<std::string>();
  const std::filesystem::path folder =
      (std::filesystem::path(sweep.file).parent_path() / base).parent_path();
  return folder.empty() ? "." : folder;
}

void apply_changes(Document& document, const std::vector<Entry>& changes,
                   const std::string& origin) {
  for (const Entry& change : changes) {
    if (change.key == "intervention" && is_array_of_tables(change.value))
      add_interventions(document, change.value);
    else
      set_path(document, change.key, change.value, origin);
  }
}

Scenario scenario_of(const Sweep& sweep, std::uint64_t point) {
  Document document = sweep.base;
  const DesignPoint at = sweep.design.at(point);
  for (std::size_t i = 0; i < sweep.factors.size(); ++i)
    if (!std::isnan(at.u[i]))
      apply_changes(document, sweep.factors[i].changes_at(at.u[i]),
                    origin_of(sweep, sweep.factors[i].where));
  if (!sweep.params.common_random_numbers) {
    const KeyedDraws draws(static_cast<std::uint64_t>(sweep.params.seed), 0);
    const std::uint64_t seed = draws.bits(kSweepSeed, point, 0).first >> 2;
    set_path(document, "scenario.seed", to_value(static_cast<std::int64_t>(seed)), "design");
  }
  return read_scenario(std::move(document));
}

std::string point_words(const Sweep& sweep, std::uint64_t point) {
  const DesignPoint at = sweep.design.at(point);
  std::string words = at.baseline ? "baseline" : "";
  for (std::size_t i = 0; i < sweep.factors.size(); ++i) {
    if (std::isnan(at.u[i])) continue;
    words += fmt::format("{}{} = {}", words.empty() ? "" : ", ", sweep.factors[i].name,
                         sweep.factors[i].label_at(at.u[i]));
  }
  return words;
}

void check_sweep(const Sweep& sweep, const std::filesystem::path& folder) {
  Scenario probe = read_scenario(sweep.base);
  for (const Factor& factor : sweep.factors) try_factor(sweep, factor);
  probe.general.horizon = std::min(probe.general.horizon, probe.general.sample_every);
  const LoadedSociety loaded = load_society(probe, folder);
  MemoryRecorder record;
  AskingControl control([] { return true; });
  run(probe, loaded.society, 0, record, control);
  record_race(record);
  const Array& kept = *find_path(sweep.document, "outcomes.keep")->get<Array>();
  for (std::size_t i = 0; i < sweep.outcomes.size(); ++i) try {
      (void)reduce(record, sweep.outcomes[i]);
    } catch (const std::invalid_argument& error) {
      throw ConfigError(
          fmt::format("{}: outcomes.keep: {}", origin_of(sweep, kept[i].where), error.what()));
    }
}

}  // namespace redoubt::analysis
