// Incidence[term][bearer]: who bears which part of V.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "agents/economy/valuation.hpp"

namespace redoubt {

// The parts of V, with their signs. Compensation changes hands: its sum over bearers is 0.
enum class ValueTerm {
  benefit,
  prevented,
  harm,
  compensation,
  operation,
  carbon,
  electricity,
  grid_stress,
  secondary
};
inline constexpr std::size_t kValueTerms = 9;
template <>
struct Words<ValueTerm> {
  static constexpr std::array<const char*, kValueTerms> value{
      "benefit", "prevented",   "harm",        "compensation", "operation",
      "carbon",  "electricity", "grid_stress", "secondary"};
};

// The groups, then those who own and run the models, then people elsewhere.
inline constexpr std::size_t kBearersBesideGroups = 2;

class Incidence {
 public:
  explicit Incidence(std::size_t groups)
      : bearers_(groups + kBearersBesideGroups), usd_(kValueTerms * bearers_, 0.0) {}

  [[nodiscard]] std::size_t bearers() const { return bearers_; }
  [[nodiscard]] std::size_t owners() const { return bearers_ - 2; }
  [[nodiscard]] std::size_t others() const { return bearers_ - 1; }
  [[nodiscard]] double& at(ValueTerm term, std::size_t bearer) {
    return usd_[static_cast<std::size_t>(term) * bearers_ + bearer];
  }
  [[nodiscard]] double at(ValueTerm term, std::size_t bearer) const {
    return usd_[static_cast<std::size_t>(term) * bearers_ + bearer];
  }
  // By term, then bearer.
  [[nodiscard]] const std::vector<double>& usd() const { return usd_; }
  // V of a bearer.
  [[nodiscard]] double value_usd(std::size_t bearer) const;
  // What S of a bearer must be for its V to be 0: its parts of C, E and O.
  [[nodiscard]] double break_even_usd(std::size_t bearer) const;
  Incidence& operator+=(const Incidence& other);

 private:
  std::size_t bearers_;
  std::vector<double> usd_;
};

// What was counted where it happened: good, harm and compensation; prevented harm is spread over
// groups as harm was met.
Incidence incidence_of_events(const ValueBook& book, const ValueParams& params, std::size_t groups,
                              ActorId actor, const Valuation& value);
// The parts that are money or priced energy, by the shares that [value] states: of operation and
// electricity the rest is the owners', of carbon, stress on the grid and O other people's.
void add_costs(const ValueParams& params, const Valuation& value, Incidence& incidence);

}  // namespace redoubt
