// What a foundation model writes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/foundation/group_knowledge.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// Probabilities q ∝ w^(1/T): below T = 1 the common becomes more common.
std::vector<double> sharpened(std::span<const double> weights, double temperature);
std::vector<double> emitted_shares(const GroupKnowledge& knowledge, double temperature);

// Index at quantile v in (0, 1) of the shares.
std::uint8_t choice_at(std::span<const double> shares, double v);

// A text x ~ N(m, T²·diag(s)) of the voice; key: names it in draws.
Features emit(const GroupKnowledge::Component& voice, double temperature, std::uint64_t key,
              const KeyedDraws& draws);

}  // namespace redoubt
