#include "agents/check/check_interventions.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "agents/applications/check_applications.hpp"
#include "agents/arrivals/check_arrivals.hpp"
#include "agents/attention/check_attention.hpp"
#include "agents/check/check_flaws.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/economy/platform_budget.hpp"
#include "agents/foundation/check_foundation.hpp"
#include "agents/labelling/check_labelling.hpp"
#include "agents/moderation/check_moderation.hpp"
#include "agents/scenario/attributes.hpp"

namespace redoubt {
namespace {

void check_section(const Rehearsal& tried, const std::string& owner, const SourcePosition& where,
                   Problems& problems) {
  const Scenario& changed = tried.scenario;
  const std::size_t groups = count_groups(changed.attributes);
  if (owner == "environment")
    check_environment(*changed.environment, changed.general.years(), where, problems);
  else if (owner == "attention")
    check_attention(*changed.attention, where, problems);
  else if (owner == "foundation_model")
    check_foundation(changed, groups, where, problems);
  else if (owner == "moderation")
    check_moderation(tried.document, changed.moderation, groups, problems);
  else if (owner == "labelling" || owner.starts_with("detector."))
    check_labelling(tried.document, changed, tried.detectors, problems, where);
  else if (owner == "platform")
    check_platform(tried.document, changed.platform, problems);
  else if (owner.starts_with("arrivals."))
    check_arrivals(tried.document, changed.arrivals, groups, changed.foundation_model.has_value(),
                   problems);
  else if (owner.starts_with("application."))
    check_applications(changed, tried.applications, problems);
  for (std::size_t i = 0; i < tried.generators.size(); ++i)
    if (owner == "generator." + changed.generators[i].name)
      for (const Flaw& flaw : tried.generators[i]->flaws(surroundings_of(changed)))
        problems.add(where, fmt::format("{}.{} {}", owner, flaw.field, flaw.text));
}

// Whether a budget decides what this path names, as "moderation.reviewers".
bool budget_decides(const Scenario& scenario, std::string_view path) {
  if (scenario.platform.budget_usd_per_day <= 0) return false;
  for (const char* key : kBudgetedReview)
    if (path == fmt::format("moderation.{}", key)) return true;
  for (const ActorSpec& spec : scenario.detectors)
    for (const char* key : budgeted_keys(*spec.table.get<Table>()))
      if (path == fmt::format("detector.{}.{}", spec.name, key)) return true;
  return false;
}

// What parameters were before changes that will be ended, and who changed each of them last.
class Ends {
 public:
  explicit Ends(const std::vector<Overridable>& parts) : parts_(parts) {}

  void before(const Intervention& change) {
    if (change.ends < 0)
      begun_[-change.ends] = {present_value(parts_, change.path), ++changes_};
    else
      ++changes_;
    last_[change.path] = changes_;
  }
  // The change that ends another gets its value; false if that makes no sense. A change in between
  // would be undone with it.
  bool settle(Intervention& change, Problems& problems) const {
    if (change.ends <= 0) return true;
    const auto found = begun_.find(change.ends);
    if (found == begun_.end() || !found->second.before) return false;  // refused already
    const Begun& begun = found->second;
    if (last_.at(change.path) != begun.number || !present_value(parts_, change.path)) {
      problems.add(change.value.where,
                   fmt::format("the end of {} would undo what another intervention has made of it "
                               "meanwhile (let one end before the other begins)",
                               change.path));
      return false;
    }
    const SourcePosition where = change.value.where;
    change.value = *begun.before;
    change.value.where = where;
    return true;
  }

 private:
  struct Begun {
    std::optional<Value> before;
    std::size_t number = 0;
  };
  const std::vector<Overridable>& parts_;
  std::map<std::int32_t, Begun> begun_;
  std::map<std::string, std::size_t> last_;  // by path
  std::size_t changes_ = 0;
};

}  // namespace

void check_interventions(const Rehearsal& tried, const std::vector<Overridable>& parts,
                         std::vector<Intervention>& changes, Problems& problems) {
  std::map<std::string, SourcePosition> touched;  // by owner: the last change of this moment
  Ends ends(parts);
  for (std::size_t row = 0; row < changes.size(); ++row) {
    Intervention& change = changes[row];
    const bool makes_sense = ends.settle(change, problems);
    if (budget_decides(tried.scenario, change.path))
      problems.add(change.value.where,
                   fmt::format("{} is changed, but platform.budget_usd_per_day decides it (change "
                               "the budget or its shares)",
                               change.path));
    ends.before(change);
    const auto owner = makes_sense ? override_path(parts, change, problems) : std::nullopt;
    if (owner) touched[parts[*owner].owner] = change.value.where;
    if (row + 1 < changes.size() && changes[row + 1].at == change.at) continue;
    for (const auto& [name, where] : touched)
      if (problems.empty()) check_section(tried, name, where, problems);
    touched.clear();
  }
}

}  // namespace redoubt
