// Measures of what people see: views, prevalence, realised branching, and the fate of harmful
// posts.
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

struct Fates {
  double published = 0, flagged = 0, actioned_24h = 0, proactive = 0, to_detection_h = 0;
  double exposures = 0, after_flag = 0, after_action = 0;
};

// Harmful posts whose first 24 hours ended in the window (now - Δ, now].
Fates fates_of_the_day(const World& world, Duration window) {
  Fates fates;
  const SimTime end = world.now() - hours(24);
  const SimTime begin = end - window;
  for (const HarmRecord& record : world.harm().all()) {
    if (record.published <= begin || record.published > end) continue;
    ++fates.published;
    fates.exposures += record.exposures;
    fates.after_flag += record.exposures_after_flag;
    fates.after_action += record.exposures_after_action;
    if (record.flagged != SimTime::never()) {
      ++fates.flagged;
      fates.to_detection_h += (record.flagged - record.published).hours();
      fates.proactive += record.proactive ? 1 : 0;
    }
    if (record.actioned != SimTime::never() && record.actioned - record.published <= hours(24))
      ++fates.actioned_24h;
  }
  return fates;
}

constexpr SeriesWords kSeries[] = {
    {"views", "views", "feed slots read", "slots read in the window"},
    {"prevalence", "1", "prevalence", "views of harmful posts / views in the window"},
    {"exposures", "exposures", "first views", "first views of a post by a person in the window"},
    {"deliveries", "deliveries", "deliveries", "insertions into feeds in the window"},
    {"crowded_out", "1", "share of deliveries never read",
     "deliveries that fell out of a feed unread / deliveries in the window"},
    {"publications", "posts", "benign publications", "posts published by people in the window"},
    {"branching_factor", "shares per share", "realised branching factor",
     "shares / (publications + shares) in the window, harmful content included"},
    {"recall_24h", "1", "recall within 24 hours",
     "harmful posts removed, downranked or labelled within 24 h / harmful posts whose first 24 h "
     "ended in the window"},
    {"harmful_posts", "posts", "harmful posts", "denominator of recall_24h"},
    {"proactive_rate", "1", "proactive rate",
     "posts flagged before any report / harmful posts flagged, same posts as recall_24h"},
    {"time_to_detection_h", "hours", "time to detection",
     "mean time from publication to first flag, of the flagged among the same posts"},
    {"exposures_after_flag", "1", "exposures after the first flag",
     "exposures after the first flag / exposures, same posts as recall_24h"},
    {"exposures_after_action", "1", "exposures after the decision of a reviewer",
     "exposures after removal, downranking or labelling / exposures, same posts as recall_24h"},
};

class ReadingMetrics final : public Metric {
 public:
  void declare(const World&, Recorder& r) override { series_.declare(r, {}, kSeries); }

  void sample(const World& world, Recorder& r) override {
    const ReadingTally& now = world.tally().reading;
    const auto diff = [this, &now](std::uint64_t ReadingTally::*count) {
      return static_cast<double>(now.*count - before_.*count);
    };
    const double views = diff(&ReadingTally::views);
    const double shares = diff(&ReadingTally::shares);
    const double publications = diff(&ReadingTally::publications);
    const double deliveries = diff(&ReadingTally::deliveries);
    double harmful = -harmful_before_;
    for (const GeneratorTally& g : world.tally().generators)
      harmful += static_cast<double>(g.posts);
    harmful_before_ += harmful;
    const Fates f = fates_of_the_day(world, world.now() - sampled_);
    series_.add({
        views,
        ratio(diff(&ReadingTally::harmful_views), views),
        diff(&ReadingTally::exposures),
        deliveries,
        ratio(diff(&ReadingTally::crowded_out), deliveries),
        publications,
        ratio(shares, publications + shares + harmful),
        ratio(f.actioned_24h, f.published),
        f.published,
        ratio(f.proactive, f.flagged),
        ratio(f.to_detection_h, f.flagged),
        ratio(f.after_flag, f.exposures),
        ratio(f.after_action, f.exposures),
    });
    series_.put(r);
    before_ = now;
    sampled_ = world.now();  // the last window of a run may be shorter
  }

 private:
  SeriesSet series_;
  ReadingTally before_;
  double harmful_before_ = 0;
  SimTime sampled_;
};

}  // namespace

std::unique_ptr<Metric> make_reading_metrics() {
  return std::make_unique<ReadingMetrics>();
}

}  // namespace redoubt
