#include "agents/run.hpp"

#include <algorithm>

#include "agents/metrics/metric.hpp"
#include "agents/metrics/small_cells.hpp"
#include "agents/world/world.hpp"

namespace redoubt {

Summary run(const Scenario& scenario, const Society& society, std::uint32_t replicate,
            Recorder& recorder, RunControl& control, Journal* journal) {
  World world(scenario, society, replicate, journal);
  const auto metrics = all_metrics();
  SmallCells shown(world, recorder);
  for (const auto& metric : metrics) metric->declare(world, shown);
  const SimTime horizon = SimTime{} + scenario.general.horizon;
  Summary summary;
  for (SimTime t{}; t < horizon && summary.complete;) {
    t = std::min(horizon, t + scenario.general.sample_every);
    world.run_until(t);
    recorder.sample(t);
    shown.count(world);
    for (const auto& metric : metrics) metric->sample(world, shown);
    summary.complete = control.on_sample(t, world.events());
  }
  world.note_living_cascades();
  summary.digest = world.digest();
  summary.events = world.events();
  summary.deliveries = world.tally().reading.deliveries;
  summary.feed_operations = summary.deliveries + world.tally().reading.views;
  summary.bytes = world.bytes();
  return summary;
}

}  // namespace redoubt
