// Differences of the heap's size around the building of each part.
#include "analysis/experiment/bench_memory.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "agents/world/world.hpp"
#include "analysis/experiment/bench_world.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace redoubt::analysis {
namespace {

constexpr const char* kFollow = "memory of a follow, one direction";
constexpr const char* kPersonFeed = "memory of a person, rule feed";
constexpr const char* kLivePost = "memory of a live post";
constexpr const char* kShare = "memory of a share and its sharer";
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

// What two further days add, once people's own records are there.
struct Growth {
  double bytes = 0;
  double posts = 0;
  double shares = 0;
};
Growth growth(const BenchWorld& bench_world) {
  const Scenario scenario = bench_scenario(bench_world);
  const Society society = build_society(scenario);
  World world(scenario, society, 0);
  world.run_until(SimTime{} + days(1));
  const double bytes = heap_bytes(world.bytes());
  const ReadingTally first_day = world.tally().reading;
  world.run_until(SimTime{} + days(3));
  const ReadingTally& reading = world.tally().reading;
  return {heap_bytes(world.bytes()) - bytes,
          static_cast<double>(reading.publications - first_day.publications),
          static_cast<double>(reading.shares - first_day.shares)};
}

// A world in which nobody shares tells what a post takes; the rest of a usual one is its shares.
std::vector<BenchResult> post_and_share(std::int64_t users) {
  const Growth unshared = growth({.users = users, .branching_factor = 0});
  const Growth usual = growth({.users = users});
  const double post = unshared.bytes / unshared.posts;
  const double share = (usual.bytes - post * usual.posts) / usual.shares;
  return {against_limit(kLivePost, "bytes", post, 100), against_limit(kShare, "bytes", share, 50)};
}

}  // namespace

std::vector<BenchResult> bench_memory(std::int64_t users, const BenchFilter& filter) {
  const std::vector<std::string> names{kFollow, kPersonFeed, kLivePost, kShare, kPersonCascade};
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
  scenario = bench_scenario({users, 1.0, 0.3, "cascade"});
  if (filter.wants(kPersonCascade))
    results.push_back(person(kPersonCascade, scenario, society, 64));
  if (filter.wants(kLivePost) || filter.wants(kShare))
    for (BenchResult& result : post_and_share(users)) results.push_back(std::move(result));
  return results;
}

}  // namespace redoubt::analysis
