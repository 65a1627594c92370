// V(M) = S - C - E - O of a model and its parts.
#pragma once

#include "agents/economy/pricing.hpp"
#include "agents/economy/value_book.hpp"
#include "agents/economy/value_params.hpp"

namespace redoubt {

// In USD since the start of the run; all parts count upwards, V takes them together.
struct Valuation {
  double benefit_usd = 0;    // answers to people, cases that were served rightly
  double prevented_usd = 0;  // harm that is reckoned to have been prevented
  double harm_usd = 0;       // met by readers and victims, done to authors and applicants
  double operation_usd = 0;  // spent on other things than electricity
  PricedEnergy energy;       // C, E and O
  [[nodiscard]] double social_usd() const {
    return benefit_usd + prevented_usd - harm_usd - operation_usd;
  }
  [[nodiscard]] double value_usd() const { return social_usd() - energy.cost_usd(); }
  // The net social benefit S at which V would be 0.
  [[nodiscard]] double break_even_usd() const { return energy.cost_usd(); }
  Valuation& operator+=(const Valuation& other);
};

// Of one actor. spent_usd: all that it spent; what of it went for electricity is in `energy`, and
// is not counted twice.
Valuation value_of(const ValueBook& book, const ValueParams& params, ActorId actor,
                   double spent_usd, const PricedEnergy& energy);

}  // namespace redoubt
