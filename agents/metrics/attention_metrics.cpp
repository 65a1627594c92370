// Measures of investigators who are sent to sites: where they were, what they found and missed.
#include "agents/attention/attention.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

constexpr SeriesWords kBySite[] = {
    {"site_record_share", "1", "share of the record",
     "site's share of the record by which investigators are sent"},
    {"site_squared_record_share", "1", "squared share of the record",
     "square of site_record_share; its mean over runs less the square of theirs is the variance "
     "between runs"},
    {"site_unit_share", "1", "share of the units",
     "units sent to the site / units sent in the window"},
    {"site_incident_share", "1", "share of the incidents",
     "incidents at the site / incidents anywhere, of those that only a visit discovers, in the "
     "window"},
    {"site_discovery_rate", "1", "discovered share of incidents",
     "incidents that visits discovered / incidents that only a visit discovers, at the site in the "
     "window"},
    {"site_incidents", "incidents", "incidents",
     "incidents of the window that only a visit discovers: denominator of site_discovery_rate"},
    {"site_discovered", "incidents", "discovered incidents",
     "incidents of the window that visits discovered"},
    {"site_missed", "incidents", "missed incidents",
     "incidents of the window that nobody was there to discover"},
    {"site_reported", "incidents", "reported incidents",
     "incidents of the window that were reported without a visit"},
    {"site_rate", "1/round", "rate of incidents",
     "rate of incidents that only a visit discovers, at the sample time"},
    {"site_estimated_rate", "1/round", "estimated rate of incidents",
     "the same as past visits say it is, the older the less"},
};

class AttentionMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.attention() == nullptr) return;
    const Axis site{"site", world.scenario().attention->sites};
    by_site_.declare(r, {site}, kBySite);
    units_ = r.series({"units_sent",
                       "metrics",
                       {},
                       "units",
                       "units sent out",
                       "units sent out in the window: denominator of site_unit_share"});
    before_.resize(site.labels.size());
  }

  void sample(const World& world, Recorder& r) override {
    if (world.attention() == nullptr) return;
    const std::vector<Site>& sites = world.attention()->sites();
    double units = 0;
    double incidents = 0;
    for (std::size_t i = 0; i < sites.size(); ++i) {
      units += static_cast<double>(sites[i].units - before_[i].units);
      incidents += sites[i].incidents - before_[i].incidents;
    }
    for (std::size_t i = 0; i < sites.size(); ++i) {
      const Site& site = sites[i];
      const Site& before = before_[i];
      const double happened = site.incidents - before.incidents;
      const double found = site.discovered - before.discovered;
      const double share = world.attention()->record_share(i);
      by_site_.add(
          {share, share * share, ratio(static_cast<double>(site.units - before.units), units),
           ratio(happened, incidents), ratio(found, happened), happened, found, happened - found,
           site.reported - before.reported, site.rate, site.estimated_rate()});
    }
    by_site_.put(r);
    r.put(units_, {&units, 1});
    before_ = sites;
  }

 private:
  SeriesSet by_site_;
  SeriesId units_{};
  std::vector<Site> before_;
};

}  // namespace

std::unique_ptr<Metric> make_attention_metrics() {
  return std::make_unique<AttentionMetrics>();
}

}  // namespace redoubt
