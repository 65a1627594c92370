// What changes while a world runs: dated overrides, and what a budget buys after them.
#include "agents/interventions/overrides.hpp"
#include "agents/provider/provider.hpp"
#include "agents/world/make_institutions.hpp"
#include "agents/world/world.hpp"

namespace redoubt {

// In the order of platform, detectors, generators, environment, institutions.
std::vector<World::LivePart> World::live_parts() {
  const ActorId platform = platform_actor();
  std::vector<LivePart> parts{
      {{"propagation", fields_of(propagation_)}, platform, [] {}},
      {{"moderation", fields_of(moderation_.params())},
       platform,
       [this] { moderation_.changed(context_); }},
      {{"platform", fields_of(platform_)}, platform, [this] { spend_budget(); }},
      {{"users", fields_of(users_)}, platform, [] {}}};
  for (std::uint32_t i = 0; i < screening_.count(); ++i)
    parts.push_back({{"detector." + screening_.setup(i).name, fields_of(screening_.setup(i))},
                     detector_actor(i),
                     [this, i] {
                       screening_.changed(context_, i);
                       spend_budget();  // wages of analysts may be others
                     }});
  for (std::uint32_t i = 0; i < generators_.size(); ++i)
    parts.push_back({{"generator." + scenario_.generators[i].name, fields_of(*generators_[i])},
                     ActorId{i},
                     [] {}});
  if (sites_)
    parts.push_back({{"environment", fields_of(sites_->params())}, platform, [this] {
                       sites_->apply(ledger_, draws_);
                     }});
  if (labelling_)
    parts.push_back({{"labelling", fields_of(labelling_->params())}, platform, [this] {
                       if (context_.provider != nullptr)
                         context_.provider->must_mark(labelling_->params().marked_share());
                     }});
  parts.push_back({{"modality", fields_of(modalities_)}, platform, [] {}});
  const std::vector<std::string> names = institution_names(scenario_);
  for (std::uint32_t i = 0; i < institutions_.size(); ++i)
    parts.push_back({{names[i], institutions_[i]->parameters()},
                     ActorId{platform.value + 1 + i},
                     [this, i] { institutions_[i]->changed(context_); }});
  return parts;
}

// The scenario's check has tried every intervention, so a problem here is a defect.
void World::on_intervention(std::uint32_t row) {
  const Intervention& change = scenario_.interventions[row];
  const std::vector<LivePart> live = live_parts();
  std::vector<Overridable> parts;
  for (const LivePart& part : live) parts.push_back(part.part);
  Problems problems(scenario_.document);
  const auto owner = override_path(parts, change, problems);
  problems.throw_if_any();
  if (change.cost_usd > 0 || change.cost_kwh > 0)
    ledger_.spend(live[*owner].payer, CostKind::other, change.cost_usd, change.cost_kwh);
  live[*owner].changed();
}

void World::spend_budget() {
  const double posts = static_cast<double>(people_.size()) * scenario_.users.benign_posts_per_day;
  allotment_ = spend_platform_budget(platform_, posts, context_, moderation_, screening_);
}

}  // namespace redoubt
