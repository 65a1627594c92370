// Features near others: a prompt near the text that it asks for, an edited text near the first one.
#pragma once

#include <cstdint>

#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// x + sd·z, z ~ N(0, I) by the keyed draws of this purpose.
Features with_noise(const Features& x, double sd, Purpose why, std::uint64_t key,
                    const KeyedDraws& draws);

}  // namespace redoubt
