#include "analysis/cli/check_sweep_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

#include "analysis/cli/terminal.hpp"
#include "analysis/experiment/estimate_size.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/sweep/sweep.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

std::string values_of(const Factor& factor) {
  const Interval& ends = factor.interval;
  if (factor.continuous() && !ends.duration)  // as they were stated, not as they are computed
    return fmt::format("from {} to {}", ends.low, ends.high);
  if (factor.continuous())
    return fmt::format("from {} to {}", factor.label_at(0), factor.label_at(1));
  std::vector<std::string> labels;
  for (const Level& level : factor.levels) labels.push_back(level.label);
  return join_texts(labels, ", ");
}

}  // namespace

bool is_sweep_file(const std::filesystem::path& file) {
  const Document document = read_toml_file(file);
  return document.table().find("base") && !document.table().find("scenario");
}

int check_sweep_file(const ScenarioOptions& options) {
  if (!options.set.empty() || options.seed || options.replicates || !options.until.empty() ||
      options.record)
    throw std::invalid_argument(
        "--set, --seed, --replicates, --until and --record are for scenarios (a sweep states "
        "[constants])");
  const Sweep sweep = read_sweep(options.file);
  const std::filesystem::path inputs = inputs_of(sweep);
  check_sweep(sweep, inputs);
  Scenario base = read_scenario(sweep.base);
  const Society society = load_society(base, inputs).society;
  const SizeEstimate size = estimate_size(base, static_cast<double>(society.graph.nodes()),
                                          static_cast<double>(society.graph.edges()));
  std::vector<std::string> kept;
  for (const Outcome& outcome : sweep.outcomes) kept.push_back(outcome.text);
  std::vector<TextRow> rows{
      {"sweep", sweep.title},
      {"runs", fmt::format("{} points × {} replicates = {}", sweep.design.size(), sweep.replicates,
                           sweep.runs())}};
  for (const Factor& factor : sweep.factors)
    rows.push_back({factor.role == Role::lever ? "lever" : "uncertainty",
                    fmt::format("{}: {}", factor.name, values_of(factor))});
  rows.push_back({"outcomes", join_texts(kept, ", ")});
  rows.push_back(
      {"expected",
       fmt::format("about {} events a run of the base, {} in all", count_text(size.events),
                   count_text(size.events * static_cast<double>(sweep.runs())))});
  const double cores = std::max(1u, std::thread::hardware_concurrency());
  const double operations = (size.deliveries + size.views) * static_cast<double>(sweep.runs());
  rows.push_back(
      {"time", fmt::format("of the order of {} on {} cores",
                           seconds_text(operations / kFeedOperationsASecond / cores), cores)});
  fmt::print("{}", aligned_table(rows));
  return 0;
}

}  // namespace redoubt::analysis
