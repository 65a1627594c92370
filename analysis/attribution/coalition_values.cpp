#include "analysis/attribution/coalition_values.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <optional>
#include <stdexcept>

#include "analysis/attribution/coalition_store.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/experiment/run_replicates.hpp"
#include "analysis/io/gather_provenance.hpp"
#include "analysis/statistics/race.hpp"
#include "sim/config/set_path.hpp"
#include "sim/config/write_toml.hpp"
#include "sim/network/structure.hpp"
#include "sim/record/sha256.hpp"

namespace redoubt::analysis {
namespace {

// Keeps one number of every replicate.
class Collector final : public ReplicateListener {
 public:
  Collector(const Outcome& metric, Duration burn_in, RunCount& count,
            const std::function<bool(const RunCount&)>& on_tick)
      : metric_(metric), burn_in_(burn_in), count_(count), on_tick_(on_tick) {}
  void on_result(std::uint32_t, MemoryRecorder& record, const Summary& summary) override {
    record_race(record);
    values.push_back(reduce(record, metric_, burn_in_.days()));
    ++count_.finished;
    count_.events += summary.events;
    count_.simulated_days += record.times_days().back();
  }
  Journal* on_start(std::uint32_t, MemoryRecorder&) override { return nullptr; }
  void on_sample(std::uint32_t, SimTime, std::uint64_t) override {}
  bool on_tick() override { return on_tick_(count_); }

  std::vector<double> values;

 private:
  const Outcome& metric_;
  Duration burn_in_;
  RunCount& count_;
  const std::function<bool(const RunCount&)>& on_tick_;
};

// Names all that decides a coalition's values: world, network, measure and program.
std::string name_of(const Scenario& scenario, const Society& society, const Outcome& metric) {
  const Provenance program = gather_provenance(std::chrono::system_clock::now(), "");
  std::string text = to_toml(resolved(scenario)) + graph_hash(society.graph) + metric.text;
  for (const auto& [key, value] : program)
    if (key == "program_version" || key == "git_commit") text += "\n" + value;
  return sha256(text).substr(0, 24);
}

}  // namespace

CoalitionValues::CoalitionValues(const AttributionQuestion& question, std::filesystem::path store,
                                 std::size_t jobs, std::function<bool(const RunCount&)> on_tick)
    : question_(question),
      store_(std::move(store)),
      jobs_(jobs),
      on_tick_(std::move(on_tick)),
      replicates_(static_cast<std::size_t>(
          scenario_of(everybody(question.sources.size())).general.replicates)) {}

Scenario CoalitionValues::scenario_of(Coalition coalition) const {
  Document document = question_.document;
  for (std::size_t i = 0; i < question_.sources.size(); ++i) {
    if (coalition >> i & 1) continue;
    for (const Entry& change : question_.sources[i].off)
      set_path(document, change.key, change.value,
               fmt::format("source.{}", question_.sources[i].name));
  }
  return read_scenario(std::move(document));
}

// A dated change of what a source turns off would turn it on again.
void CoalitionValues::check_undone(const Scenario& scenario) const {
  const auto same = [](const std::string& a, const std::string& b) {
    return a == b || a.starts_with(b + ".") || b.starts_with(a + ".");
  };
  for (const Source& source : question_.sources)
    for (const Entry& off : source.off)
      for (const Intervention& change : scenario.interventions)
        if (same(off.key, change.path))
          throw std::invalid_argument(fmt::format(
              "source.{} turns {} off, but an intervention sets {} on day {:g} (leave one of them "
              "out, or have the source switch that intervention off, too: intervention.0.on)",
              source.name, off.key, change.path, change.at.days()));
}

void CoalitionValues::check() const {
  if (replicates_ < 2)
    throw std::invalid_argument(
        fmt::format("{} replicate gives no confidence interval (must be at least 2: --replicates "
                    "8, or scenario.replicates)",
                    replicates_));
  const Coalition all = everybody(question_.sources.size());
  for (std::size_t i = 0; i < question_.sources.size(); ++i)
    (void)scenario_of(all & ~(Coalition{1} << i));
  (void)scenario_of(0);
  check_undone(scenario_of(all));
  Scenario probe = scenario_of(all);
  probe.general.horizon = std::min(probe.general.horizon, probe.general.sample_every);
  probe.general.replicates = 1;
  const LoadedSociety loaded = load_society(probe, question_.folder);
  RunCount ignored;
  const std::function<bool(const RunCount&)> go_on = [](const RunCount&) { return true; };
  Collector collector(question_.metric, Duration{0}, ignored, go_on);
  run_replicates(probe, loaded.society, 1, collector);
}

std::string CoalitionValues::names_off(Coalition coalition) const {
  std::string names;
  for (std::size_t i = 0; i < question_.sources.size(); ++i)
    if (!(coalition >> i & 1)) names += (names.empty() ? "" : ", ") + question_.sources[i].name;
  return names.empty() ? "no source" : names;
}

void CoalitionValues::require_numbers(Coalition coalition,
                                      const std::vector<double>& values) const {
  for (std::size_t r = 0; r < values.size(); ++r)
    if (!std::isfinite(values[r]))
      throw std::runtime_error(
          fmt::format("{} has no value in replicate {} with {} off (choose a measure with a "
                      "denominator in every run, or another reduction)",
                      question_.metric.text, r, names_off(coalition)));
}

bool CoalitionValues::prepare(Coalition coalition) {
  if (values_.contains(coalition)) return true;
  if (!on_tick_(count_)) return false;
  Scenario scenario = scenario_of(coalition);
  const LoadedSociety loaded = load_society(scenario, question_.folder);
  const CoalitionStore store(store_, name_of(scenario, loaded.society, question_.metric));
  if (auto known = store.read(replicates_)) {
    ++count_.reused;
    values_[coalition] = std::move(*known);
    return true;
  }
  Collector collector(question_.metric, scenario.record.burn_in, count_, on_tick_);
  if (!run_replicates(scenario, loaded.society, jobs_, collector)) return false;
  require_numbers(coalition, collector.values);
  store.write(question_.metric.text, names_off(coalition), collector.values);
  values_[coalition] = std::move(collector.values);
  return true;
}

}  // namespace redoubt::analysis
