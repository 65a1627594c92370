// Prints the series and tables of result files as Markdown, for docs/output_format.md: `make docs`.
#include <fmt/format.h>

#include <algorithm>

#include "agents/catalogue.hpp"
#include "agents/run.hpp"
#include "analysis/experiment/record_network.hpp"
#include "analysis/experiment/run_journal.hpp"
#include "analysis/io/describe_output.hpp"
#include "analysis/io/toml_reader.hpp"
#include "analysis/statistics/race.hpp"
#include "sim/record/memory_recorder.hpp"

namespace {

using namespace redoubt;
using namespace redoubt::analysis;

// Every axis that a run can have; what stands on it does not matter.
constexpr const char* kScenario = R"([scenario]
name = "tables"
horizon = "1h"
starts_on = "2021-01-01"
[network]
users = 10
mean_degree = 2
[[attribute]]
name = "dialect"
gaming_cost = [1, 1]
group_label = { observed_share = 0.5 }
[users]
retention = { turnover_per_day = 0.01 }
belief = { per_exposure = 0.1 }
[[generator]]
name = "campaign"
kind = "hosted_model"
goal = "harassment"
choice = { among = ["open_weights"] }
[[detector]]
name = "classifier"
kind = "statistical"
[[detector]]
name = "copies"
kind = "matcher"
photos = true
[[detector]]
name = "cascades"
kind = "joint"
[[detector]]
name = "notes"
kind = "crowd_notes"
[[detector]]
name = "analysts"
kind = "investigation"
[[detector]]
name = "mark"
kind = "watermark"
[labelling]
by = ["mark"]
[provider]
[stereotype]
attribute_rate = [0.5, 0.5]
uptake = 0.1
[foundation_model]
[[application]]
name = "one"
kind = "decide"
[[application]]
name = "other"
kind = "rank"
[attention]
[platform]
budget_usd_per_day = 2000
[environment]
intensity_preset = "electricitymaps"
zone = "estonia"
[value]
deploy_if = "V>0"
[calculation]
kind = "amortisation"
[record]
tables = ["events", "cascades", "final"]
)";

// Measures that only a rule has.
constexpr const char* kRule = R"([scenario]
name = "tables"
horizon = "1h"
[network]
users = 10
mean_degree = 2
[propagation]
rule = "{}"
)";

class Unattended final : public RunControl {
  bool on_sample(SimTime, std::uint64_t) override { return true; }
};

MemoryRecorder record_of(const Scenario& scenario) {
  const Society society = build_society(scenario);
  MemoryRecorder record;
  record_network(scenario, society, measure_structure(society.graph, society.group_of, 1000), true,
                 record);
  const PostTables tables(scenario, society.group_of);
  RunJournal(scenario, society, tables, ".").declare(record);
  Unattended control;
  run(scenario, society, 0, record, control);
  record_race(record);
  return record;
}

}  // namespace

int main() {
  const MemoryRecorder record = record_of(read_scenario(read_toml_text(kScenario, "tables.toml")));
  std::vector<SeriesSpec> series;
  for (const auto& each : record.all_series()) series.push_back(each.spec);
  for (const Kind<PropagationRule>& rule : rule_kinds()) {
    const std::string text = fmt::format(kRule, rule.name);
    const MemoryRecorder other = record_of(read_scenario(read_toml_text(text, "rule.toml")));
    for (const auto& each : other.all_series())
      if (std::none_of(series.begin(), series.end(),
                       [&each](const SeriesSpec& known) { return known.name == each.spec.name; }))
        series.push_back(each.spec);
  }
  std::vector<TableSpec> tables;
  for (const auto& each : record.all_tables()) tables.push_back(each.spec);
  fmt::print("{}{}", describe_series(series), describe_tables(tables));
}
