// The rule `sir` against an event-driven epidemic with std::priority_queue.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <random>
#include <string>
#include <vector>

#include "agents/catalogue.hpp"
#include "analysis/experiment/bench_rules.hpp"
#include "analysis/experiment/rule_stage.hpp"
#include "sim/network/topologies.hpp"

namespace redoubt::analysis {
namespace {

constexpr double kTransmission = 0.3;  // 1/day, the default of the rule; recovery 1/day
constexpr std::uint32_t kSeedEvery = 1000;

double rule_speed(const SocialGraph& graph) {
  RuleStage stage(make_sir(), graph);
  const double start = cpu_seconds();
  PostContent content;
  content.surface.key = 1;
  stage.publish(content, UserId{0});
  for (std::uint32_t u = kSeedEvery; u < graph.nodes(); u += kSeedEvery) stage.pass_on(UserId{u});
  stage.run_until(SimTime{} + days(200));
  const double seconds = std::max(cpu_seconds() - start, 1e-9);
  return static_cast<double>(stage.reading().deliveries) / 1e6 / seconds;
}

// Infection times in a queue; who is infected draws a recovery and a contact for each follower.
double plain_speed(const SocialGraph& graph) {
  using Contact = std::pair<double, std::uint32_t>;
  std::priority_queue<Contact, std::vector<Contact>, std::greater<>> queue;
  std::vector<bool> infected(graph.nodes(), false);
  std::mt19937_64 random{1};
  std::exponential_distribution<double> contact(kTransmission);
  std::exponential_distribution<double> recovery(1);
  std::uint64_t follows = 0;
  const double start = cpu_seconds();
  for (std::uint32_t u = 0; u < graph.nodes(); u += kSeedEvery) queue.push({0, u});
  while (!queue.empty()) {
    const auto [now, user] = queue.top();
    queue.pop();
    if (infected[user]) continue;
    infected[user] = true;
    const double lasts = recovery(random);
    for (const std::uint32_t follower : graph.followers(UserId{user})) {
      const double wait = contact(random);
      if (wait < lasts) queue.push({now + wait, follower});
      ++follows;
    }
  }
  return static_cast<double>(follows) / 1e6 / std::max(cpu_seconds() - start, 1e-9);
}

}  // namespace

std::vector<BenchResult> bench_sir(const SirBenchSettings& settings, const BenchFilter& filter) {
  const std::string name =
      fmt::format("sir, {} users with {} followers each, against std::priority_queue",
                  settings.users, settings.mean_degree);
  if (!filter.wants(name)) return {};
  const SocialGraph graph = erdos_renyi(settings.users, settings.mean_degree, 1);
  std::vector<double> values;
  std::vector<double> baselines;
  for (int round = 0; round < settings.rounds; ++round) {
    values.push_back(rule_speed(graph));
    baselines.push_back(plain_speed(graph));
  }
  return {sum_up_rounds(name, "million follows/s", values, baselines, 1.5)};
}

}  // namespace redoubt::analysis
