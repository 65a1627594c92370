// Measures that only one propagation rule has: prevalence of infection, quality of feeds.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class RuleMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    for (const RuleMeasure& m : world.rule().measures())
      ids_.push_back(r.series({m.name, "metrics", {}, m.unit, m.long_name, m.definition}));
  }
  void sample(const World& world, Recorder& r) override {
    const std::vector<double> values = world.rule().measure();
    for (std::size_t k = 0; k < ids_.size(); ++k) r.put(ids_[k], {&values[k], 1});
  }

 private:
  std::vector<SeriesId> ids_;
};

}  // namespace

std::unique_ptr<Metric> make_rule_metrics() {
  return std::make_unique<RuleMetrics>();
}

}  // namespace redoubt
