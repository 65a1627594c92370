// From the word in a scenario to the search.
#pragma once

#include <memory>

#include "agents/generators/evasion.hpp"

namespace redoubt {

// radius, start_distance: of the campaign's technology; key: names the campaign in its draws.
std::unique_ptr<Evasion> make_evasion(const EvasionParams& params, double radius,
                                      double start_distance, std::uint64_t key,
                                      const KeyedDraws& draws);

}  // namespace redoubt
