// Measures of the review queue: length, waiting, decisions, suspensions.
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class ModerationMetrics final : public Metric {
 public:
  void declare(const World&, Recorder& r) override {
    const auto series = [&](const char* name, const char* unit, const char* long_name,
                            const char* definition) {
      ids_.push_back(r.series({name, "metrics", {}, unit, long_name, definition}));
    };
    series("queue_length", "cases", "cases waiting", "cases waiting at the time of the sample");
    series("cases", "cases", "new cases", "cases submitted in the window");
    series("reviews", "cases", "reviews", "cases decided in the window");
    series("wait_hours", "hours", "time in review",
           "mean time from submission to decision, of the cases decided in the window");
    series("actioned_harmful", "posts", "harmful posts acted on",
           "posts rightly removed, downranked or labelled in the window");
    series("actioned_benign", "posts", "benign posts acted on",
           "posts wrongly removed, downranked or labelled in the window");
    series("suspensions", "accounts", "suspensions", "accounts suspended in the window");
    series("reports", "reports", "user reports", "reports by readers in the window");
  }

  void sample(const World& world, Recorder& r) override {
    const ModerationTally& now = world.tally().moderation;
    const std::uint64_t reports = world.tally().reading.reports;
    const auto diff = [](std::uint64_t a, std::uint64_t b) { return static_cast<double>(a - b); };
    const double reviews = diff(now.reviews, before_.reviews);
    const double row[] = {static_cast<double>(world.moderation().waiting()),
                          diff(now.cases, before_.cases),
                          reviews,
                          ratio(now.wait_hours - before_.wait_hours, reviews),
                          diff(now.actioned_harmful, before_.actioned_harmful),
                          diff(now.actioned_benign, before_.actioned_benign),
                          diff(now.suspensions, before_.suspensions),
                          diff(reports, reports_before_)};
    for (std::size_t k = 0; k < ids_.size(); ++k) r.put(ids_[k], {&row[k], 1});
    before_ = now;
    reports_before_ = reports;
  }

 private:
  std::vector<SeriesId> ids_;
  ModerationTally before_;
  std::uint64_t reports_before_ = 0;
};

}  // namespace

std::unique_ptr<Metric> make_moderation_metrics() {
  return std::make_unique<ModerationMetrics>();
}

}  // namespace redoubt
