// What applications on the foundation model do to people: whom they refuse, and how what the model
// does not know of a group becomes errors about its people.
#include <cmath>

#include "agents/applications/application.hpp"
#include "agents/metrics/difference.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

double distance(const Direction& a, const Direction& b) {
  double sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum);
}

constexpr SeriesWords kByApplication[] = {
    {"application_refusal_rate", "1", "refused by an application",
     "cases refused / cases of the window, by the group of the person"},
    {"application_cases", "cases", "cases of an application",
     "denominator of application_refusal_rate"},
    {"wrongful_refusal_rate", "1", "wrongly refused by an application",
     "cases refused that should be served / cases of the window that should be served"},
    {"deserving_cases", "cases", "cases that should be served",
     "denominator of wrongful_refusal_rate"},
    {"application_error", "1", "error of the version in use",
     "share of 2000 trial cases of the group that should be served and that the version in use "
     "refuses: the extrinsic harm; NaN before a version is released"},
    {"application_misrepresentation", "sd", "misrepresentation inside the application",
     "distance between the mean that the version in use has of the group and that of its people: "
     "the intrinsic bias"},
};

constexpr SeriesWords kByGroup[] = {
    {"unintended_harm_usd", "USD", "unintended harm of applications",
     "stakes of wrongful refusals in the window, by the group of the person"},
    {"misuse_harm_usd", "USD", "harm by misuse of applications",
     "stakes of uses against a person that worked in the window"},
};

class ApplicationMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.applications().empty()) return;
    const std::vector<Axis> both{application_axis(world), group_axis(world)};
    paired_.declare(r, both, kByApplication);
    grouped_.declare(r, {group_axis(world)}, kByGroup);
    for (const Application* each : world.applications()) before_.push_back(each->tally().groups);
  }

  void sample(const World& world, Recorder& r) override {
    if (!paired_.declared()) return;
    const std::size_t groups = world.scenario().groups.size();
    std::vector<double> unintended_usd(groups), misuse_usd(groups);
    for (std::size_t k = 0; k < before_.size(); ++k) {
      const Application& application = *world.applications()[k];
      const std::vector<GroupService>& now = application.tally().groups;
      for (std::size_t g = 0; g < now.size(); ++g) {
        add(application, world.scenario().groups, g, before_[k][g]);
        unintended_usd[g] += now[g].unintended_usd - before_[k][g].unintended_usd;
        misuse_usd[g] += now[g].misuse_usd - before_[k][g].misuse_usd;
      }
      before_[k] = now;
    }
    paired_.put(r);
    for (std::size_t g = 0; g < groups; ++g) grouped_.add({unintended_usd[g], misuse_usd[g]});
    grouped_.put(r);
  }

 private:
  void add(const Application& application, const std::vector<Group>& groups, std::size_t g,
           const GroupService& before) {
    const GroupService& now = application.tally().groups[g];
    const double cases = since(now.cases, before.cases);
    const double deserving = since(now.deserving, before.deserving);
    const double nothing = ratio(0, 0);
    const bool released = application.released();
    const auto& known = application.version().knowledge.groups;
    paired_.add({
        ratio(since(now.refused, before.refused), cases),
        cases,
        ratio(since(now.wrongly_refused, before.wrongly_refused), deserving),
        deserving,
        released ? application.failures()[g] : nothing,
        released ? distance(known[g].mean, groups[g].mean) : nothing,
    });
  }

  SeriesSet paired_;
  SeriesSet grouped_;
  std::vector<std::vector<GroupService>> before_;
};

}  // namespace

std::unique_ptr<Metric> make_application_metrics() {
  return std::make_unique<ApplicationMetrics>();
}

}  // namespace redoubt
