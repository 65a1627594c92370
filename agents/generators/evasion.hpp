// How an attacker searches for content that passes: the parameters, and the interface of searches.
#pragma once

#include <cstdint>
#include <memory>

#include "sim/config/parameter.hpp"
#include "sim/content/surface.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

enum class EvasionKind { none, evolution, ucb1, exp3, paraphrase };
template <>
struct Words<EvasionKind> {
  static constexpr std::array<const char*, 5> value{"none", "evolution", "ucb1", "exp3",
                                                    "paraphrase"};
};

// What is learnt of a tried post: paid readers after the fate window, whether it was flagged, or
// the detectors' score.
enum class Feedback { views, decision, score };
template <>
struct Words<Feedback> {
  static constexpr std::array<const char*, 3> value{"views", "decision", "score"};
};

// Whom the attacker asks: the platform itself, or a stand-in trained to resemble it.
enum class Oracle { platform, surrogate };
template <>
struct Words<Oracle> {
  static constexpr std::array<const char*, 2> value{"platform", "surrogate"};
};

struct EvasionParams {
  EvasionKind kind = EvasionKind::evolution;
  Feedback feedback = Feedback::views;
  Oracle oracle = Oracle::platform;
  double surrogate_transfer = 0.5;
  double query_cost_usd = 0;
  double query_wh = 0;
  std::int64_t posts_per_candidate = 10;
  Duration fate_window = hours(6);
  double sigma = 0.8;
  double sigma_min = 0.2;
  double sigma_max = 1.5;
  std::int64_t templates = 8;
  double exploration = 0.1;
  double paraphrase_left = 0.22;
  void fields(FieldVisitor& v);
};

// What one post tries. Posts that are not watched tell the search nothing.
struct Trial {
  std::uint32_t variant = 0;
  std::uint32_t generation = 0;
  bool watched = false;
  bool repeat = false;  // comes from the account of the post before: a fair comparison
  double chance = 1;    // with which the variant was chosen
};

class Evasion {
 public:
  virtual ~Evasion() = default;
  // What the next post tries.
  virtual Trial next(const KeyedDraws& draws) = 0;
  [[nodiscard]] virtual Direction offset(const Trial& trial) const = 0;
  // The fate of a watched post.
  virtual void outcome(const Trial& trial, double fitness, const KeyedDraws& draws) = 0;
  // The offset that it holds to be the best now.
  [[nodiscard]] virtual Direction current() const = 0;
  // After an override of the parameters.
  virtual void set_params(const EvasionParams&) {}
};

// Posts always at the same place.
class NoEvasion final : public Evasion {
 public:
  explicit NoEvasion(const Direction& offset) : offset_(offset) {}
  Trial next(const KeyedDraws&) override { return {}; }
  [[nodiscard]] Direction offset(const Trial&) const override { return offset_; }
  void outcome(const Trial&, double, const KeyedDraws&) override {}
  [[nodiscard]] Direction current() const override { return offset_; }

 private:
  Direction offset_;
};

}  // namespace redoubt
