// What a scenario says of a campaign's evasion, whatever its kind.
#pragma once

#include <cstdint>
#include <string>

#include "sim/config/parameter.hpp"

namespace redoubt {

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
  std::string kind = "evolution";  // of the catalogue
  Feedback feedback = Feedback::views;
  Oracle oracle = Oracle::platform;
  double surrogate_transfer = 0.5;
  double surrogate_usd = 0;
  double surrogate_kwh = 0;
  double query_cost_usd = 0.001;
  double query_wh = 0;
  double queries_per_account = 10;
  std::int64_t queries_per_day = 1000000000;
  Duration fate_window = hours(6);
  void fields(FieldVisitor& v);

  [[nodiscard]] bool asks() const { return feedback != Feedback::views; }
  // What it costs to learn at once what would become of a post. The platform is asked through
  // accounts that are of no other use and wear out.
  [[nodiscard]] double query_usd(double account_price_usd) const {
    const double wear = oracle == Oracle::platform ? account_price_usd / queries_per_account : 0.0;
    return query_cost_usd + wear;
  }
};

}  // namespace redoubt
