// The outcome of a scenario with some sources off, by replicate; what was run once is kept in
// files.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "analysis/attribution/source.hpp"
#include "analysis/statistics/outcome.hpp"
#include "analysis/statistics/shapley.hpp"

namespace redoubt::analysis {

// What is asked, of which world.
struct AttributionQuestion {
  Document document;             // of the scenario with all sources on
  std::filesystem::path folder;  // what relative paths start from
  std::vector<Source> sources;
  Outcome metric;
};

struct RunCount {
  std::size_t finished = 0;  // runs of this call
  std::size_t reused = 0;    // coalitions found in the store
  std::uint64_t events = 0;
  double simulated_days = 0;
};

// All coalitions have the same seeds, so they share all luck that their switches leave alone.
class CoalitionValues {
 public:
  // store: folder for finished coalitions, one file each, named by a hash of all that decides the
  // values; empty: nothing is kept. on_tick is asked about ten times a second; false stops.
  CoalitionValues(const AttributionQuestion& question, std::filesystem::path store,
                  std::size_t jobs, std::function<bool(const RunCount&)> on_tick);

  // Throws what is wrong with the question before anything long is run: ConfigError for a switch
  // that does not fit the scenario, std::invalid_argument for an unknown measure or fewer than two
  // replicates.
  void check() const;
  // Runs the coalition unless it is known; false if it was stopped.
  bool prepare(Coalition coalition);
  // One value per replicate, of a prepared coalition.
  [[nodiscard]] const std::vector<double>& of(Coalition coalition) const {
    return values_.at(coalition);
  }
  [[nodiscard]] std::size_t replicates() const { return replicates_; }
  [[nodiscard]] const RunCount& count() const { return count_; }

 private:
  [[nodiscard]] Scenario scenario_of(Coalition coalition) const;
  void check_undone(const Scenario& scenario) const;
  [[nodiscard]] std::string names_off(Coalition coalition) const;
  void require_numbers(Coalition coalition, const std::vector<double>& values) const;

  const AttributionQuestion& question_;
  std::filesystem::path store_;
  std::size_t jobs_;
  std::function<bool(const RunCount&)> on_tick_;
  std::size_t replicates_;
  std::map<Coalition, std::vector<double>> values_;
  RunCount count_;
};

}  // namespace redoubt::analysis
