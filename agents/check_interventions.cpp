#include "agents/check_interventions.hpp"

#include <map>

#include "agents/arrivals/check_arrivals.hpp"
#include "agents/attention/check_attention.hpp"
#include "agents/attributes.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/foundation/check_foundation.hpp"
#include "agents/moderation/check_moderation.hpp"

namespace redoubt {
namespace {

void check_section(const Document& document, const Scenario& changed, const std::string& owner,
                   const SourcePosition& where, Problems& problems) {
  const std::size_t groups = count_groups(changed.attributes);
  if (owner == "environment")
    check_environment(*changed.environment, where, problems);
  else if (owner == "attention")
    check_attention(*changed.attention, where, problems);
  else if (owner == "foundation_model")
    check_foundation(document, changed, groups, problems);
  else if (owner == "moderation")
    check_moderation(document, changed.moderation, groups, problems);
  else if (owner.starts_with("arrivals."))
    check_arrivals(document, changed.arrivals, groups, changed.foundation_model.has_value(),
                   problems);
}

}  // namespace

void check_interventions(const Document& document, const Scenario& tried,
                         const std::vector<Overridable>& parts, Problems& problems) {
  std::map<std::string, SourcePosition> touched;  // by owner: the last change of this moment
  const std::vector<Intervention>& changes = tried.interventions;
  for (std::size_t row = 0; row < changes.size(); ++row) {
    const auto owner = override_path(parts, changes[row], problems);
    if (owner) touched[parts[*owner].owner] = changes[row].value.where;
    if (row + 1 < changes.size() && changes[row + 1].at == changes[row].at) continue;
    for (const auto& [name, where] : touched)
      if (problems.empty()) check_section(document, tried, name, where, problems);
    touched.clear();
  }
}

}  // namespace redoubt
