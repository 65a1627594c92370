#include "agents/check_interventions.hpp"

#include <fmt/format.h>

#include <map>

#include "agents/applications/check_applications.hpp"
#include "agents/arrivals/check_arrivals.hpp"
#include "agents/attention/check_attention.hpp"
#include "agents/attributes.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/economy/platform_budget.hpp"
#include "agents/foundation/check_foundation.hpp"
#include "agents/moderation/check_moderation.hpp"
#include "sim/config/write_toml.hpp"

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

// What parameters were before changes that will be ended, and what these made of them.
class Ends {
 public:
  explicit Ends(const std::vector<Overridable>& parts) : parts_(parts) {}

  void before(const Intervention& change) {
    if (change.ends >= 0) return;
    if (const auto value = present_value(parts_, change.path))
      begun_[-change.ends] = {*value, inline_toml(*value)};
  }
  void after(const Intervention& change) {
    if (change.ends >= 0) return;
    if (const auto value = present_value(parts_, change.path))
      begun_[-change.ends].made = inline_toml(*value);
  }
  // The change that ends another gets its value. A change in between would be undone with it.
  void settle(Intervention& change, Problems& problems) const {
    const auto found = begun_.find(change.ends);
    if (change.ends <= 0 || found == begun_.end()) return;
    const SourcePosition where = change.value.where;
    const auto present = present_value(parts_, change.path);
    if (!present || inline_toml(*present) != found->second.made)
      problems.add(where, fmt::format("{} ends {}, which another intervention has set to {} "
                                      "meanwhile (let one end before the other begins)",
                                      change.title, change.path,
                                      present ? inline_toml(*present) : "nothing"));
    if (inline_toml(found->second.before) == "{}") return;  // never begun: told where it is stated
    change.value = found->second.before;
    change.value.where = where;
  }

 private:
  struct Begun {
    Value before;
    std::string made;
  };
  const std::vector<Overridable>& parts_;
  std::map<std::int32_t, Begun> begun_;
};

}  // namespace

void check_interventions(const Rehearsal& tried, const std::vector<Overridable>& parts,
                         std::vector<Intervention>& changes, Problems& problems) {
  std::map<std::string, SourcePosition> touched;  // by owner: the last change of this moment
  Ends ends(parts);
  for (std::size_t row = 0; row < changes.size(); ++row) {
    Intervention& change = changes[row];
    ends.settle(change, problems);
    ends.before(change);
    const bool known = change.ends <= 0 || present_value(parts, change.path).has_value();
    const auto owner = known ? override_path(parts, change, problems) : std::nullopt;
    ends.after(change);
    if (owner) touched[parts[*owner].owner] = change.value.where;
    if (row + 1 < changes.size() && changes[row + 1].at == change.at) continue;
    for (const auto& [name, where] : touched)
      if (problems.empty()) check_section(tried, name, where, problems);
    touched.clear();
  }
}

}  // namespace redoubt
