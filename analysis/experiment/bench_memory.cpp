// Differences of the heap's size around the building of each part.
#include "analysis/experiment/bench_memory.hpp"

#include <algorithm>
#include <string>

#include "agents/world.hpp"
#include "analysis/experiment/bench_world.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace redoubt::analysis {
namespace {

constexpr const char* kFollow = "memory of a follow, one direction";
constexpr const char* kPersonFeed = "memory of a person, rule feed";
constexpr const char* kLivePost = "memory of a live post, its shares and sharers";
constexpr const char* kPersonCascade = "memory of a person, rule cascade";

// Bytes in use; `counted` stands in where the allocator does not tell.
double heap_bytes([[maybe_unused]] std::size_t counted) {
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
  const auto info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd);
#else
  return static_cast<double>(counted);
#endif
}

BenchResult person(const char* name, const Scenario& scenario, const Society& society,
                   double limit) {
  const double before = heap_bytes(0);
  const World world(scenario, society, 0);
  const double bytes = (heap_bytes(world.bytes()) - before) / society.graph.nodes();
  return against_limit(name, "bytes", bytes, limit);
}

// Everything that grows while people post: posts, shares, who shared what.
BenchResult live_post(const Scenario& scenario, const Society& society) {
  World world(scenario, society, 0);
  const double before = heap_bytes(world.bytes());
  world.run_until(SimTime{} + days(2));
  const double bytes = heap_bytes(world.bytes()) - before;
  return against_limit(kLivePost, "bytes",
                       bytes / static_cast<double>(world.tally().reading.publications), 128);
}

}  // namespace

std::vector<BenchResult> bench_memory(std::int64_t users, const BenchFilter& filter) {
  const std::vector<std::string> names{kFollow, kPersonFeed, kLivePost, kPersonCascade};
  if (std::none_of(names.begin(), names.end(),
                   [&filter](const std::string& name) { return filter.wants(name); }))
    return {};
  Scenario scenario = bench_scenario({users, 1.0, 0.3});
  const double before = heap_bytes(0);
  const Society society = build_society(scenario);
  const auto edges = static_cast<double>(society.graph.edges());
  const double graph = heap_bytes(society.graph.edges() * 4 + users * 5) - before;
  std::vector<BenchResult> results;
  // One byte of a person is the group; the row of the graph has a start of four.
  if (filter.wants(kFollow))
    results.push_back(
        against_limit(kFollow, "bytes", (graph - 5.0 * static_cast<double>(users)) / edges, 4.1));
  if (filter.wants(kPersonFeed)) results.push_back(person(kPersonFeed, scenario, society, 128));
  if (filter.wants(kLivePost)) results.push_back(live_post(scenario, society));
  scenario.propagation.rule = RuleKind::cascade;
  if (filter.wants(kPersonCascade))
    results.push_back(person(kPersonCascade, scenario, society, 64));
  return results;
}

}  // namespace redoubt::analysis
