#include "agents/economy/sites.hpp"

namespace redoubt {

Sites::Sites(const EnvironmentParams& params, std::span<const Intervention> interventions,
             std::size_t campaigns, std::vector<std::uint64_t> keys)
    : params_(params),
      zones_(zones_of(params, interventions)),
      campaigns_(campaigns),
      keys_(std::move(keys)) {
  for (const std::string& zone : zones_) intensities_.push_back(intensity(params_, zone));
}

void Sites::apply(Ledger& ledger, const KeyedDraws& draws) const {
  for (std::uint32_t actor = 0; actor < keys_.size(); ++actor) {
    if (actor < campaigns_) {
      ledger.move(ActorId{actor}, attacker_siting(params_, zones_));
      continue;
    }
    const bool keeps = params_.green_default &&
                       draws.uniform(Purpose::green_default, keys_[actor], 0) < params_.stickiness;
    ledger.move(ActorId{actor}, siting(params_, zones_, keeps));
  }
}

}  // namespace redoubt
