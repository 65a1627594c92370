#include "analysis/cli/tip_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/cli/thread_count.hpp"
#include "analysis/experiment/stop_request.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/statistics/condition.hpp"
#include "analysis/statistics/tipping.hpp"
#include "analysis/sweep/factor.hpp"
#include "analysis/sweep/parallel_runs.hpp"
#include "analysis/words/number_words.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/to_value.hpp"

namespace redoubt::analysis {
namespace {

// The lever as a sweep would state it.
Factor factor_of(const TipOptions& options) {
  Array ends;
  for (const std::string& end : options.range)
    ends.push_back(parse_assignment(options.lever + "=" + end).value);
  Table range;
  range.set("range", {.where = {}, .data = std::move(ends)});
  if (options.log) range.set("log", to_value(true));
  Table levers;
  levers.set(options.lever, {.where = {}, .data = std::move(range)});
  const Document document{.files = {"--range"}};
  Problems problems(document);
  const Value table{.where = {}, .data = std::move(levers)};
  std::vector<Factor> factors = read_factors(&table, Role::lever, problems);
  problems.throw_if_any();
  return std::move(factors.front());
}

// Whether the parameter takes whole numbers only: half a reviewer is refused, one is not.
bool takes_whole_numbers(const Scenario& scenario, const Factor& factor) {
  const Interval& ends = factor.interval;
  if (ends.duration || ends.low != std::floor(ends.low) || ends.high != std::floor(ends.high))
    return false;
  const auto accepted = [&](const Value& value) {
    Document document = scenario.document;
    set_path(document, factor.paths.front(), value, "--lever");
    try {
      read_scenario(std::move(document));
      return true;
    } catch (const ConfigError&) {
      return false;
    }
  };
  return accepted(to_value(static_cast<std::int64_t>(ends.low))) &&
         !accepted(to_value(ends.low + 0.5));
}

// Between two neighbouring whole numbers there is nothing to look for. The first one at which the
// condition has changed is at the far end of the bracket.
double last_width(double tolerance) {
  double width = 1;
  while (width > tolerance) width /= 2;
  return width;
}

std::string level_words(const Factor& factor, double value) {
  return fmt::format("{}{}", number_words(value), factor.interval.duration ? " days" : "");
}

std::string as_text(const Tipping& found, const Factor& factor, const TipOptions& options,
                    std::size_t replicates) {
  const MeanInterval mean = mean_interval(found.crossings);
  std::string text;
  if (mean.known())
    text = fmt::format("{} changes at {} = {}{}{}\n", options.when, options.lever,
                       interval_words(mean), factor.interval.duration ? " days" : "",
                       factor.interval.whole ? ", the first whole number beyond the change" : "");
  text += fmt::format(
      "{} of {} replicates change between {} and {}; it holds at both ends in {}, "
      "at neither in {}\n",
      found.crossings.size(), replicates, options.range[0], options.range[1], found.always,
      found.never);
  if (found.crossings.size() > 1) {
    const auto [low, high] = std::minmax_element(found.crossings.begin(), found.crossings.end());
    text += fmt::format("single replicates: {} to {}\n", level_words(factor, *low),
                        level_words(factor, *high));
  }
  return text;
}

nlohmann::ordered_json as_json(const Tipping& found, const TipOptions& options) {
  return {{"lever", options.lever},          {"when", options.when},
          {"crossings", found.crossings},    {"holds_at_both_ends", found.always},
          {"holds_at_neither", found.never}, {"rounds", found.rounds}};
}

}  // namespace

int tip_command(const TipOptions& options) {
  const Scenario scenario = load_scenario(options.scenario);
  const Condition condition = parse_condition(options.when);
  const Outcome outcome = parse_outcome(condition.metric);
  Factor factor = factor_of(options);
  double tolerance = options.tolerance;
  if (takes_whole_numbers(scenario, factor)) {
    factor.interval.whole = true;
    const double cells = factor.interval.high - factor.interval.low + 1;
    if (!options.log) tolerance = std::max(tolerance, 0.99 / cells);
  }
  const auto replicates = static_cast<std::size_t>(scenario.general.replicates);
  catch_stop_signals();
  ParallelRuns runs(scenario.document, folder_of(options.scenario.file), outcome,
                    thread_count(options.jobs), stop_requested);
  std::size_t round = 0;
  const auto holds = [&](const std::vector<double>& places) {
    std::vector<std::vector<Entry>> changes;
    for (const double place : places) changes.push_back(factor.changes_at(place));
    std::vector<bool> answers;
    for (const double value : runs.values(changes)) {
      if (std::isnan(value))
        throw std::runtime_error(fmt::format("{} has no value in some run", condition.metric));
      answers.push_back(condition.holds(value));
    }
    if (!options.quiet) fmt::print(stderr, "round {}: {} runs\n", ++round, replicates);
    return answers;
  };
  // Bisection on the place within the range, so that durations and whole numbers go the same way.
  Tipping found = find_tipping({.tolerance = tolerance}, replicates, holds);
  const double beyond = factor.interval.whole ? last_width(tolerance) / 2 : 0;
  for (double& crossing : found.crossings) crossing = factor.number_at(crossing + beyond);
  fmt::print("{}", options.json ? as_json(found, options).dump(2) + "\n"
                                : as_text(found, factor, options, replicates));
  return 0;
}

}  // namespace redoubt::analysis
