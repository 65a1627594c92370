// Measures of the time that cases wait before a reviewer takes them, and Little's law.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class QueueMetrics final : public Metric {
 public:
  void declare(const World&, Recorder& r) override {
    const Axis source{"source", {"report", "flag", "audit", "appeal"}};
    started_ = r.series({"cases_started",
                         "metrics",
                         {source},
                         "cases",
                         "reviews begun",
                         "cases that a reviewer took in the window"});
    waited_ = r.series({"cases_that_waited",
                        "metrics",
                        {source},
                        "cases",
                        "cases that waited",
                        "of cases_started, those that no reviewer was free for at once"});
    hours_ = r.series({"queue_hours",
                       "metrics",
                       {source},
                       "hours",
                       "hours in the queue",
                       "time from submission until a reviewer took the case or its patience "
                       "ended, summed over the cases for which that was in the window"});
    length_ = r.series({"queue_length_mean",
                        "metrics",
                        {},
                        "cases",
                        "mean cases waiting",
                        "mean over the window of the number of cases waiting"});
    little_ = r.series({"little_ratio",
                        "metrics",
                        {},
                        "1",
                        "Little's law",
                        "hours waited by all cases since the start, one by one / integral of the "
                        "number waiting: 1 by Little's law, NaN if nobody waited"});
  }

  void sample(const World& world, Recorder& r) override {
    const QueueTally& now = world.tally().moderation.queue;
    const Moderation& desk = world.moderation();
    std::vector<double> started, waited, hours;
    double all_hours = desk.hours_waited(world.now());
    for (std::size_t s = 0; s < QueueTally::kSources; ++s) {
      started.push_back(since(now.started[s], before_.started[s]));
      waited.push_back(since(now.waited[s], before_.waited[s]));
      hours.push_back(now.hours[s] - before_.hours[s]);
      all_hours += now.hours[s];
    }
    r.put(started_, started);
    r.put(waited_, waited);
    r.put(hours_, hours);
    const double area = desk.case_hours(world.now());
    const double length = ratio(area - area_before_, (world.now() - sampled_).hours());
    r.put(length_, {&length, 1});
    const double little = ratio(all_hours, area);
    r.put(little_, {&little, 1});
    before_ = now;
    area_before_ = area;
    sampled_ = world.now();
  }

 private:
  SeriesId started_{}, waited_{}, hours_{}, length_{}, little_{};
  QueueTally before_;
  double area_before_ = 0;
  SimTime sampled_;
};

}  // namespace

std::unique_ptr<Metric> make_queue_metrics() {
  return std::make_unique<QueueMetrics>();
}

}  // namespace redoubt
