#include "agents/generators/make_evasion.hpp"

#include "agents/generators/bandit.hpp"
#include "agents/generators/evolution_strategy.hpp"
#include "agents/generators/harm_frame.hpp"

namespace redoubt {

std::unique_ptr<Evasion> make_evasion(const EvasionParams& params, double radius,
                                      double start_distance, std::uint64_t key,
                                      const KeyedDraws& draws) {
  const Direction start = first_offset(radius, start_distance, key, draws);
  switch (params.kind) {
    case EvasionKind::evolution:
      return std::make_unique<EvolutionStrategy>(params, start, radius, key, draws);
    case EvasionKind::ucb1:
    case EvasionKind::exp3: {
      std::vector<Direction> templates{start};
      for (std::int64_t i = 1; i < params.templates; ++i)
        templates.push_back(
            first_offset(radius, start_distance, mix(key, static_cast<std::uint64_t>(i)), draws));
      return std::make_unique<Bandit>(params, std::move(templates), key);
    }
    case EvasionKind::paraphrase:
      return std::make_unique<NoEvasion>(paraphrased(start, params.paraphrase_left));
    case EvasionKind::none:
      break;
  }
  return std::make_unique<NoEvasion>(start);
}

}  // namespace redoubt
