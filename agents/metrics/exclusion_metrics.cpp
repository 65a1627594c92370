// Exclusion by applications: who is refused by all of them, and by how much more than if they were
// independent of each other.
#include "agents/applications/application.hpp"
#include "agents/metrics/metric.hpp"
#include "agents/metrics/series_set.hpp"

namespace redoubt {
namespace {

// People whom every application has a verdict on.
struct Census {
  double people = 0;
  std::vector<double> refused;  // by application
  double by_all = 0;
  double wrongly_by_all = 0;

  void add(const Census& more) {
    people += more.people;
    by_all += more.by_all;
    wrongly_by_all += more.wrongly_by_all;
    for (std::size_t k = 0; k < refused.size(); ++k) refused[k] += more.refused[k];
  }
  // Product of the shares that each refuses.
  [[nodiscard]] double by_chance() const {
    double product = 1;
    for (const double r : refused) product *= ratio(r, people);
    return product;
  }
};

constexpr SeriesWords kSingles[] = {
    {"excluded_by_all", "1", "refused by all applications",
     "people whom every application refuses / people whom every application has judged, as the "
     "verdicts stand at the sample"},
    {"excluded_by_chance", "1", "refused by all if independent",
     "product over applications of the share of these people whom each refuses"},
    {"systemic_failure_ratio", "1", "systemic failure ratio",
     "excluded_by_all / excluded_by_chance (Bommasani et al. 2022); 1: as if independent"},
    {"wrongly_excluded_by_all", "1", "wrongly refused by all applications",
     "people whom every application refuses though none should / people whom every application has "
     "judged"},
    {"judged_by_all", "people", "judged by all applications",
     "people whom every application has judged: denominator of excluded_by_all"},
};

constexpr SeriesWords kByGroup[] = {
    {"group_excluded_by_all", "1", "refused by all applications, by group",
     "excluded_by_all within the group"},
    {"group_excluded_by_chance", "1", "refused by all if independent, by group",
     "product over applications of the share of the group that each refuses"},
    {"group_judged_by_all", "people", "judged by all applications, by group",
     "denominator of group_excluded_by_all"},
};

class ExclusionMetrics final : public Metric {
 public:
  void declare(const World& world, Recorder& r) override {
    if (world.applications().size() < 2) return;
    singles_.declare(r, {}, kSingles);
    grouped_.declare(r, {group_axis(world)}, kByGroup);
  }

  void sample(const World& world, Recorder& r) override {
    if (!singles_.declared()) return;
    const std::vector<Census> groups = count(world);
    Census all = groups[0];
    for (std::size_t g = 1; g < groups.size(); ++g) all.add(groups[g]);
    const double by_all = ratio(all.by_all, all.people);
    singles_.add({
        by_all,
        all.by_chance(),
        ratio(by_all, all.by_chance()),
        ratio(all.wrongly_by_all, all.people),
        all.people,
    });
    singles_.put(r);
    for (const Census& group : groups)
      grouped_.add({ratio(group.by_all, group.people), group.by_chance(), group.people});
    grouped_.put(r);
  }

 private:
  static std::vector<Census> count(const World& world) {
    const auto applications = world.applications();
    Census none;
    none.refused.resize(applications.size());
    std::vector<Census> groups(world.scenario().groups.size(), none);
    std::vector<Verdict> verdicts(applications.size());
    for (UserId user{0}; user.value < world.people(); ++user.value) {
      const Retention* const retention = world.retention();
      const std::uint32_t tenancy = retention ? retention->residents().tenancy(user) : 0;
      bool judged = !retention || retention->residents().present(user);
      for (std::size_t k = 0; k < verdicts.size() && judged; ++k) {
        verdicts[k] = applications[k]->verdict(user, tenancy);
        judged = verdicts[k] != Verdict::unknown;
      }
      if (judged) count_in(verdicts, groups[world.group(user)]);
    }
    return groups;
  }

  static void count_in(const std::vector<Verdict>& verdicts, Census& group) {
    bool by_all = true;
    bool wrongly = true;
    for (std::size_t k = 0; k < verdicts.size(); ++k) {
      const bool refused = is_refusal(verdicts[k]);
      group.refused[k] += refused ? 1 : 0;
      by_all &= refused;
      wrongly &= verdicts[k] == Verdict::refused_wrongly;
    }
    ++group.people;
    group.by_all += by_all ? 1 : 0;
    group.wrongly_by_all += wrongly ? 1 : 0;
  }

  SeriesSet singles_;
  SeriesSet grouped_;
};

}  // namespace

std::unique_ptr<Metric> make_exclusion_metrics() {
  return std::make_unique<ExclusionMetrics>();
}

}  // namespace redoubt
