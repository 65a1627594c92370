// Which technology each campaign uses: displacement from hosted models to open weights, and the
// like.
#include "agents/catalogue.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class TechnologyMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    for (std::size_t i = 0; i < world.generator_count(); ++i)
      declared_ = declared_ || world.generator(i).changes_technology();
    if (!declared_) return;
    Axis technologies{"technology", {}};
    for (const Kind<Generator>& kind : generator_kinds()) technologies.labels.push_back(kind.name);
    kinds_ = technologies.labels;
    used_ = r.series({"technology_used",
                      "metrics",
                      {generator_axis(world), technologies},
                      "1",
                      "technology in use",
                      "1 for the kind that the campaign writes with, else 0"});
  }

  void sample(const World& world, Recorder& r) override {
    if (!declared_) return;
    std::vector<double> used;
    for (std::size_t i = 0; i < world.generator_count(); ++i)
      for (const std::string& kind : kinds_)
        used.push_back(world.generator(i).technology() == kind ? 1.0 : 0.0);
    r.put(used_, used);
  }

 private:
  bool declared_ = false;
  std::vector<std::string> kinds_;
  SeriesId used_{};
};

}  // namespace

std::unique_ptr<Metric> make_technology_metrics() {
  return std::make_unique<TechnologyMetrics>();
}

}  // namespace redoubt
