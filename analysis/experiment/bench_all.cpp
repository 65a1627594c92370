// The list of benchmarks, and how each is shortened.
#include "analysis/experiment/bench_all.hpp"

#include <vector>

#include "analysis/experiment/bench_cascade.hpp"
#include "analysis/experiment/bench_feed.hpp"
#include "analysis/experiment/bench_hold.hpp"
#include "analysis/experiment/bench_memory.hpp"
#include "analysis/experiment/bench_parts.hpp"
#include "analysis/experiment/bench_recording.hpp"
#include "analysis/experiment/bench_rules.hpp"

namespace redoubt::analysis {
namespace {

void append(std::vector<BenchResult>& all, std::vector<BenchResult> more) {
  all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::vector<BenchResult> run_all_benches(const BenchSettings& settings) {
  HoldSettings hold;
  FeedBenchSettings feed;
  CascadeBenchSettings cascade;
  SirBenchSettings sir;
  SimsomBenchSettings simsom;
  PartsBenchSettings parts;
  std::int64_t people = 1000000;
  int recorded_days = 20;
  if (settings.quick) {
    hold = {{1000, 100000, 1000000}, 3, 500000};
    std::erase_if(feed.worlds, [](const BenchWorld& world) { return world.users > 100000; });
    feed.rounds = 3;
    feed.operations_per_round = 2e6;
    cascade.users = 100000;
    cascade.rounds = 3;
    sir.users = 100000;
    simsom.users = 2000;
    people = 200000;
    parts = {5000, 14, 3, 200000};
    recorded_days = 5;
  }
  std::vector<BenchResult> results = bench_hold(hold, settings.filter);
  append(results, bench_feed(feed, settings.filter));
  append(results, bench_cascade(cascade, settings.filter));
  append(results, bench_sir(sir, settings.filter));
  append(results, bench_simsom(simsom, settings.filter));
  append(results, bench_memory(people, settings.filter));
  append(results, bench_parts(parts, settings.filter));
  append(results, bench_recording({}, recorded_days, settings.filter));
  return results;
}

}  // namespace redoubt::analysis
