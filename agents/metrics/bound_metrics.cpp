// What the best linear detector of single posts attains on each campaign, beside what any could.
#include <algorithm>
#include <cassert>
#include <limits>

#include "agents/metrics/detection_bound.hpp"
#include "agents/metrics/metric.hpp"

namespace redoubt {
namespace {

class BoundMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    const std::vector<Axis> axes{generator_axis(world), group_axis(world)};
    if (axes[0].labels.empty()) return;
    auc_ =
        r.series({"population_auc", "metrics", axes, "1", "AUC on the population",
                  "largest AUC of the deployed linear detectors for posts of the campaign's "
                  "present offset against benign posts of the group, over its accounts' groups"});
    bound_ = r.series({"auc_bound", "metrics", axes, "1", "largest AUC possible",
                       "1/2 + TV - TV²/2 for the same two distributions: no detector of single "
                       "posts exceeds it (Sadasivan et al. 2023)"});
  }

  void sample(const World& world, Recorder& r) override {
    if (world.generator_count() == 0) return;
    std::vector<double> auc;
    std::vector<double> bound;
    const auto& groups = world.scenario().groups;
    for (std::size_t i = 0; i < world.generator_count(); ++i)
      for (std::size_t g = 0; g < groups.size(); ++g) {
        const Posts posts{groups, world.generator(i).personas(groups), world.generator(i).offset()};
        // What a model writes that knows groups in its own way is not of this form.
        const bool learnt = world.generator(i).asks_foundation();
        auc.push_back(learnt ? kUnknown : best(world, posts, g));
        bound.push_back(learnt ? kUnknown : over_personas(posts, g, auc_bound));
        assert(!(auc.back() > bound.back() + 1e-12));
      }
    r.put(auc_, auc);
    r.put(bound_, bound);
  }

 private:
  static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
  // What a campaign writes: around its offset from what each of its personas' groups writes.
  struct Posts {
    const std::vector<Group>& groups;
    std::vector<double> personas;
    Direction offset;
  };

  // Mean over the groups that the campaign's accounts pretend to belong to.
  template <class Value>
  static double over_personas(const Posts& posts, std::size_t benign, Value&& value) {
    double sum = 0;
    for (std::size_t persona = 0; persona < posts.groups.size(); ++persona) {
      if (posts.personas[persona] == 0) continue;
      Direction shift;
      for (std::size_t k = 0; k < kFeatures; ++k)
        shift[k] = posts.offset[k] + posts.groups[persona].mean[k] - posts.groups[benign].mean[k];
      sum += posts.personas[persona] * value(shift);
    }
    return sum;
  }

  static double best(const World& world, const Posts& posts, std::size_t benign) {
    double largest = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < world.screening().count(); ++i) {
      const Direction* w = world.screening().setup(i).detector->direction();
      if (w == nullptr) continue;
      const double auc = over_personas(
          posts, benign, [w](const Direction& shift) { return population_auc(*w, shift); });
      largest = largest >= auc ? largest : auc;
    }
    return largest;
  }

  SeriesId auc_, bound_;
};

}  // namespace

std::unique_ptr<Metric> make_bound_metrics() {
  return std::make_unique<BoundMetrics>();
}

}  // namespace redoubt
