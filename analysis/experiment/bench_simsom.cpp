// The rule `simsom` against feeds as lists of messages, the form in which the model is described.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include "agents/catalogue.hpp"
#include "analysis/experiment/bench_rules.hpp"
#include "analysis/experiment/rule_stage.hpp"
#include "sim/network/topologies.hpp"

namespace redoubt::analysis {
namespace {

// People only (bots are 5 % of the rule's accounts): what comes in is counted by message, then put
// in front of the list.
class PlainSimsom {
 public:
  explicit PlainSimsom(const SocialGraph& graph) : graph_(graph), feeds_(graph.nodes()) {}

  void step() {
    ++step_;
    std::vector<std::unordered_map<std::uint32_t, std::uint32_t>> incoming(feeds_.size());
    for (std::uint32_t u = 0; u < feeds_.size(); ++u) {
      const std::uint32_t message = choose(feeds_[u]);
      for (const std::uint32_t follower : graph_.followers(UserId{u}))
        ++incoming[follower][message];
      deliveries_ += graph_.followers(UserId{u}).size();
    }
    for (std::uint32_t u = 0; u < feeds_.size(); ++u) receive(feeds_[u], incoming[u]);
  }
  [[nodiscard]] std::uint64_t deliveries() const { return deliveries_; }

 private:
  struct Item {
    std::uint32_t message, copies, arrived;
  };
  std::uint32_t choose(const std::vector<Item>& feed) {
    std::uniform_real_distribution<double> uniform;
    if (feed.empty() || uniform(random_) < 0.5) {
      appeal_.push_back(1 - std::pow(1 - uniform(random_), 0.2));
      return static_cast<std::uint32_t>(appeal_.size() - 1);
    }
    std::vector<double> weight;
    for (const Item& item : feed)
      weight.push_back(appeal_[item.message] * item.copies *
                       std::exp(-0.4 * std::pow(step_ - 1 - item.arrived, 0.4)));
    std::discrete_distribution<std::size_t> choice(weight.begin(), weight.end());
    return feed[choice(random_)].message;
  }
  void receive(std::vector<Item>& feed,
               std::unordered_map<std::uint32_t, std::uint32_t>& incoming) const {
    for (Item& item : feed) {
      const auto again = incoming.find(item.message);
      if (again == incoming.end()) continue;
      item.copies += again->second;
      incoming.erase(again);
    }
    std::vector<Item> merged;
    for (const auto& [message, copies] : incoming) merged.push_back({message, copies, step_});
    merged.insert(merged.end(), feed.begin(), feed.end());
    if (merged.size() > 15) merged.resize(15);
    feed = std::move(merged);
  }

  const SocialGraph& graph_;
  std::vector<std::vector<Item>> feeds_;
  std::vector<double> appeal_;
  std::mt19937_64 random_{1};
  std::uint64_t deliveries_ = 0;
  std::uint32_t step_ = 0;
};

double rule_speed(RuleStage& stage, int steps) {
  const std::uint64_t before = stage.reading().deliveries;
  const double start = cpu_seconds();
  stage.run_until(stage.now() + days(steps));
  const double seconds = std::max(cpu_seconds() - start, 1e-9);
  return static_cast<double>(stage.reading().deliveries - before) / 1e6 / seconds;
}

double plain_speed(PlainSimsom& plain, int steps) {
  const std::uint64_t before = plain.deliveries();
  const double start = cpu_seconds();
  for (int step = 0; step < steps; ++step) plain.step();
  const double seconds = std::max(cpu_seconds() - start, 1e-9);
  return static_cast<double>(plain.deliveries() - before) / 1e6 / seconds;
}

}  // namespace

std::vector<BenchResult> bench_simsom(const SimsomBenchSettings& settings,
                                      const BenchFilter& filter) {
  const std::string name =
      fmt::format("simsom, {} users with {} followers each, against lists and hash maps",
                  settings.users, settings.mean_degree);
  if (!filter.wants(name)) return {};
  const SocialGraph graph = erdos_renyi(settings.users, settings.mean_degree, 1);
  RuleStage stage(make_simsom(), graph);
  PlainSimsom plain(graph);
  rule_speed(stage, 2);
  plain_speed(plain, 2);
  std::vector<double> values;
  std::vector<double> baselines;
  for (int round = 0; round < settings.rounds; ++round) {
    values.push_back(rule_speed(stage, settings.steps));
    baselines.push_back(plain_speed(plain, settings.steps));
  }
  return {sum_up_rounds(name, "million deliveries/s", values, baselines, 3.0)};
}

}  // namespace redoubt::analysis
