// Results of [calculation]: not of the run, which they stand beside, unchanged from sample to
// sample.
#include <fmt/format.h>

#include "agents/calculations_section.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class CalculationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    Axis axis{"quantity", {}};
    std::string units;
    for (const ActorSpec& spec : world.scenario().calculations)
      for (const Quantity& quantity :
           build_calculation(world.scenario().document, spec)->results()) {
        axis.labels.push_back(quantity_label(spec, quantity));
        units +=
            fmt::format("{}{} in {}", units.empty() ? "" : ", ", axis.labels.back(), quantity.unit);
        values_.push_back(quantity.value);
      }
    if (values_.empty()) return;
    id_ = r.series({"calculation",
                    "metrics",
                    {axis},
                    "1",
                    "calculated, not simulated",
                    "results of [calculation], which no event of the run changes: " + units});
  }
  void sample(const World&, Recorder& r) override {
    if (!values_.empty()) r.put(id_, values_);
  }

 private:
  std::vector<double> values_;
  SeriesId id_;
};

}  // namespace

std::unique_ptr<Metric> make_calculation_metrics() {
  return std::make_unique<CalculationMetrics>();
}

}  // namespace redoubt
