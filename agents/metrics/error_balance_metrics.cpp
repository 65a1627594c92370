// What cannot be had together: a flag that means the same in all groups, and equal errors.
#include "agents/metrics/difference.hpp"
#include "agents/metrics/error_balance.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

using Row = std::vector<double>;

double total(const Row& row) {
  double sum = 0;
  for (const double value : row) sum += value;
  return sum;
}

// Posts of the window by group, harmful and not, flagged by any detector and all.
struct Window {
  Row harmful, harmful_flagged, benign, benign_flagged;
};

constexpr SeriesWords kSeries[] = {
    {"base_rate", "1", "harmful share of posts",
     "harmful posts / posts published in the window, by author group (of bought accounts: the one "
     "they pretend to)"},
    {"group_precision", "1", "precision by group",
     "harmful posts / posts, of those that any detector flagged at publication in the window, by "
     "author group: what a flag means"},
    {"miss_rate", "1", "missed harm by group",
     "harmful posts that no detector flagged at publication / harmful posts of the window, by "
     "author group"},
    {"implied_false_positive_rate", "1", "false positive rate at equal precision and misses",
     "rate of wrongful flags that would follow from the group's base rate if precision and miss "
     "rate were those of all posts together (Chouldechova 2017): base rates that differ leave no "
     "choice"},
    {"group_harmful", "posts", "harmful posts by group",
     "denominator of miss_rate; with benign_scored that of base_rate"},
    {"group_flagged", "posts", "posts flagged by group", "denominator of group_precision"},
};

class ErrorBalanceMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.scenario().groups.size() < 2) return;
    series_.declare(r, {group_axis(world)}, kSeries);
    before_ = world.tally().screening;
  }

  void sample(const World& world, Recorder& r) override {
    if (!series_.declared()) return;
    const Window w = window(world.tally().screening);
    const double flagged = total(w.harmful_flagged) + total(w.benign_flagged);
    const double precision = ratio(total(w.harmful_flagged), flagged);
    const double misses = 1 - ratio(total(w.harmful_flagged), total(w.harmful));
    for (std::size_t g = 0; g < w.benign.size(); ++g) {
      const double base = ratio(w.harmful[g], w.harmful[g] + w.benign[g]);
      series_.add({
          base,
          ratio(w.harmful_flagged[g], w.harmful_flagged[g] + w.benign_flagged[g]),
          1 - ratio(w.harmful_flagged[g], w.harmful[g]),
          precision > 0 ? implied_false_positive_rate(base, precision, misses) : precision,
          w.harmful[g],
          w.harmful_flagged[g] + w.benign_flagged[g],
      });
    }
    series_.put(r);
    before_ = world.tally().screening;
  }

 private:
  [[nodiscard]] Window window(const ScreeningTally& now) const {
    return {since(now.harmful_screened, before_.harmful_screened),
            since(now.harmful_flagged, before_.harmful_flagged),
            since(now.benign_screened, before_.benign_screened),
            since(now.benign_flagged, before_.benign_flagged)};
  }

  SeriesSet series_;
  ScreeningTally before_;
};

}  // namespace

std::unique_ptr<Metric> make_error_balance_metrics() {
  return std::make_unique<ErrorBalanceMetrics>();
}

}  // namespace redoubt
