#include "analysis/cli/check_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "agents/interventions/introductions.hpp"
#include "agents/world/world.hpp"
#include "analysis/cli/check_sweep_file.hpp"
#include "analysis/cli/print_warnings.hpp"
#include "analysis/cli/terminal.hpp"
#include "analysis/experiment/count_assumptions.hpp"
#include "analysis/experiment/estimate_size.hpp"
#include "analysis/experiment/experiment.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/io/join_texts.hpp"
#include "analysis/validation/expectation.hpp"
#include "analysis/words/aligned_table.hpp"
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

// Interventions that nothing is booked for introducing, each once.
std::string free_interventions(const Scenario& scenario) {
  std::vector<std::string> names;
  for (const Introduction& each : introductions(scenario))
    if (each.cost_usd <= 0 && each.cost_kwh <= 0 &&
        std::find(names.begin(), names.end(), each.name()) == names.end())
      names.push_back(each.name());
  return names.empty() ? ""
                       : fmt::format(
                             "introducing {} (cost_usd and cost_kwh are 0; what their use "
                             "costs is booked)",
                             join_texts(names, ", "));
}

// Before anything is built: people of a recipe and their follows; nothing is known of a file.
bool too_large(const Scenario& scenario) {
  constexpr std::int64_t kMostPeople = 2000000;  // a second or two
  return scenario.network.file.empty() && scenario.network.users > kMostPeople;
}

double follows_of(const NetworkParams& network) {
  return static_cast<double>(network.users) * network.topology.mean_degree;
}

// What it takes, from means alone.
void add_size(const Scenario& scenario, double people, double follows, std::vector<TextRow>& rows) {
  const SizeEstimate size = estimate_size(scenario, people, follows);
  const auto replicates = static_cast<double>(scenario.general.replicates);
  const double together = std::min<double>(replicates, std::thread::hardware_concurrency());
  const double operations = replicates * (size.deliveries + size.views);
  rows.push_back(
      {"expected", fmt::format("about {} events, {} feed operations in all",
                               count_text(replicates * size.events), count_text(operations))});
  rows.push_back({"time", fmt::format("of the order of {} with {} at a time",
                                      seconds_text(operations / kFeedOperationsASecond / together),
                                      together)});
  rows.push_back(
      {"memory",
       fmt::format("about {} with {} at a time",
                   bytes_text(size.graph_bytes + together * size.replicate_bytes), together)});
}

std::vector<TextRow> plan_rows(const Scenario& scenario) {
  return {
      {"scenario", scenario.general.name},
      {"runs", fmt::format("{} replicate{} of {}, seed {}, a sample every {}",
                           scenario.general.replicates, scenario.general.replicates == 1 ? "" : "s",
                           duration_text(scenario.general.horizon), scenario.general.seed,
                           duration_text(scenario.general.sample_every))}};
}

void add_actors(const Scenario& scenario, std::vector<TextRow>& rows) {
  const AssumptionCount count = count_assumptions(scenario);
  rows.push_back({"generators", names_of(scenario.generators)});
  rows.push_back({"detectors", names_of(scenario.detectors)});
  rows.push_back({"interventions", interventions_of(scenario)});
  if (const std::string free = free_interventions(scenario); !free.empty())
    rows.push_back({"counted as free", free});
  rows.push_back({"assumptions", fmt::format("{} of {} parameters", count.assumed, count.total)});
}

int check_unbuilt(const Scenario& scenario) {
  std::vector<TextRow> rows = plan_rows(scenario);
  rows.push_back({"people", fmt::format("{} (the network was not built: --build does it)",
                                        scenario.network.users)});
  rows.push_back({"follows", fmt::format("about {}", count_text(follows_of(scenario.network)))});
  add_actors(scenario, rows);
  add_size(scenario, static_cast<double>(scenario.network.users), follows_of(scenario.network),
           rows);
  fmt::print("{}", aligned_table(rows));
  return 0;
}

}  // namespace

int check_command(const ScenarioOptions& options) {
  if (is_sweep_file(options.file)) return check_sweep_file(options);
  Scenario scenario = load_scenario(options);
  print_warnings(scenario);
  if (too_large(scenario) && !options.build) return check_unbuilt(scenario);
  const std::filesystem::path folder = folder_of(options.file);
  const LoadedSociety loaded = load_society(scenario, folder);
  check_world(scenario, loaded.society);
  const std::size_t expected = read_plan(scenario.document).expectations.size();
  if (expected > 0) check_plan(scenario.document, folder);
  std::vector<TextRow> rows = plan_rows(scenario);
  rows.push_back({"people", fmt::format("{}", loaded.society.graph.nodes())});
  rows.push_back({"follows", fmt::format("{}", loaded.society.graph.edges())});
  rows.push_back({"groups", groups_of(scenario, loaded.society)});
  add_actors(scenario, rows);
  if (expected > 0)
    rows.push_back(
        {"expects", fmt::format("{} statements (redoubt validate judges them)", expected)});
  add_size(scenario, static_cast<double>(loaded.society.graph.nodes()),
           static_cast<double>(loaded.society.graph.edges()), rows);
  add_allotment(scenario, loaded.society, rows);
  for (const InputFile& input : loaded.inputs)
    rows.push_back({"reads", fmt::format("{} (sha256 {})", input.name, input.sha256)});
  fmt::print("{}", aligned_table(rows));
  return 0;
}

}  // namespace redoubt::analysis
