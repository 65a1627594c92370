// Which technology each campaign uses, and what each would bring it: displacement from hosted
// models to open weights, and whether a model of one's own would pay.
#include <algorithm>
#include <limits>

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
    const std::vector<Axis> axes{generator_axis(world), technologies};
    used_ = r.series({"technology_used", "metrics", axes, "1", "technology in use",
                      "1 for the kind that the campaign writes with, else 0"});
    profit_ = r.series(
        {"expected_profit_usd_per_day", "metrics", axes, "USD/day", "expected profit",
         "posts × (what a post earns - its cost) - the fixed cost's part of a day, as the campaign "
         "expects it of each kind that it may choose"});
    present_ = r.series(
        {"present_value_usd", "metrics", axes, "USD", "net present value of entering",
         "expected profit before the fixed cost, discounted over the model's life, less the fixed "
         "cost that is still to be paid; a kind with such a cost is not entered at or below 0"});
    break_even_ = r.series(
        {"break_even_reader_usd", "metrics", axes, "USD", "worth of a reader at break-even",
         "worth of a persuaded reader (of an abuse that arrived, if the goal is harassment) at "
         "which the expected profit would be 0; not a number while readers bring nothing"});
  }

  void sample(const World& world, Recorder& r) override {
    if (!declared_) return;
    const std::size_t width = world.generator_count() * kinds_.size();
    std::vector<double> used;
    for (std::size_t i = 0; i < world.generator_count(); ++i)
      for (const std::string& kind : kinds_)
        used.push_back(world.generator(i).technology() == kind ? 1.0 : 0.0);
    r.put(used_, used);
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> profit(width, kNone);
    std::vector<double> present(width, kNone);
    std::vector<double> break_even(width, kNone);
    for (std::size_t i = 0; i < world.generator_count(); ++i)
      for (const Offer& offer : world.generator(i).offers()) {
        const auto kind = std::find(kinds_.begin(), kinds_.end(), offer.kind) - kinds_.begin();
        const std::size_t cell = i * kinds_.size() + static_cast<std::size_t>(kind);
        profit[cell] = offer.profit_usd_per_day;
        present[cell] = offer.present_value_usd;
        break_even[cell] = offer.break_even_usd;
      }
    r.put(profit_, profit);
    r.put(present_, present);
    r.put(break_even_, break_even);
  }

 private:
  bool declared_ = false;
  std::vector<std::string> kinds_;
  SeriesId used_{}, profit_{}, present_{}, break_even_{};
};

}  // namespace

std::unique_ptr<Metric> make_technology_metrics() {
  return std::make_unique<TechnologyMetrics>();
}

}  // namespace redoubt
