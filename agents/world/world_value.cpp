// What a world costs and is worth: where its actors compute, V(M) of each, and who stays in use.
#include <algorithm>

#include "agents/name_key.hpp"
#include "agents/world/make_institutions.hpp"
#include "agents/world/world.hpp"

namespace redoubt {

void World::start_economy() {
  if (!scenario_.environment) return;
  std::vector<std::uint64_t> keys;
  for (const ActorSpec& spec : scenario_.generators) keys.push_back(name_key(spec.name));
  for (const ActorSpec& spec : scenario_.detectors) keys.push_back(name_key(spec.name));
  keys.push_back(name_key("moderation"));
  for (const std::string& name : institution_names(scenario_)) keys.push_back(name_key(name));
  sites_.emplace(*scenario_.environment, scenario_.interventions, scenario_.general.years(),
                 scenario_.generators.size(), std::move(keys));
  sites_->apply(ledger_, draws_);
  context_.mitigation = &sites_->params().mitigation;
  if (!scenario_.value) return;
  value_.emplace(ledger_.actors(), generators_.size(), scenario_.groups.size(), platform_actor());
  context_.value = &*value_;
  exposure_.follow_all_harm = true;
}

PricedEnergy World::priced(ActorId actor) const {
  PricedEnergy sum;
  for (std::size_t year = 0; year < ledger_.years(); ++year) {
    std::vector<double> kwh(ledger_.zones(), 0.0);
    std::vector<double> desk_kwh(ledger_.zones(), 0.0);
    for (std::size_t k = 0; k < kCostKinds; ++k) {
      const auto kind = static_cast<CostKind>(k);
      std::vector<double>& used = is_desk_work(kind) ? desk_kwh : kwh;
      for (std::size_t zone = 0; zone < used.size(); ++zone)
        used[zone] += ledger_.kwh(year, actor, kind, zone);
    }
    const Prices& prices = sites_->params().prices;
    sum += price(kwh, sites_->intensities(year), prices);
    sum += price(desk_kwh, sites_->intensities(year), desk_prices(prices));
  }
  return sum;
}

void World::turn_year() {
  if (!calendar_) return;
  const auto year =
      static_cast<std::size_t>(calendar_->year_at(now()) - calendar_->year_at(SimTime{}));
  if (year >= ledger_.years()) return;  // the run ends with this moment
  ledger_.begin_year(year);
  for (const auto& generator : generators_) generator->begin_year(calendar_->year_at(now()));
  if (!sites_) return;
  sites_->begin_year(year);
  sites_->apply(ledger_, draws_);
}

Valuation World::valuation(ActorId actor) const {
  if (value_) {  // compensation changes hands; the wrong behind it is what is lost
    const double spent = ledger_.spent_usd(actor) - ledger_.spent_usd(actor, CostKind::liability);
    return value_of(*value_, *scenario_.value, actor, spent, priced(actor));
  }
  Valuation costs;
  costs.energy = priced(actor);
  return costs;
}

Incidence World::incidence(ActorId actor, const Valuation& value) const {
  Incidence result =
      incidence_of_events(*value_, *scenario_.value, scenario_.groups.size(), actor, value);
  add_costs(*scenario_.value, value, result);
  return result;
}

// Whether V(M) of these actors together lets them stay in use.
bool World::earn_their_place(std::span<const ActorId> actors) const {
  double value_usd = 0;
  std::vector<double> by_group(scenario_.groups.size(), 0.0);
  for (const ActorId actor : actors) {
    const Valuation value = valuation(actor);
    value_usd += value.value_usd();
    const Incidence borne = incidence(actor, value);
    for (std::size_t g = 0; g < by_group.size(); ++g) by_group[g] += borne.value_usd(g);
  }
  if (scenario_.value->deploy_if == DeployIf::positive_value) return value_usd > 0;
  return *std::min_element(by_group.begin(), by_group.end()) >= 0;
}

// Once a day: who does not earn its place after its trial is taken out of use for good. Analysts
// and note writers act on accounts and shares, who labels origin fulfils a duty: V(M) credits none
// of them with anything, so they stay.
void World::judge_deployments() {
  const ValueParams& params = *scenario_.value;
  value_->settle(harm_, now(), params.settled_after);
  value_->forget_before(posts_.begin_post());
  if (params.deploy_if == DeployIf::always) return;
  for (std::uint32_t i = 0; i < screening_.count(); ++i) {
    const DetectorSetup& setup = screening_.setup(i);
    if (setup.detector->worker() != nullptr || setup.labels_origin) continue;
    DetectorParams& detector = screening_.setup(i).params;
    const SimTime starts = SimTime{} + detector.starts;
    if (now() < starts + params.trial || now() >= SimTime{} + detector.stops) continue;
    const ActorId self = detector_actor(i);
    if (earn_their_place({&self, 1})) continue;
    detector.stops = Duration{now().ms};
    screening_.changed(context_, i);
  }
  // What stands on a model comes after it and is judged first, for itself; the model is then worth
  // what is left on it, and takes it along.
  for (auto i = static_cast<std::uint32_t>(institutions_.size()); i-- > 0;) {
    Institution& institution = *institutions_[i];
    if (!institution.is_model() || !institution.in_use() || now() < SimTime{} + params.trial)
      continue;
    std::vector<ActorId> actors;
    std::vector<Institution*> together;
    for (std::uint32_t k = 0; k < institutions_.size(); ++k) {
      const bool on_it = institutions_[k]->in_use() && institutions_[k]->stands_on(institution);
      if (k != i && !on_it) continue;
      actors.push_back(ActorId{platform_actor().value + 1 + k});
      together.push_back(institutions_[k].get());
    }
    if (earn_their_place(actors)) continue;
    for (Institution* const each : together) each->withdraw();
  }
}

bool World::deployed(ActorId actor) const {
  if (actor.value > platform_actor().value)
    return institutions_[actor.value - platform_actor().value - 1]->in_use();
  if (actor.value < generators_.size() || actor == platform_actor()) return true;
  const DetectorParams& params = screening_.setup(actor.value - generators_.size()).params;
  return now() >= SimTime{} + params.starts && now() < SimTime{} + params.stops;
}

}  // namespace redoubt
