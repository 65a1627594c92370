// The arms race on published networks: they load, live, and both freezes do what they should.
#include "agents/run.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/io/toml_reader.hpp"
#include "sim/config/set_path.hpp"
#include "sim/record/memory_recorder.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/published_network.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

class Unattended final : public RunControl {
 public:
  bool on_sample(SimTime, std::uint64_t) override { return true; }
};

using Settings = std::vector<std::string>;

// scenarios/real_network.toml on a file, with changes as --set takes them.
MemoryRecorder run_on(const std::filesystem::path& network, const Settings& settings) {
  const std::filesystem::path folder = std::filesystem::path(REDOUBT_SOURCE_DIR) / "scenarios";
  Document document = read_toml_file(folder / "real_network.toml");
  set_path(document, "network.file",
           Value{.where = {}, .data = std::filesystem::absolute(network).string()});
  for (const std::string& text : settings) {
    Assignment change = parse_assignment(text);
    set_path(document, change.path, std::move(change.value));
  }
  Scenario scenario = read_scenario(std::move(document));
  const LoadedSociety loaded = load_society(scenario, folder);
  MemoryRecorder record;
  Unattended control;
  run(scenario, loaded.society, 0, record, control);
  return record;
}

// Mean over campaigns and the samples from `first` on.
double late_detectability(const MemoryRecorder& record, std::size_t first) {
  const MemoryRecorder::Series& series = *record.find("detectability");
  double sum = 0;
  for (std::size_t i = first * series.width; i < series.values.size(); ++i) sum += series.values[i];
  return sum / static_cast<double>(series.values.size() - first * series.width);
}

}  // namespace

TEST_CASE("The race and both freezes on the political blogs, parties as groups",
          "[validation][real]") {
  const auto path = redoubt::testing::find_published_network("polblogs.gml");
  if (!path) return;
  const Settings parties{
      "scenario.horizon=42d", "network.directed=true", "attribute.dialect.column=value",
      "attribute.dialect.values=[\"0\", \"1\"]", "attribute.dialect.share=[0.5, 0.5]"};
  Settings no_attack = parties;
  no_attack.push_back("generator.influence_one.evasion.kind=none");
  no_attack.push_back("generator.influence_two.evasion.kind=none");
  Settings no_training = parties;
  no_training.push_back("detector.classifier.retrain_every=never");
  const double race = late_detectability(run_on(*path, parties), 21);
  const double frozen_attackers = late_detectability(run_on(*path, no_attack), 21);
  const double frozen_detector = late_detectability(run_on(*path, no_training), 21);
  INFO(race << " " << frozen_attackers << " " << frozen_detector);
  CHECK(frozen_attackers > 2.5);
  CHECK(frozen_attackers > race + 0.5);
  CHECK(race > frozen_detector + 0.3);
}

TEST_CASE("Three days on other published networks", "[validation][real]") {
  for (const char* name : {"wiki-Vote.txt", "email-Eu-core.txt", "ego-facebook.txt"}) {
    const auto path = redoubt::testing::find_published_network(name);
    if (!path) continue;
    const MemoryRecorder record = run_on(*path, {"scenario.horizon=3d"});
    INFO(name);
    CHECK(record.find("views")->values.back() > 1000);
    CHECK(record.find("prevalence")->values.back() > 0);
  }
}
