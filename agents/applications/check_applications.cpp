#include "agents/applications/check_applications.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/scenario/attributes.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt {
namespace {

class Check {
 public:
  Check(const Scenario& s, const std::vector<ApplicationSetup>& applications, Problems& problems)
      : s_(s), applications_(applications), problems_(problems) {
    for (const ApplicationSetup& each : applications) names_.push_back(each.name);
  }

  void all() {
    if (applications_.empty()) return;
    if (!s_.foundation_model)
      problems_.add(s_.applications[0].table.where,
                    fmt::format("application.{} stands on a foundation model, but there is no "
                                "[foundation_model] (add it)",
                                names_[0]));
    for (std::size_t i = 0; i < applications_.size(); ++i) {
      references(i);
      shares(i);
      balance(i);
      liability(i);
    }
    for (std::size_t i = 0; i < applications_.size(); ++i)
      if (depends(i, i, applications_.size()))
        return at(i, "depends_on leads back to itself (a chain must have a beginning)");
  }

 private:
  void at(std::size_t i, const std::string& what) {
    problems_.add(s_.applications[i].table.where,
                  fmt::format("application.{}.{}", names_[i], what));
  }
  [[nodiscard]] std::size_t place(const std::string& name) const {
    return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
  }

  void references(std::size_t i) {
    const std::vector<std::string>& others = applications_[i].params.depends_on;
    for (std::size_t k = 0; k < others.size(); ++k)
      if (place(others[k]) == names_.size())
        at(i, fmt::format("depends_on[{}] names the application \"{}\"{}", k, others[k],
                          suggestion(others[k], names_)));
  }

  // Whether `goal` is reached from `from` by depends_on.
  [[nodiscard]] bool depends(std::size_t from, std::size_t goal, std::size_t steps) const {
    if (steps == 0) return false;
    for (const std::string& other : applications_[from].params.depends_on) {
      const std::size_t next = place(other);
      if (next == names_.size()) continue;
      if (next == goal || depends(next, goal, steps - 1)) return true;
    }
    return false;
  }

  void shares(std::size_t i) {
    const ApplicationParams& p = applications_[i].params;
    mix(i, "own_users", p.adaptation.users);
    mix(i, "discovery.team", p.discovery.team);
    mix(i, "gate.mix", p.gate.mix);
  }

  void balance(std::size_t i) {
    const AdaptationParams& p = applications_[i].params.adaptation;
    if (p.balance > 0 && p.strength <= 0)
      at(i, fmt::format("adaptation_balance is {}, but it learns nothing from its own users' cases "
                        "(adaptation_strength must be above 0)",
                        p.balance));
  }

  void mix(std::size_t i, const char* key, const std::vector<double>& mix) {
    if (mix.empty()) return;
    const std::size_t groups = count_groups(s_.attributes);
    double sum = 0;
    for (const double share : mix) sum += share;
    if (mix.size() != groups || sum < 0.999999 || sum > 1.000001)
      at(i, fmt::format(
                "{} has {} entries that add up to {:.10g} (must be {}, one per group, that add "
                "up to 1)",
                key, mix.size(), sum, groups));
  }

  void liability(std::size_t i) {
    const LiabilityParams& l = applications_[i].params.liability;
    const double sum = l.provider + l.developer + l.platform;
    if (sum < 0.999999 || sum > 1.000001)
      at(i,
         fmt::format("liability adds up to {:.10g} (provider, developer and platform must add up "
                     "to 1; what is not stated is 0, 1 and 0)",
                     sum));
  }

  const Scenario& s_;
  const std::vector<ApplicationSetup>& applications_;
  Problems& problems_;
  std::vector<std::string> names_;
};

}  // namespace

void check_applications(const Scenario& s, const std::vector<ApplicationSetup>& applications,
                        Problems& problems) {
  Check(s, applications, problems).all();
}

}  // namespace redoubt
