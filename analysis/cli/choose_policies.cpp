// `analyze --optimize`: which setting of the levers to choose when parameters are not known.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "analysis/cli/analyze_command.hpp"
#include "analysis/statistics/robustness.hpp"
#include "analysis/words/aligned_table.hpp"

namespace redoubt::analysis {
namespace {

using Json = nlohmann::ordered_json;

// What a change sets: its own path, or those of the dated changes that it adds.
void add_paths(const Entry& change, std::vector<std::string>& paths) {
  if (change.key != "intervention" || !is_array_of_tables(change.value))
    return paths.push_back(change.key);
  for (const Value& each : *change.value.get<Array>()) {
    const Value* set = each.get<Table>()->find("set");
    if (set && set->get<Table>())
      for (const Entry& entry : *set->get<Table>()) paths.push_back(entry.key);
  }
}

// The best of an attacker's choices is not a policy, and nobody sets what people are like.
void require_policy_levers(const Sweep& sweep) {
  for (const Factor& factor : sweep.factors) {
    if (factor.role != Role::lever) continue;
    std::vector<std::string> paths = factor.paths;
    for (const Level& level : factor.levels)
      for (const Entry& change : level.changes) add_paths(change, paths);
    for (const std::string& path : paths)
      for (const char* other : {"generator.", "users.", "network.", "attribute.", "seed_corpus.",
                                "group_knowledge.", "stereotype.", "scenario."})
        if ((path + ".").starts_with(other))
          throw std::invalid_argument(fmt::format(
              "the lever {} sets {}, which no platform, provider or regulator can set (--optimize "
              "chooses among their levers only; an attacker's belongs under [uncertainties])",
              factor.name, path));
  }
}

struct Choice {
  std::string policy;
  std::vector<PolicyScore> scores;  // by outcome
  bool front = false;
};

std::vector<PolicyScore> scores_of(const SweepTable& table, std::size_t outcome,
                                   const AnalyzeOptions& options) {
  PolicyTable values;
  for (std::uint64_t policy = 0; policy < table.sweep().design.policies(); ++policy)
    values.push_back(table.of_policy(outcome, policy));
  double limit = options.limit.value_or(0);
  if (!options.limit) {  // no worse than the baseline's mean
    const auto first = score_policies(values, 0);
    limit = first.front().mean;
  }
  return score_policies(values, limit);
}

std::vector<Choice> choices_of(const SweepTable& table, const std::vector<std::size_t>& outcomes,
                               const AnalyzeOptions& options) {
  std::vector<Choice> choices;
  for (std::uint64_t policy = 0; policy < table.sweep().design.policies(); ++policy)
    choices.push_back({table.policy_name(policy), {}, false});
  for (const std::size_t outcome : outcomes) {
    const auto scores = scores_of(table, outcome, options);
    for (std::size_t p = 0; p < choices.size(); ++p) choices[p].scores.push_back(scores[p]);
  }
  std::vector<std::vector<double>> means(choices.size());
  for (std::size_t p = 0; p < choices.size(); ++p)
    for (const PolicyScore& score : choices[p].scores) means[p].push_back(score.mean);
  const std::vector<bool> front = pareto_front(means);
  for (std::size_t p = 0; p < choices.size(); ++p) choices[p].front = front[p];
  return choices;
}

Json json_of(const Choice& choice, const SweepTable& table,
             const std::vector<std::size_t>& outcomes) {
  Json scores = Json::array();
  for (std::size_t k = 0; k < outcomes.size(); ++k) {
    const PolicyScore& s = choice.scores[k];
    scores.push_back({{"outcome", table.sweep().outcomes[outcomes[k]].text},
                      {"mean", s.mean},
                      {"worst", s.worst},
                      {"mean_regret", s.mean_regret},
                      {"worst_regret", s.worst_regret},
                      {"satisficing", s.satisficing},
                      {"draws", s.draws}});
  }
  return {{"policy", choice.policy}, {"pareto", choice.front}, {"scores", scores}};
}

std::string table_of(std::vector<Choice> choices, std::size_t k, const std::string& outcome,
                     const char* units) {
  std::sort(choices.begin(), choices.end(), [k](const Choice& a, const Choice& b) {
    return a.scores[k].worst_regret < b.scores[k].worst_regret;
  });
  std::vector<TextRow> rows{
      {"setting", "mean", "worst", "mean regret", "worst regret", "satisfies", "front"}};
  for (const Choice& c : choices) {
    const PolicyScore& s = c.scores[k];
    rows.push_back({c.policy, fmt::format("{:.4g}", s.mean), fmt::format("{:.4g}", s.worst),
                    fmt::format("{:.4g}", s.mean_regret), fmt::format("{:.4g}", s.worst_regret),
                    fmt::format("{:.0f} %", 100 * s.satisficing), c.front ? "yes" : ""});
  }
  return fmt::format("{} (lower is better), over {} {}:\n{}\n", outcome,
                     choices.front().scores[k].draws, units,
                     aligned_table(rows, {.width = 150, .widest = 60}));
}

// One number cannot be a limit of harm and of cost, and without a baseline there is no other.
void require_limit(const Sweep& sweep, const AnalyzeOptions& options, std::size_t outcomes) {
  if (options.limit && outcomes > 1)
    throw std::invalid_argument(
        "--limit is for one outcome and there are several (name it with --outcome)");
  if (!options.limit && !sweep.design.has_baseline())
    throw std::invalid_argument(
        "this sweep has no baseline that says what satisfies (design.baseline = false: state "
        "--limit and --outcome)");
}

}  // namespace

void choose_policies(const SweepTable& table, const AnalyzeOptions& options) {
  const Sweep& sweep = table.sweep();
  if (sweep.design.policies() < 2)
    throw std::invalid_argument(
        "--optimize needs levers that are crossed with draws (design.kind "
        "factorial or list)");
  require_policy_levers(sweep);
  AnalyzeOptions chosen = options;
  if (chosen.outcomes.empty() && !sweep.harm.empty()) {
    chosen.outcomes = {sweep.harm};
    if (!sweep.cost.empty()) chosen.outcomes.push_back(sweep.cost);
  }
  const std::vector<std::size_t> outcomes = chosen_outcomes(table, chosen);
  require_limit(sweep, chosen, outcomes.size());
  const std::vector<Choice> choices = choices_of(table, outcomes, chosen);
  for (std::size_t k = 0; k < outcomes.size(); ++k)
    if (choices.front().scores[k].draws == 0)
      throw std::runtime_error(fmt::format("{}: no draw in which every setting has a value",
                                           sweep.outcomes[outcomes[k]].text));
  Json json = Json::array();
  for (const Choice& choice : choices) json.push_back(json_of(choice, table, outcomes));
  if (options.json) {
    fmt::print("{}\n", json.dump(2));
    return;
  }
  for (std::size_t k = 0; k < outcomes.size(); ++k)
    fmt::print("{}", table_of(choices, k, sweep.outcomes[outcomes[k]].text, table.units()));
  fmt::print(
      "regret: how much better the best setting of the same draw does. satisfies: share at or "
      "below {}. front: no other setting is as good in {}.\n",
      options.limit ? fmt::format("{}", *options.limit) : "the baseline's mean",
      outcomes.size() > 1 ? "all outcomes and better in one" : "the mean");
  fmt::print("{}", shared_luck_words(table));
}

}  // namespace redoubt::analysis
