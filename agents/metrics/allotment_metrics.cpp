// What the platform's budget buys at the prices in force.
#include <algorithm>
#include <limits>

#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class AllotmentMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const std::vector<Intervention>& changes = world.scenario().interventions;
    declared_ = world.allotment() ||
                std::any_of(changes.begin(), changes.end(), [](const Intervention& change) {
                  return change.path == "platform.budget_usd_per_day";
                });
    if (!declared_) return;
    id_ = r.series(
        {"budget_buys",
         "metrics",
         {{"means",
           {"reviewers", "reviews_per_reviewer_per_day", "audit_fraction",
            "posts_per_detector_per_day", "days_between_retrainings"}}},
         "1",
         "what the budget buys",
         "reviewers, most reviews of each a day, share of posts audited, posts that each detector "
         "can score a day (0: all), days between retrainings (never: infinite), as "
         "platform.budget_usd_per_day decides them; not a number without a budget"});
  }

  void sample(const World& world, Recorder& r) override {
    if (!declared_) return;
    std::vector<double> row(5, std::numeric_limits<double>::quiet_NaN());
    if (const std::optional<Allotment>& means = world.allotment())
      row = {static_cast<double>(means->reviewers), static_cast<double>(means->items_per_day),
             means->audit_fraction, static_cast<double>(means->scored_per_day),
             means->retrain_every.is_never() ? std::numeric_limits<double>::infinity()
                                             : means->retrain_every.days()};
    r.put(id_, row);
  }

 private:
  bool declared_ = false;
  SeriesId id_{};
};

}  // namespace

std::unique_ptr<Metric> make_allotment_metrics() {
  return std::make_unique<AllotmentMetrics>();
}

}  // namespace redoubt
