// Results of [calculation]: not of the run, which they stand beside; unchanged from sample to
// sample but for those that have a course in time.
#include <fmt/format.h>

#include "agents/metrics/metric.hpp"
#include "agents/scenario/calculations_section.hpp"

namespace redoubt {
namespace {

class CalculationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    Axis axis{"quantity", {}};
    Axis course{"course", {}};
    std::string units;
    for (const ActorSpec& spec : world.scenario().calculations) {
      auto calculation = build_calculation(world.scenario().document, spec);
      for (const Quantity& quantity : calculation->results()) {
        axis.labels.push_back(quantity_label(spec, quantity));
        units +=
            fmt::format("{}{} in {}", units.empty() ? "" : ", ", axis.labels.back(), quantity.unit);
        values_.push_back(quantity.value);
      }
      for (const Quantity& quantity : calculation->after(0))
        course.labels.push_back(quantity_label(spec, quantity));
      if (!calculation->after(0).empty()) courses_.push_back(std::move(calculation));
    }
    if (values_.empty()) return;
    id_ = r.series({"calculation",
                    "metrics",
                    {axis},
                    "1",
                    "calculated, not simulated",
                    "results of [calculation], which no event of the run changes: " + units});
    if (courses_.empty()) return;
    course_ = r.series({"calculation_kwh",
                        "metrics",
                        {course},
                        "kWh",
                        "energy, calculated, not simulated",
                        "energy of the two ways of an amortisation after one task a day"});
  }
  void sample(const World& world, Recorder& r) override {
    if (!values_.empty()) r.put(id_, values_);
    std::vector<double> now;
    for (const auto& calculation : courses_)
      for (const Quantity& quantity : calculation->after(world.now().days()))
        now.push_back(quantity.value);
    if (!courses_.empty()) r.put(course_, now);
  }

 private:
  std::vector<double> values_;
  std::vector<std::unique_ptr<Calculation>> courses_;  // those with a course in time
  SeriesId id_;
  SeriesId course_{};
};

}  // namespace

std::unique_ptr<Metric> make_calculation_metrics() {
  return std::make_unique<CalculationMetrics>();
}

}  // namespace redoubt
