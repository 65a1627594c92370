// Prints the generated parts of the documentation as Markdown: `make docs`.
// usage: write_format_tables scenario | output
#include <fmt/format.h>

#include <string>

#include "agents/catalogue.hpp"
#include "agents/run.hpp"
#include "analysis/cli/describe.hpp"
#include "analysis/experiment/record_network.hpp"
#include "analysis/io/describe_output.hpp"
#include "analysis/io/toml_reader.hpp"
#include "sim/record/memory_recorder.hpp"

namespace {

using namespace redoubt;
using namespace redoubt::analysis;

// Every axis that a run can have; what stands on it does not matter.
constexpr const char* kScenario = R"([scenario]
name = "tables"
horizon = "1h"
[network]
users = 10
mean_degree = 2
[[generator]]
name = "campaign"
kind = "hosted_model"
[[detector]]
name = "classifier"
kind = "statistical"
)";

class Unattended final : public RunControl {
  bool on_sample(SimTime, std::uint64_t) override { return true; }
};

MemoryRecorder record_of(const Scenario& scenario) {
  const Society society = build_society(scenario);
  MemoryRecorder record;
  record_network(scenario, society, measure_structure(society.graph, society.group_of, 1000), true,
                 record);
  Unattended control;
  run(scenario, society, 0, record, control);
  return record;
}

std::string output_tables() {
  const MemoryRecorder record = record_of(read_scenario(read_toml_text(kScenario, "tables.toml")));
  std::vector<SeriesSpec> series;
  for (const auto& each : record.all_series()) series.push_back(each.spec);
  std::vector<TableSpec> tables;
  for (const auto& each : record.all_tables()) tables.push_back(each.spec);
  return describe_series(series) + describe_tables(tables);
}

template <class Params>
KindDescription section(const char* name, const char* meaning, bool repeated = false) {
  return {.category = name,
          .name = "",
          .meaning = meaning,
          .repeated = repeated,
          .fields = describe_fields<Params>()};
}

template <class Actor>
void add_kinds(const char* category, const std::vector<Kind<Actor>>& kinds,
               std::vector<KindDescription>& all) {
  for (const Kind<Actor>& kind : kinds) {
    const auto actor = kind.make();
    all.push_back({.category = category,
                   .name = kind.name,
                   .meaning = "",
                   .repeated = true,
                   .fields = describe_fields(fields_of(*actor))});
  }
}

std::string scenario_tables() {
  std::vector<KindDescription> all{
      section<GeneralParams>("scenario", "What is run, for how long, how often."),
      section<NetworkParams>("network", "People and who follows whom: see networks.md."),
      section<AttributeParams>("attribute", "One way in which people differ.", true),
      section<UsersParams>("users", "How people read and write."),
      section<PropagationParams>("propagation", "How shares reach people."),
      section<SeedCorpusParams>("seed_corpus", "Cases that detectors know from before the run."),
      section<ModerationParams>("moderation", "Review, decisions and what follows.")};
  add_kinds("generator", generator_kinds(), all);
  all.push_back(section<DetectorParams>("detector", "Every detector has these.", true));
  add_kinds("detector", detector_kinds(), all);
  return kinds_as_markdown(all);
}

}  // namespace

int main(int argc, char** argv) {
  const std::string which = argc == 2 ? argv[1] : "";
  if (which != "scenario" && which != "output") {
    fmt::print(stderr, "usage: write_format_tables scenario | output\n");
    return 2;
  }
  fmt::print("{}", which == "scenario" ? scenario_tables() : output_tables());
}
