// Replicates: handed on in order, independent of the number of threads, stopped and failed cleanly.
#include "analysis/experiment/run_replicates.hpp"

#include <stdexcept>
#include <vector>

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

Scenario small_world(int replicates) {
  const std::string text =
      "[scenario]\nname = \"small\"\nhorizon = \"2d\"\nreplicates = " + std::to_string(replicates) +
      "\n[network]\nusers = 50\n";
  return read_scenario(read_toml_text(text, "small.toml"));
}

class Collector final : public ReplicateListener {
 public:
  std::vector<std::uint32_t> order;
  std::vector<std::string> digests;
  bool go_on = true;
  std::uint32_t fails_at = 1000;

  void on_result(std::uint32_t replicate, MemoryRecorder&, const Summary& summary) override {
    order.push_back(replicate);
    digests.push_back(summary.digest);
  }
  Journal* on_start(std::uint32_t replicate, MemoryRecorder&) override {
    if (replicate == fails_at) throw std::runtime_error("broken replicate");
    return nullptr;
  }
  void on_sample(std::uint32_t, SimTime, std::uint64_t) override {}
  bool on_tick() override { return go_on; }
};

}  // namespace

TEST_CASE("results come in order and do not depend on the threads", "[experiment]") {
  const Scenario scenario = small_world(9);
  const Society society = build_society(scenario);
  Collector one;
  CHECK(run_replicates(scenario, society, 1, one));
  CHECK(one.order == std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(one.digests[0] != one.digests[1]);
  Collector four;
  CHECK(run_replicates(scenario, society, 4, four));
  CHECK(four.order == one.order);
  CHECK(four.digests == one.digests);
}

TEST_CASE("a failing replicate ends the run with its own error", "[experiment]") {
  const Scenario scenario = small_world(6);
  const Society society = build_society(scenario);
  Collector collector;
  collector.fails_at = 3;
  CHECK_THROWS_WITH(run_replicates(scenario, society, 2, collector), "broken replicate");
  CHECK(collector.order.size() <= 3);
}

TEST_CASE("a listener that says stop ends the run", "[experiment]") {
  const Scenario scenario = small_world(6);
  const Society society = build_society(scenario);
  Collector collector;
  collector.go_on = false;
  CHECK_FALSE(run_replicates(scenario, society, 2, collector));
  CHECK(collector.order.empty());
}
