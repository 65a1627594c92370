#include "agents/check_interventions.hpp"

#include <map>

#include "agents/applications/check_applications.hpp"
#include "agents/arrivals/check_arrivals.hpp"
#include "agents/attention/check_attention.hpp"
#include "agents/attributes.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/economy/platform_budget.hpp"
#include "agents/foundation/check_foundation.hpp"
#include "agents/moderation/check_moderation.hpp"

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
  else if (owner == "platform")
    check_platform(tried.document, changed.platform, problems);
  else if (owner.starts_with("arrivals."))
    check_arrivals(tried.document, changed.arrivals, groups, changed.foundation_model.has_value(),
                   problems);
  else if (owner.starts_with("application."))
    check_applications(changed, tried.applications, problems);
}

}  // namespace

void check_interventions(const Rehearsal& tried, const std::vector<Overridable>& parts,
                         Problems& problems) {
  std::map<std::string, SourcePosition> touched;  // by owner: the last change of this moment
  const std::vector<Intervention>& changes = tried.scenario.interventions;
  for (std::size_t row = 0; row < changes.size(); ++row) {
    const auto owner = override_path(parts, changes[row], problems);
    if (owner) touched[parts[*owner].owner] = changes[row].value.where;
    if (row + 1 < changes.size() && changes[row + 1].at == changes[row].at) continue;
    for (const auto& [name, where] : touched)
      if (problems.empty()) check_section(tried, name, where, problems);
    touched.clear();
  }
}

}  // namespace redoubt
