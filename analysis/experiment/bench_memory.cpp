// Differences of the heap's size around the building of each part.
#include "analysis/experiment/bench_memory.hpp"

#include <fmt/format.h>

#include "agents/world.hpp"
#include "analysis/experiment/bench_world.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace redoubt::analysis {
namespace {

// Bytes in use; `counted` stands in where the allocator does not tell.
double heap_bytes([[maybe_unused]] std::size_t counted) {
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 33)
  const auto info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd);
#else
  return static_cast<double>(counted);
#endif
}

BenchResult person(const char* rule, const Scenario& scenario, const Society& society,
                   double limit) {
  const double before = heap_bytes(0);
  const World world(scenario, society, 0);
  const double bytes = (heap_bytes(world.bytes()) - before) / society.graph.nodes();
  return against_limit(fmt::format("memory of a person, rule {}", rule), "bytes", bytes, limit);
}

// Everything that grows while people post: posts, shares, who shared what.
BenchResult live_post(const Scenario& scenario, const Society& society) {
  World world(scenario, society, 0);
  const double before = heap_bytes(world.bytes());
  world.run_until(SimTime{} + days(2));
  const double bytes = heap_bytes(world.bytes()) - before;
  return against_limit("memory of a live post, its shares and sharers", "bytes",
                       bytes / static_cast<double>(world.tally().reading.publications), 128);
}

}  // namespace

std::vector<BenchResult> bench_memory(std::int64_t users) {
  Scenario scenario = bench_scenario({users, 1.0, 0.3});
  const double before = heap_bytes(0);
  const Society society = build_society(scenario);
  const auto edges = static_cast<double>(society.graph.edges());
  const double graph = heap_bytes(society.graph.edges() * 4 + users * 5) - before;
  std::vector<BenchResult> results;
  // One byte of a person is the group; the row of the graph has a start of four.
  results.push_back(against_limit("memory of a follow, one direction", "bytes",
                                  (graph - 5.0 * static_cast<double>(users)) / edges, 4.1));
  results.push_back(person("feed", scenario, society, 128));
  results.push_back(live_post(scenario, society));
  scenario = bench_scenario({users, 1.0, 0.3, "cascade"});
  results.push_back(person("cascade", scenario, society, 64));
  return results;
}

}  // namespace redoubt::analysis
