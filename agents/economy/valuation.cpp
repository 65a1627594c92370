#include "agents/economy/valuation.hpp"

#include <algorithm>

namespace redoubt {
namespace {

template <class Number>
double total(const std::vector<Number>& by_group) {
  double sum = 0;
  for (const Number each : by_group) sum += static_cast<double>(each);
  return sum;
}

bool is_campaign(const ValueBook& book, ActorId actor) {
  return actor.value < book.campaigns();
}

}  // namespace

Valuation& Valuation::operator+=(const Valuation& other) {
  benefit_usd += other.benefit_usd;
  prevented_usd += other.prevented_usd;
  harm_usd += other.harm_usd;
  operation_usd += other.operation_usd;
  energy += other.energy;
  return *this;
}

Valuation value_of(const ValueBook& book, const ValueParams& params, ActorId actor,
                   double spent_usd, const PricedEnergy& energy) {
  Valuation value;
  value.energy = energy;
  value.benefit_usd = params.answer_usd * total(book.answers(actor)) +
                      params.served_usd * total(book.served(actor));
  value.prevented_usd = params.harm_usd * book.prevented(actor);
  value.harm_usd = params.wrongful_usd * total(book.wrongful(actor)) + total(book.losses(actor));
  if (is_campaign(book, actor))
    value.harm_usd += params.harm_usd * total(book.harm(actor.value)) +
                      params.abuse_usd * total(book.abuse(actor.value));
  if (params.operations) value.operation_usd = std::max(0.0, spent_usd - energy.electricity_usd);
  return value;
}

}  // namespace redoubt
