#include "analysis/cli/check_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "agents/world.hpp"
#include "analysis/cli/aligned_table.hpp"
#include "analysis/cli/check_sweep_file.hpp"
#include "analysis/cli/terminal.hpp"
#include "analysis/experiment/count_assumptions.hpp"
#include "analysis/experiment/estimate_size.hpp"
#include "analysis/experiment/experiment.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/io/join_texts.hpp"
#include "sim/config/duration_text.hpp"

namespace redoubt::analysis {
namespace {

std::string names_of(const std::vector<ActorSpec>& specs) {
  std::vector<std::string> names;
  for (const ActorSpec& spec : specs)
    names.push_back(spec.name == spec.kind ? spec.name
                                           : fmt::format("{} ({})", spec.name, spec.kind));
  return names.empty() ? "none" : join_texts(names, ", ");
}

std::string groups_of(const Scenario& scenario, const Society& society) {
  std::vector<double> people(scenario.groups.size(), 0.0);
  for (const std::uint8_t group : society.group_of) people[group] += 1;
  std::vector<std::string> texts;
  for (std::size_t g = 0; g < people.size(); ++g)
    texts.push_back(fmt::format("{} ({} people)", scenario.groups[g].name, people[g]));
  return join_texts(texts, ", ");
}

// What the platform's budget buys at the start; nothing without one.
void add_allotment(const Scenario& scenario, const Society& society, std::vector<TextRow>& rows) {
  if (scenario.platform.budget_usd_per_day <= 0) return;
  const World world(scenario, society, 0);
  const Allotment& means = *world.allotment();
  rows.push_back(
      {"budget buys",
       fmt::format("{} reviewers with {} reviews a day each, audits of {:.3g} % of all posts, "
                   "scores of {} posts a day by each detector, a retraining of each every {}",
                   means.reviewers, means.items_per_day, means.audit_fraction * 100,
                   means.scored_per_day == 0 ? "all" : fmt::format("{}", means.scored_per_day),
                   duration_text(means.retrain_every))});
}

// How many, and how many of them come too late to act.
std::string interventions_of(const Scenario& scenario) {
  const std::vector<Intervention>& all = scenario.interventions;
  const Duration end = scenario.general.horizon;
  const auto late = std::count_if(all.begin(), all.end(),
                                  [end](const Intervention& each) { return each.at >= end; });
  if (late == 0) return fmt::format("{}", all.size());
  return fmt::format("{}, of which {} after the end of the run", all.size(), late);
}

}  // namespace

int check_command(const ScenarioOptions& options) {
  if (is_sweep_file(options.file)) return check_sweep_file(options);
  Scenario scenario = load_scenario(options);
  const LoadedSociety loaded = load_society(scenario, folder_of(options.file));
  check_world(scenario, loaded.society);
  const auto people = static_cast<double>(loaded.society.graph.nodes());
  const auto follows = static_cast<double>(loaded.society.graph.edges());
  const SizeEstimate size = estimate_size(scenario, people, follows);
  const auto replicates = static_cast<double>(scenario.general.replicates);
  const double together = std::min<double>(replicates, std::thread::hardware_concurrency());
  const AssumptionCount count = count_assumptions(scenario);
  std::vector<TextRow> rows{
      {"scenario", scenario.general.name},
      {"runs", fmt::format("{} replicates of {}, seed {}, a sample every {}", replicates,
                           duration_text(scenario.general.horizon), scenario.general.seed,
                           duration_text(scenario.general.sample_every))},
      {"people", fmt::format("{}", people)},
      {"follows", fmt::format("{}", follows)},
      {"groups", groups_of(scenario, loaded.society)},
      {"generators", names_of(scenario.generators)},
      {"detectors", names_of(scenario.detectors)},
      {"interventions", interventions_of(scenario)},
      {"assumptions", fmt::format("{} of {} parameters", count.assumed, count.total)},
      {"expected", fmt::format("about {} events, {} feed operations in all",
                               count_text(replicates * size.events),
                               count_text(replicates * (size.deliveries + size.views)))},
      {"memory",
       fmt::format("about {} with {} at a time",
                   bytes_text(size.graph_bytes + together * size.replicate_bytes), together)}};
  add_allotment(scenario, loaded.society, rows);
  for (const InputFile& input : loaded.inputs)
    rows.push_back({"reads", fmt::format("{} (sha256 {})", input.name, input.sha256)});
  fmt::print("{}", aligned_table(rows));
  return 0;
}

}  // namespace redoubt::analysis
