// Small worlds for tests: a scenario as text, run in memory.
#pragma once

#include <limits>
#include <string>

#include "agents/run.hpp"
#include "agents/world/world.hpp"
#include "analysis/io/toml_reader.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::test {

inline Scenario scenario_of(const std::string& text) {
  return read_scenario(analysis::read_toml_text(text, "test.toml"));
}

// A world with the scenario and the people it lives on.
struct SmallWorld {
  Scenario scenario;
  Society society;
  World world;
  explicit SmallWorld(const std::string& text, std::uint32_t replicate = 0)
      : scenario(scenario_of(text)),
        society(build_society(scenario)),
        world(scenario, society, replicate) {}
  void run_for(Duration d) { world.run_until(world.now() + d); }
};

struct Outcome {
  Summary summary;
  MemoryRecorder record;

  [[nodiscard]] const MemoryRecorder::Series& series(const std::string& name) const {
    const MemoryRecorder::Series* found = record.find(name);
    if (!found) throw std::runtime_error("no series " + name);
    return *found;
  }
  // Sum of the column over samples [from, to).
  [[nodiscard]] double sum(const std::string& name, std::size_t column = 0, std::size_t from = 0,
                           std::size_t to = std::numeric_limits<std::size_t>::max()) const {
    const MemoryRecorder::Series& s = series(name);
    double total = 0;
    for (std::size_t t = from; t < to && (t + 1) * s.width <= s.values.size(); ++t)
      total += s.values[t * s.width + column];
    return total;
  }
};

inline Outcome run_scenario(const std::string& text, std::uint32_t replicate = 0) {
  class Unattended final : public RunControl {
   public:
    bool on_sample(SimTime, std::uint64_t) override { return true; }
  };
  const Scenario scenario = scenario_of(text);
  const Society society = build_society(scenario);
  Outcome outcome;
  Unattended control;
  outcome.summary = run(scenario, society, replicate, outcome.record, control);
  return outcome;
}

}  // namespace redoubt::test
