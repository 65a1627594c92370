#include "analysis/experiment/experiment.hpp"

#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "agents/metrics/metric.hpp"
#include "agents/world/world.hpp"
#include "analysis/experiment/count_assumptions.hpp"
#include "analysis/experiment/record_network.hpp"
#include "analysis/experiment/run_journal.hpp"
#include "analysis/experiment/run_replicates.hpp"
#include "analysis/io/progress_log.hpp"
#include "analysis/statistics/race.hpp"
#include "sim/config/place_problem.hpp"
#include "sim/config/write_toml.hpp"
#include "sim/record/sha256.hpp"

namespace redoubt::analysis {
namespace {

constexpr std::uint64_t kStructureWork = 2'000'000;  // visited edges a measure: below a second

ResultHeader make_header(const Scenario& scenario, const LoadedSociety& loaded) {
  ResultHeader header;
  const GeneralParams& general = scenario.general;
  header.title = general.title.empty() ? general.name : general.title;
  header.scenario_toml = to_toml(resolved(scenario));
  header.scenario_sha256 = sha256(header.scenario_toml);
  header.seed = static_cast<std::uint64_t>(general.seed);
  header.graph_sha256 = graph_hash(loaded.society.graph);
  header.inputs = loaded.inputs;
  const AssumptionCount count = count_assumptions(scenario);
  header.notes.emplace_back("assumptions",
                            fmt::format("{} of {} parameters", count.assumed, count.total));
  header.burn_in_days = scenario.record.burn_in.days();
  header.compression = static_cast<unsigned>(scenario.record.compression);
  return header;
}

// Asks the world which series it has, if the scenario picks some.
void check_metrics(const Scenario& scenario, const World& world) {
  if (scenario.record.metrics.empty()) return;
  MemoryRecorder record;
  for (const auto& metric : all_metrics()) metric->declare(world, record);
  std::vector<std::string> known;
  for (const MemoryRecorder::Series& series : record.all_series())
    known.push_back(series.spec.name);
  Problems problems(scenario.document);
  check_recorded_metrics(scenario.document, scenario.record, known, problems);
  problems.throw_if_any();
}

class Experiment final : public ReplicateListener {
 public:
  Experiment(const Scenario& scenario, const Society& society, const std::filesystem::path& result,
             ResultWriter& writer, const ExperimentHooks& hooks)
      : scenario_(scenario),
        society_(society),
        writer_(writer),
        hooks_(hooks),
        log_(result),
        folder_(result.parent_path()),
        tables_(scenario, society.group_of),
        structure_(measure_structure(society.graph, society.group_of, kStructureWork)),
        reached_(static_cast<std::size_t>(scenario.general.replicates)),
        journals_(reached_.size()) {}
  // The result tells it all, or there is nothing to tell; only a killed run leaves its log.
  ~Experiment() override { log_.remove(); }

  Journal* on_start(std::uint32_t replicate, MemoryRecorder& record) override {
    record_network(scenario_, society_, structure_, replicate == 0, record);
    if (!RunJournal::wanted(scenario_)) return nullptr;
    auto& journal = journals_[replicate];  // each thread its own element
    journal = std::make_unique<RunJournal>(scenario_, society_, tables_, folder_);
    journal->declare(record);
    return journal.get();
  }
  void on_sample(std::uint32_t replicate, SimTime now, std::uint64_t events) override {
    log_.add({static_cast<int>(replicate), static_cast<int>(reached_.size()), now.days(),
              scenario_.general.horizon.days(), events, seconds()});
    const std::lock_guard lock(mutex_);
    reached_[replicate] = {now.days(), events};
  }
  bool on_tick() override { return !hooks_.on_tick || hooks_.on_tick(progress()); }
  void on_result(std::uint32_t replicate, MemoryRecorder& record, const Summary& summary) override {
    record_race(record);
    if (hooks_.on_result) hooks_.on_result(record, summary);
    if (!scenario_.record.metrics.empty()) record.keep_only(scenario_.record.metrics);
    writer_.append(record, static_cast<int>(replicate), summary.digest);
    if (journals_[replicate]) journals_[replicate]->write(writer_, static_cast<int>(replicate));
    journals_[replicate].reset();
    ++finished_;
  }

 private:
  struct Reached {
    double day = 0;
    std::uint64_t events = 0;
  };
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
  }
  Progress progress() {
    Progress progress;
    const std::lock_guard lock(mutex_);
    for (const Reached& each : reached_) {
      progress.simulated_days += each.day;
      progress.events += each.events;
    }
    progress.fraction = progress.simulated_days /
                        (scenario_.general.horizon.days() * static_cast<double>(reached_.size()));
    progress.finished = finished_;
    progress.seconds = seconds();
    return progress;
  }

  const Scenario& scenario_;
  const Society& society_;
  ResultWriter& writer_;
  const ExperimentHooks& hooks_;
  ProgressLog log_;
  const std::filesystem::path folder_;
  const PostTables tables_;
  const Structure structure_;
  const std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::mutex mutex_;  // guards reached_
  std::vector<Reached> reached_;
  std::vector<std::unique_ptr<RunJournal>> journals_;  // of replicates that wait to be written
  std::size_t finished_ = 0;
};

}  // namespace

void check_world(const Scenario& scenario, const Society& society) {
  try {
    const World world(scenario, society, 0);
    check_metrics(scenario, world);
  } catch (const std::invalid_argument& error) {
    throw ConfigError(place_problem(scenario.document, error.what()));
  }
}

std::optional<ResultWriter::Seal> run_experiment(const Scenario& scenario,
                                                 const LoadedSociety& loaded, std::size_t jobs,
                                                 const std::filesystem::path& result,
                                                 const ExperimentHooks& hooks) {
  ResultWriter writer(result, make_header(scenario, loaded));
  Experiment experiment(scenario, loaded.society, result, writer, hooks);
  if (!run_replicates(scenario, loaded.society, jobs, experiment)) return std::nullopt;
  return writer.finish(hooks.provenance ? hooks.provenance() : Provenance{});
}

}  // namespace redoubt::analysis
