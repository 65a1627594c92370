// How an attacker searches for content that passes: the interface of searches.
#pragma once

#include <cstdint>
#include <optional>

#include "agents/generators/harm_frame.hpp"
#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

// What one post tries. Posts that are not watched tell the search nothing.
struct Trial {
  std::uint32_t variant = 0;
  std::uint32_t generation = 0;
  bool watched = false;
  bool repeat = false;  // comes from the account of the post before: a fair comparison
  double chance = 1;    // with which the variant was chosen
};

// Where a search begins.
struct SearchStart {
  const HarmFrame& frame;
  double radius;          // of the campaign's technology: the sphere that it cannot leave
  double start_distance;  // likewise, see first_offset
  std::uint64_t key;      // names the campaign in its draws
  const KeyedDraws& draws;
  std::optional<Direction> left_at = {};  // where the search before stood that was given up for it

  // The i-th place on the sphere from which it may start.
  [[nodiscard]] Direction place(std::uint64_t i = 0) const {
    return first_offset(frame, radius, start_distance, i == 0 ? key : mix(key, i), draws);
  }
};

// Of a text that was generated: the part that is rewritten, and what that takes.
struct Rewriting {
  double part = 0;
  double usd = 0;
  double wh = 0;
};

class Evasion {
 public:
  virtual ~Evasion() = default;
  // Parameters of this kind; they may change while it searches.
  virtual void fields(FieldVisitor&) {}
  // Begins, or begins anew with another technology.
  virtual void start(const SearchStart& start) = 0;
  // What the next post tries.
  virtual Trial next(const KeyedDraws& draws) = 0;
  [[nodiscard]] virtual Direction offset(const Trial& trial) const = 0;
  // The fate of a watched post.
  virtual void outcome(const Trial& trial, double fitness, const KeyedDraws& draws) = 0;
  // The offset that it holds to be the best now.
  [[nodiscard]] virtual Direction current() const = 0;
  // What is done to every text after it was generated.
  [[nodiscard]] virtual Rewriting rewriting() const { return {}; }
};

}  // namespace redoubt
