// How an attacker searches for content that passes: a (1+1) evolution strategy on the campaign's
// offset.
#pragma once

#include <cstdint>

#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

enum class EvasionKind { none, evolution };
template <>
struct Words<EvasionKind> {
  static constexpr std::array<const char*, 2> value{"none", "evolution"};
};

struct EvasionParams {
  EvasionKind kind = EvasionKind::evolution;
  std::int64_t posts_per_candidate = 10;
  Duration fate_window = hours(6);
  double sigma = 0.8;
  double sigma_min = 0.2;
  double sigma_max = 1.5;
  void fields(FieldVisitor& v);
};

// One generation: `posts_per_candidate` posts of a mutant and as many of its parent, in turn, each
// watched for the fate window; the better mean fitness survives. Fitness is measured anew for both
// every time: a stored value would be beaten only by luck, and the search would freeze.
// Step size: × 1.5 on success, × 1.5^(-1/4) otherwise (the 1/5 rule [Rechenberg 1973]).
// Offsets keep their length: the attacker rotates, it cannot leave the sphere that its model
// allows.
class EvolutionStrategy {
 public:
  // key: names the campaign in its draws.
  EvolutionStrategy(const EvasionParams& params, const Direction& start, double radius,
                    std::uint64_t key);

  struct Trial {
    enum class Role : std::uint8_t { ordinary, parent, candidate };
    Role role = Role::ordinary;
    std::uint32_t generation = 0;
  };
  // What the next post tries; ordinary posts use the parent's offset and are not watched.
  Trial next();
  [[nodiscard]] const Direction& offset(const Trial& trial) const {
    return trial.role == Trial::Role::candidate ? candidate_ : parent_;
  }
  // The fate of a watched post.
  void outcome(const Trial& trial, double fitness, const KeyedDraws& draws);

  [[nodiscard]] const Direction& parent() const { return parent_; }
  [[nodiscard]] double sigma() const { return sigma_; }
  [[nodiscard]] std::uint32_t generation() const { return generation_; }
  [[nodiscard]] std::uint32_t successes() const { return successes_; }
  void set_params(const EvasionParams& params) { params_ = params; }
  void begin(const KeyedDraws& draws) { mutate(draws); }

 private:
  void mutate(const KeyedDraws& draws);
  void decide(const KeyedDraws& draws);

  EvasionParams params_;
  Direction parent_;
  Direction candidate_{};
  double radius_;
  double sigma_;
  std::uint64_t key_;
  std::uint32_t generation_ = 0;
  std::uint32_t successes_ = 0;
  std::int64_t sent_ = 0;  // watched posts of this generation
  std::int64_t parent_fates_ = 0;
  std::int64_t candidate_fates_ = 0;
  double parent_fitness_ = 0;
  double candidate_fitness_ = 0;
};

// Scales to the given length.
Direction scaled_to(Direction v, double length);

}  // namespace redoubt
