// Measures of the review queue: length, waiting, deadlines, decisions, suspensions.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

constexpr SeriesWords kQueue[] = {
    {"queue_length", "cases", "cases waiting", "cases waiting at the time of the sample"},
    {"cases", "cases", "new cases", "cases submitted in the window, appeals left out"},
    {"reviews", "cases", "reviews", "cases decided in the window, appeals left out"},
    {"wait_hours", "hours", "time in review",
     "mean time from submission to decision, of the cases decided in the window, appeals left out"},
    {"abandoned", "cases", "cases abandoned",
     "cases dropped unreviewed in the window because their patience was over"},
    {"utilisation", "1", "utilisation of reviewers",
     "hours of the reviews that ended in the window / hours on duty in the window"},
    {"hours_on_duty", "hours", "hours on duty", "denominator of utilisation"},
    {"clock_missed_rate", "1", "deadlines missed",
     "deadlines that passed without a decision / deadlines met or passed in the window"},
    {"clock_cases", "cases", "deadlines met or passed", "denominator of clock_missed_rate"},
};

constexpr SeriesWords kQuality[] = {
    {"review_error_rate", "1", "reviewers' error rate",
     "decisions against the truth / posts decided in the window, harmful or not, appeals left out"},
    {"posts_decided", "posts", "posts decided", "denominator of review_error_rate"},
    {"actioned_harmful", "posts", "harmful posts acted on",
     "posts rightly acted on in the window: removed, downranked, labelled, or their account "
     "limited or shadow-banned"},
    {"actioned_benign", "posts", "benign posts acted on",
     "posts wrongly acted on in the window, in any of these ways"},
    {"suspensions", "accounts", "suspensions", "accounts suspended in the window"},
    {"hidden_with_account", "posts", "benign posts hidden with their account",
     "benign posts hidden in the window because their author was suspended"},
    {"reports", "reports", "user reports", "reports by readers in the window"},
};

class ModerationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    queue_.declare(r, {}, kQueue);
    quality_.declare(r, {}, kQuality);
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
    add_queue(world, now);
    queue_.put(r);
    add_quality(world, now);
    quality_.put(r);
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
  void add_queue(const World& world, const ModerationTally& now) {
    const Moderation& moderation = world.moderation();
    const double reviews = since(now.reviews, before_.reviews);
    const double on_duty = moderation.hours_on_duty(world.now()) - on_duty_before_;
    const double missed = since(now.clock_missed, before_.clock_missed);
    const double clocks = missed + since(now.clock_met, before_.clock_met);
    queue_.add({
        static_cast<double>(moderation.waiting()),
        since(now.cases, before_.cases),
        reviews,
        ratio(now.wait_hours - before_.wait_hours, reviews),
        since(now.abandoned, before_.abandoned),
        ratio(now.service_hours - before_.service_hours, on_duty),
        on_duty,
        ratio(missed, clocks),
        clocks,
    });
  }

  void add_quality(const World& world, const ModerationTally& now) {
    const double decided = since(now.items_decided, before_.items_decided);
    quality_.add({
        ratio(since(now.review_errors, before_.review_errors), decided),
        decided,
        since(now.actioned_harmful, before_.actioned_harmful),
        since(now.actioned_benign, before_.actioned_benign),
        since(now.suspensions, before_.suspensions),
        since(now.benign_hidden_with_account, before_.benign_hidden_with_account),
        since(world.tally().reading.reports, reports_before_),
    });
  }

  SeriesSet queue_;
  SeriesSet quality_;
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
