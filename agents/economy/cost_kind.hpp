// What money and energy are spent on and where money comes from: every entry of the ledger has one
// of these.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/config/parameter.hpp"

namespace redoubt {

enum class CostKind : std::uint8_t {
  training,       // a model from scratch, its search for hyper-parameters included
  fine_tuning,    // of somebody else's model
  retraining,     // of a model that is in use
  inference,      // posts and answers that are written, by people or models
  scanning,       // scores that detectors and monitors give
  review,         // people who decide on posts
  appeals,        // people who decide on appeals
  investigation,  // analysts
  accounts,       // that are bought
  queries,        // to models, to learn how to evade
  liability,      // compensation to those whom an application wronged
  other
};
inline constexpr std::size_t kCostKinds = 12;

template <>
struct Words<CostKind> {
  static constexpr std::array<const char*, kCostKinds> value{
      "training", "fine_tuning",   "retraining", "inference", "scanning",  "review",
      "appeals",  "investigation", "accounts",   "queries",   "liability", "other"};
};

enum class IncomeKind : std::uint8_t {
  capital,   // that a campaign starts with
  sponsor,   // who pays it by the day
  readers,   // what reaching them brings
  customers  // who use a model
};
inline constexpr std::size_t kIncomeKinds = 4;

// Training has no reader who waits, so it may run in another place than answers and scores.
constexpr bool is_training(CostKind kind) {
  return kind == CostKind::training || kind == CostKind::fine_tuning ||
         kind == CostKind::retraining;
}

}  // namespace redoubt
