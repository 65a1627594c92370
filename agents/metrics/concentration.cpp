// How unequally people meet harm: the share of the most exposed, and the Gini coefficient.
//
// [Grinberg et al. 2019: 1 % of people received 80 % of the exposures to fake news. Theirs are
// posts by accounts that a person follows, read or not: potential exposures here.]
#include "agents/metrics/concentration.hpp"

#include <algorithm>
#include <cmath>

#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class ConcentrationMetrics final : public Metric {
 public:
  void declare(const World&, Recorder& r) override {
    top_ =
        r.series({"exposure_top_share",
                  "metrics",
                  {},
                  "1",
                  "harm met by the most exposed",
                  "first views of harmful posts so far by the 1 % of people who had most / all"});
    gini_ = r.series({"exposure_gini",
                      "metrics",
                      {},
                      "1",
                      "inequality of exposure to harm",
                      "Gini coefficient of first views of harmful posts so far, over all people"});
    met_ = r.series({"harmful_exposures",
                     "metrics",
                     {},
                     "exposures",
                     "harmful exposures so far",
                     "denominator of exposure_top_share"});
    offered_top_ = r.series({"potential_exposure_top_share",
                             "metrics",
                             {},
                             "1",
                             "harm delivered to the most exposed",
                             "deliveries of harmful posts so far, read or not, to the 1 % of "
                             "people who had most / all"});
    offered_ = r.series({"potential_harmful_exposures",
                         "metrics",
                         {},
                         "deliveries",
                         "harmful deliveries so far",
                         "denominator of potential_exposure_top_share"});
  }
  void sample(const World& world, Recorder& r) override {
    const Concentration c = concentration(world.exposure().harm_met(), world.people());
    r.put(top_, {&c.top_share, 1});
    r.put(gini_, {&c.gini, 1});
    r.put(met_, {&c.total, 1});
    const Concentration offered = concentration(world.exposure().harm_offered(), world.people());
    r.put(offered_top_, {&offered.top_share, 1});
    r.put(offered_, {&offered.total, 1});
  }

 private:
  SeriesId top_{};
  SeriesId gini_{};
  SeriesId met_{};
  SeriesId offered_top_{};
  SeriesId offered_{};
};

}  // namespace

// People are counted by how much they met: few numbers, however many people.
Concentration concentration(std::span<const std::uint32_t> met, std::uint32_t people) {
  met = met.first(std::min<std::size_t>(met.size(), people));
  std::uint32_t most = 0;
  for (const std::uint32_t count : met) most = std::max(most, count);
  std::vector<std::uint32_t> people_with(std::size_t{most} + 1, 0);
  for (const std::uint32_t count : met) ++people_with[count];
  people_with[0] += static_cast<std::uint32_t>(people - met.size());
  double total = 0;
  for (std::size_t k = 0; k < people_with.size(); ++k)
    total += static_cast<double>(k) * people_with[k];
  double left = std::ceil(0.01 * people);  // of the most exposed
  double above = 0;
  double below = 0;  // people who met less
  double ranks = 0;  // Σ rank·met, ranks from 1; equals share their mean rank
  for (std::size_t k = people_with.size(); k-- > 0;) {
    const double taken = std::min<double>(left, people_with[k]);
    above += taken * static_cast<double>(k);
    left -= taken;
  }
  for (std::size_t k = 0; k < people_with.size(); ++k) {
    const double n = people_with[k];
    ranks += static_cast<double>(k) * n * (below + (n + 1) / 2);
    below += n;
  }
  return {ratio(above, total), ratio(2 * ranks, people * total) - ratio(people + 1.0, people),
          total};
}

std::unique_ptr<Metric> make_concentration_metrics() {
  return std::make_unique<ConcentrationMetrics>();
}

}  // namespace redoubt
