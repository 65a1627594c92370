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
// The same of a single probability: q ∝ p^(1/T) against (1 - p)^(1/T).
double sharpened(double probability, double temperature);
std::vector<double> emitted_shares(const GroupKnowledge& knowledge, double temperature);

// Index at quantile v in (0, 1) of the shares.
std::uint8_t choice_at(std::span<const double> shares, double v);

// Decides by what the model knows whether the post attributes the trait to whom it is about.
void attribute(Surface& post, const GroupKnowledge& knowledge, double temperature,
               const KeyedDraws& draws);

// A text x ~ N(m, T²·diag(s)) of the voice; key: names it in draws.
Features emit(const GroupKnowledge::Component& voice, double temperature, std::uint64_t key,
              const KeyedDraws& draws);

}  // namespace redoubt
