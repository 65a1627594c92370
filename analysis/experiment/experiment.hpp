// One scenario, its replicates, one result file.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>

#include "agents/run.hpp"
#include "analysis/experiment/load_society.hpp"
#include "analysis/io/result_writer.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

struct Progress {
  double fraction = 0;        // of all replicates' simulated time
  double simulated_days = 0;  // summed over replicates
  std::uint64_t events = 0;   // so far
  std::size_t finished = 0;   // replicates
  double seconds = 0;         // since the start
};

// All are optional and run in the calling thread.
struct ExperimentHooks {
  std::function<bool(const Progress&)> on_tick;  // false: stop
  std::function<void(const MemoryRecorder&, const Summary&)> on_result;
  std::function<Provenance()> provenance;  // asked at the end; none: the file has no provenance
};

// Throws ConfigError if the world cannot be built, e.g. if nobody reads enough to pass posts on as
// often as the scenario says. What a run would find before its first event.
void check_world(const Scenario& scenario, const Society& society);

// Writes the file, or nothing under that name if it is stopped (nullopt) or throws. The same
// scenario gives the same file for every number of jobs.
std::optional<ResultWriter::Seal> run_experiment(const Scenario& scenario,
                                                 const LoadedSociety& society, std::size_t jobs,
                                                 const std::filesystem::path& result,
                                                 const ExperimentHooks& hooks);

}  // namespace redoubt::analysis
