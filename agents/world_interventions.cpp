// What changes while a world runs: dated overrides, and what a budget buys after them.
#include "agents/make_institutions.hpp"
#include "agents/overrides.hpp"
#include "agents/world.hpp"

namespace redoubt {

// The scenario's check has tried every intervention, so a problem here is a defect.
void World::on_intervention(std::uint32_t row) {
  std::vector<Overridable> parts{{"propagation", fields_of(propagation_)},
                                 {"moderation", fields_of(moderation_.params())},
                                 {"platform", fields_of(platform_)},
                                 {"users", fields_of(users_)}};
  const std::size_t first_detector = parts.size();
  for (std::size_t i = 0; i < screening_.count(); ++i)
    parts.push_back({"detector." + screening_.setup(i).name, fields_of(screening_.setup(i))});
  const std::size_t first_generator = parts.size();
  for (std::size_t i = 0; i < generators_.size(); ++i)
    parts.push_back({"generator." + scenario_.generators[i].name, fields_of(*generators_[i])});
  const std::size_t environment = parts.size();
  if (sites_) parts.push_back({"environment", fields_of(sites_->params())});
  const std::size_t first_institution = parts.size();
  const std::vector<std::string> names = institution_names(scenario_);
  for (std::size_t i = 0; i < institutions_.size(); ++i)
    parts.push_back({names[i], institutions_[i]->parameters()});
  Problems problems(scenario_.document);
  const auto owner = override_path(parts, scenario_.interventions[row], problems);
  problems.throw_if_any();
  if (owner >= first_detector && owner < first_generator)
    screening_.changed(context_, static_cast<std::uint32_t>(*owner - first_detector));
  else if (*owner == 1)
    moderation_.changed(context_);
  else if (*owner == 2)
    spend_budget();
  else if (sites_ && *owner == environment)
    sites_->apply(ledger_, draws_);
  else if (*owner >= first_institution)
    institutions_[*owner - first_institution]->changed(context_);
}

void World::spend_budget() {
  const double posts = static_cast<double>(people_.size()) * scenario_.users.benign_posts_per_day;
  allotment_ = spend_platform_budget(platform_, posts, context_, moderation_, screening_);
}

}  // namespace redoubt
