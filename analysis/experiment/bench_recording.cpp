// Metrics are timed where they run: the difference of two runs would be lost in the noise.
#include "analysis/experiment/bench_recording.hpp"

#include "agents/metrics/metric.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

std::vector<BenchResult> bench_recording(const BenchWorld& bench_world, int number_of_days,
                                         const BenchFilter& filter) {
  const std::string name = "recording, all metrics daily";
  if (!filter.wants(name)) return {};
  const Scenario scenario = bench_scenario(bench_world);
  const Society society = build_society(scenario);
  World world(scenario, society, 0);
  MemoryRecorder recorder;
  const auto metrics = all_metrics();
  for (const auto& metric : metrics) metric->declare(world, recorder);
  double recording = 0;
  const double start = cpu_seconds();
  for (int day = 1; day <= number_of_days; ++day) {
    world.run_until(SimTime{} + days(day));
    const double before = cpu_seconds();
    recorder.sample(world.now());
    for (const auto& metric : metrics) metric->sample(world, recorder);
    recording += cpu_seconds() - before;
  }
  const double all = cpu_seconds() - start;
  return {against_limit(name, "% of CPU time", 100 * recording / all, 3)};
}

}  // namespace redoubt::analysis
