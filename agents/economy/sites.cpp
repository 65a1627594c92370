#include "agents/economy/sites.hpp"

#include <algorithm>

#include "agents/economy/grid_figures.hpp"

namespace redoubt {

Sites::Sites(const EnvironmentParams& params, std::span<const Intervention> interventions,
             std::vector<std::int64_t> years, std::size_t campaigns,
             std::vector<std::uint64_t> keys)
    : params_(params),
      zones_(zones_of(params, interventions)),
      years_(std::move(years)),
      campaigns_(campaigns),
      keys_(std::move(keys)) {
  const auto home = std::find(zones_.begin(), zones_.end(), params_.zone);
  if (home != zones_.end()) home_ = static_cast<std::uint16_t>(home - zones_.begin());
  for (const std::int64_t year : years_)
    for (const std::string& zone : zones_) intensities_.push_back(intensity(params_, zone, year));
}

void Sites::apply(Ledger& ledger, const KeyedDraws& draws) const {
  for (std::uint32_t actor = 0; actor < keys_.size(); ++actor) {
    if (actor < campaigns_) {
      ledger.move(ActorId{actor}, attacker_siting(params_, zones_, years_[year_]));
      continue;
    }
    const bool keeps = params_.green_default &&
                       draws.uniform(Purpose::green_default, keys_[actor], 0) < params_.stickiness;
    Siting site = siting(params_, zones_, keeps, years_[year_]);
    site.desk_zone = home_;
    ledger.move(ActorId{actor}, site);
  }
}

}  // namespace redoubt
