// A sweep: a base scenario, what varies, which points, and which numbers are kept.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "analysis/statistics/outcome.hpp"
#include "analysis/sweep/design.hpp"

namespace redoubt::analysis {

// The three texts that a sweep is, complete without any other file but networks.
struct SweepTexts {
  std::string sweep;   // its base is "base.toml", its list "points.csv"
  std::string base;    // with all that it extends
  std::string points;  // of a list in a file; else empty
};

struct Sweep {
  std::string file;   // for messages
  std::string title;  // for people
  Document document;  // of the sweep file
  Document base;      // with the constants
  DesignParams params;
  std::vector<Factor> factors;  // levers first
  std::vector<Outcome> outcomes;
  std::string harm;  // outcome that a policy is to lower; empty: none is named
  std::string cost;  // outcome that says what it costs in USD; empty: none
  std::uint32_t replicates = 1;
  Design design;
  SweepTexts texts;

  [[nodiscard]] std::uint64_t runs() const { return design.size() * replicates; }
};

// Reads the file, its base and its list. Throws ConfigError with every problem.
Sweep read_sweep(const std::filesystem::path& file);

// The folder of its base: what relative paths of the scenario start from.
std::filesystem::path inputs_of(const Sweep& sweep);

// Sets `changes` as if the scenario file said so. `intervention = [{ … }]` adds to those that are
// there. `origin` stands in messages.
void apply_changes(Document& document, const std::vector<Entry>& changes,
                   const std::string& origin);

// The scenario of a point: what `redoubt run` with these settings would run.
Scenario scenario_of(const Sweep& sweep, std::uint64_t point);

// "lever = value, …" for messages.
std::string point_words(const Sweep& sweep, std::uint64_t point);

// Tries every value of a list and both ends of every range on the base, one factor at a time, and
// one sample of the base for the outcomes. Throws ConfigError or std::invalid_argument.
// folder: what relative paths of the scenario start from.
void check_sweep(const Sweep& sweep, const std::filesystem::path& folder);

}  // namespace redoubt::analysis
