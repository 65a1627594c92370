// Measures of cascades, benign and harmful, counted when their post expires.
#include <fmt/format.h>

#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

constexpr SeriesWords kMeans[] = {
    {"cascades", "cascades", "cascades completed", "cascades whose post expired in the window"},
    {"cascade_size", "shares", "mean cascade size",
     "shares, publication included, per cascade completed in the window"},
    {"cascade_alone", "1", "cascades of size 1",
     "posts that nobody passed on / cascades completed in the window"},
    {"cascade_beyond_one_hop", "1", "cascades beyond one hop",
     "cascades deeper than one share / cascades completed in the window"},
    {"cascade_depth", "shares", "mean depth", "mean depth of those of size 2 and more"},
    {"cascade_breadth", "shares", "mean breadth",
     "mean of the most shares at one depth, of those of size 2 and more"},
    {"structural_virality", "shares", "structural virality",
     "mean distance between pairs of shares, of those of size 2 and more"},
    {"cascade_half_time_h", "hours", "time to half of the size",
     "mean time from publication to the share that makes half of the final size, of those of size "
     "2 and more"},
    {"cascade_branching", "shares per share", "realised branching factor of cascades",
     "shares but for publications / shares, of cascades completed in the window"},
};

class CascadeMetrics final : public Metric {
 public:
  void declare(const World&, Recorder& r) override {
    const Axis axis{"content", {"benign", "harmful"}};
    means_.declare(r, {axis}, kMeans);
    sizes_ = r.series({"cascade_sizes",
                       "metrics",
                       {axis, size_axis()},
                       "cascades",
                       "cascades by size",
                       "cascades of a size completed in the window"});
  }

  void sample(const World& world, Recorder& r) override {
    const CascadeTally now[] = {world.tally().benign_cascades, world.tally().harmful_cascades};
    std::vector<double> sizes;
    for (std::size_t kind = 0; kind < 2; ++kind) {
      const CascadeTally& a = now[kind];
      const CascadeTally& b = before_[kind];
      const auto n = static_cast<double>(a.cascades - b.cascades);
      const auto shares = static_cast<double>(a.shares - b.shares);
      const double larger = n - static_cast<double>(a.alone - b.alone);
      means_.add({
          n,
          ratio(shares, n),
          ratio(static_cast<double>(a.alone - b.alone), n),
          ratio(static_cast<double>(a.beyond_one_hop - b.beyond_one_hop), n),
          ratio(static_cast<double>(a.depth - b.depth), larger),
          ratio(static_cast<double>(a.breadth - b.breadth), larger),
          ratio(a.virality - b.virality, larger),
          ratio(a.half_time_h - b.half_time_h, larger),
          ratio(shares - n, shares),
      });
      for (std::size_t bin = 0; bin < CascadeTally::kSizeBins; ++bin)
        sizes.push_back(static_cast<double>(a.sizes[bin] - b.sizes[bin]));
      before_[kind] = a;
    }
    r.put(sizes_, sizes);
    means_.put(r);
  }

 private:
  // "1", "2", "3", "4-7" … and an open end.
  static Axis size_axis() {
    Axis axis{"size", {"1", "2", "3"}};
    for (std::size_t low = 4; axis.labels.size() + 1 < CascadeTally::kSizeBins; low *= 2)
      axis.labels.push_back(fmt::format("{}-{}", low, 2 * low - 1));
    axis.labels.push_back(fmt::format(">={}", std::size_t{1} << (CascadeTally::kSizeBins - 2)));
    return axis;
  }

  SeriesSet means_;
  SeriesId sizes_{};
  CascadeTally before_[2];
};

}  // namespace

std::unique_ptr<Metric> make_cascade_metrics() {
  return std::make_unique<CascadeMetrics>();
}

}  // namespace redoubt
