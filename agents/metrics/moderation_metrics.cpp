// Measures of the review queue: length, waiting, deadlines, decisions, suspensions.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class ModerationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    declare_queue(r);
    declare_quality(r);
    const Axis source{"source", {"report", "flag", "audit", "appeal"}};
    wait_ =
        r.series({"wait_hours_by_source",
                  "metrics",
                  {source},
                  "hours",
                  "time in review by source",
                  "mean time from submission to decision, of the cases served in the window, by "
                  "the most urgent source of the case"});
    served_ = r.series({"cases_served",
                        "metrics",
                        {source},
                        "cases",
                        "cases served",
                        "denominator of wait_hours_by_source"});
    suspended_ =
        r.series({"people_suspended",
                  "metrics",
                  {group_axis(world)},
                  "people",
                  "people suspended",
                  "people, all of them benign authors, suspended in the window, by group"});
    before_ = world.tally().moderation;
  }

  void sample(const World& world, Recorder& r) override {
    const ModerationTally& now = world.tally().moderation;
    std::vector<double> row = queue_row(world, now);
    for (const double value : quality_row(world, now)) row.push_back(value);
    for (std::size_t k = 0; k < ids_.size(); ++k) r.put(ids_[k], {&row[k], 1});
    std::vector<double> wait;
    std::vector<double> served;
    for (std::size_t s = 0; s < ModerationTally::kSources; ++s) {
      served.push_back(since(now.served[s], before_.served[s]));
      wait.push_back(ratio(now.served_wait_hours[s] - before_.served_wait_hours[s], served[s]));
    }
    r.put(wait_, wait);
    r.put(served_, served);
    r.put(suspended_, since(now.people_suspended, before_.people_suspended));
    before_ = now;
    reports_before_ = world.tally().reading.reports;
    on_duty_before_ = world.moderation().hours_on_duty(world.now());
  }

 private:
  void series(Recorder& r, const char* name, const char* unit, const char* long_name,
              const char* definition) {
    ids_.push_back(r.series({name, "metrics", {}, unit, long_name, definition}));
  }

  void declare_queue(Recorder& r) {
    series(r, "queue_length", "cases", "cases waiting", "cases waiting at the time of the sample");
    series(r, "cases", "cases", "new cases", "cases submitted in the window, appeals left out");
    series(r, "reviews", "cases", "reviews", "cases decided in the window, appeals left out");
    series(
        r, "wait_hours", "hours", "time in review",
        "mean time from submission to decision, of the cases decided in the window, appeals left "
        "out");
    series(r, "abandoned", "cases", "cases abandoned",
           "cases dropped unreviewed in the window because their patience was over");
    series(r, "utilisation", "1", "utilisation of reviewers",
           "hours of the reviews that ended in the window / hours on duty in the window");
    series(r, "hours_on_duty", "hours", "hours on duty", "denominator of utilisation");
    series(r, "clock_missed_rate", "1", "deadlines missed",
           "deadlines that passed without a decision / deadlines met or passed in the window");
    series(r, "clock_cases", "cases", "deadlines met or passed",
           "denominator of clock_missed_rate");
  }
  std::vector<double> queue_row(const World& world, const ModerationTally& now) const {
    const Moderation& moderation = world.moderation();
    const double reviews = since(now.reviews, before_.reviews);
    const double on_duty = moderation.hours_on_duty(world.now()) - on_duty_before_;
    const double missed = since(now.clock_missed, before_.clock_missed);
    const double clocks = missed + since(now.clock_met, before_.clock_met);
    return {static_cast<double>(moderation.waiting()),
            since(now.cases, before_.cases),
            reviews,
            ratio(now.wait_hours - before_.wait_hours, reviews),
            since(now.abandoned, before_.abandoned),
            ratio(now.service_hours - before_.service_hours, on_duty),
            on_duty,
            ratio(missed, clocks),
            clocks};
  }

  void declare_quality(Recorder& r) {
    series(
        r, "review_error_rate", "1", "reviewers' error rate",
        "decisions against the truth / posts decided in the window, harmful or not, appeals left "
        "out");
    series(r, "posts_decided", "posts", "posts decided", "denominator of review_error_rate");
    series(r, "actioned_harmful", "posts", "harmful posts acted on",
           "posts rightly acted on in the window: removed, downranked, labelled, or their account "
           "limited or shadow-banned");
    series(r, "actioned_benign", "posts", "benign posts acted on",
           "posts wrongly acted on in the window, in any of these ways");
    series(r, "suspensions", "accounts", "suspensions", "accounts suspended in the window");
    series(r, "hidden_with_account", "posts", "benign posts hidden with their account",
           "benign posts hidden in the window because their author was suspended");
    series(r, "reports", "reports", "user reports", "reports by readers in the window");
  }
  std::vector<double> quality_row(const World& world, const ModerationTally& now) const {
    const double decided = since(now.items_decided, before_.items_decided);
    return {ratio(since(now.review_errors, before_.review_errors), decided),
            decided,
            since(now.actioned_harmful, before_.actioned_harmful),
            since(now.actioned_benign, before_.actioned_benign),
            since(now.suspensions, before_.suspensions),
            since(now.benign_hidden_with_account, before_.benign_hidden_with_account),
            since(world.tally().reading.reports, reports_before_)};
  }

  std::vector<SeriesId> ids_;
  SeriesId wait_, served_, suspended_;
  ModerationTally before_;
  std::uint64_t reports_before_ = 0;
  double on_duty_before_ = 0;
};

}  // namespace

std::unique_ptr<Metric> make_moderation_metrics() {
  return std::make_unique<ModerationMetrics>();
}

}  // namespace redoubt
