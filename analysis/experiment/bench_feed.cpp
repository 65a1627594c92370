// World and BareFeed live the same days, in many short turns.
#include "analysis/experiment/bench_feed.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/metrics/metric.hpp"
#include "analysis/experiment/bare_feed.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {
namespace {

// The model with its metrics, sampled daily.
class FullFeed {
 public:
  FullFeed(const Scenario& scenario, const Society& society)
      : world_(scenario, society, 0), metrics_(all_metrics()) {
    for (const auto& metric : metrics_) metric->declare(world_, recorder_);
  }
  void run_until(SimTime end) {
    for (; next_sample_ <= end; next_sample_ = next_sample_ + days(1)) {
      world_.run_until(next_sample_);
      recorder_.sample(next_sample_);
      for (const auto& metric : metrics_) metric->sample(world_, recorder_);
    }
    world_.run_until(end);
  }
  [[nodiscard]] std::uint64_t feed_operations() const {
    return world_.tally().reading.deliveries + world_.tally().reading.views;
  }

 private:
  World world_;
  std::vector<std::unique_ptr<Metric>> metrics_;
  MemoryRecorder recorder_;
  SimTime next_sample_ = SimTime{} + days(1);
};

// Feed operations of a round and the CPU time that they took, over all its turns.
struct Work {
  double operations = 0;
  double seconds = 0;

  template <class Feeds>
  void advance(Feeds& feeds, SimTime end) {
    const std::uint64_t before = feeds.feed_operations();
    const double start = cpu_seconds();
    feeds.run_until(end);
    seconds += cpu_seconds() - start;
    operations += static_cast<double>(feeds.feed_operations() - before);
  }
  [[nodiscard]] double million_per_second() const {
    return operations / 1e6 / std::max(seconds, 1e-9);
  }
};

// Turns are short and the one that goes first changes, so that what else the machine does falls on
// both.
constexpr int kTurns = 24;  // of a round

// A round is made of whole days, for some work comes once a day: a week if it is not too much, for
// detectors learn weekly.
Duration round_length(double operations_per_day, double operations_per_round) {
  const double most = operations_per_round / std::max(operations_per_day, 1.0);
  return days(static_cast<std::int64_t>(std::clamp(most, 1.0, 7.0)));
}

std::string name_of(const BenchWorld& world) {
  return fmt::format("feed, {} users, {} visits and {} posts a day{}, against the bare feed",
                     world.users, world.sessions_per_day, world.posts_per_day,
                     *world.more == '\0' ? "" : ", everything on");
}

// The model may cost three times a bare feed of 24.7 M/s at a million people and of 42 M/s at fifty
// thousand (docs/performance.md). Ours makes as much at a million, but 73 where it fits in the
// cache.
double asked_ratio(const BenchWorld& world) {
  return world.users >= 1000000 ? 1.0 / 3.0 : 42.0 / 3.0 / 73.0;
}

BenchResult measure(const BenchWorld& world, const FeedBenchSettings& settings) {
  const Scenario scenario = bench_scenario(world);
  const Society society = build_society(scenario);
  FullFeed full(scenario, society);
  BareFeed bare(scenario, society);
  // Feeds fill and posts pile up during the first day.
  SimTime now = SimTime{} + days(1);
  full.run_until(now);
  bare.run_until(now);
  const Duration length =
      round_length(static_cast<double>(full.feed_operations()), settings.operations_per_round);
  std::vector<double> values;
  std::vector<double> baselines;
  for (int round = 0; round < settings.rounds; ++round) {
    Work model;
    Work baseline;
    for (int turn = 1; turn <= kTurns; ++turn) {
      const SimTime end = now + Duration{length.ms * turn / kTurns};
      if (turn % 2 == 0) model.advance(full, end);
      baseline.advance(bare, end);
      if (turn % 2 != 0) model.advance(full, end);
    }
    now = now + length;
    values.push_back(model.million_per_second());
    baselines.push_back(baseline.million_per_second());
  }
  return sum_up_rounds(name_of(world), "million feed operations/s", values, baselines,
                       asked_ratio(world));
}

}  // namespace

std::vector<BenchResult> bench_feed(const FeedBenchSettings& settings, const BenchFilter& filter) {
  std::vector<BenchResult> results;
  for (const BenchWorld& world : settings.worlds)
    if (filter.wants(name_of(world))) results.push_back(measure(world, settings));
  return results;
}

}  // namespace redoubt::analysis
