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

// Share of each group among the readers of harm, all campaigns together.
std::vector<double> readers_of_harm(const ValueBook& book, std::size_t groups) {
  std::vector<double> shares(groups, 0.0);
  double all = 0;
  for (std::size_t campaign = 0; campaign < book.campaigns(); ++campaign)
    for (std::size_t g = 0; g < groups; ++g) {
      shares[g] += static_cast<double>(book.harm(campaign)[g]);
      all += static_cast<double>(book.harm(campaign)[g]);
    }
  for (double& share : shares) share = all > 0 ? share / all : 0;
  return shares;
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

std::vector<double> value_by_bearer(const ValueBook& book, const ValueParams& params,
                                    std::size_t groups, ActorId actor, const Valuation& value) {
  std::vector<double> result(groups + kBearersBesideGroups, 0.0);
  const std::vector<double> readers = readers_of_harm(book, groups);
  double climate_left = 1;
  for (std::size_t g = 0; g < groups; ++g) {
    const double climate = params.climate_incidence.empty() ? 0 : params.climate_incidence[g];
    climate_left -= climate;
    result[g] = params.answer_usd * static_cast<double>(book.answers(actor)[g]) +
                params.served_usd * static_cast<double>(book.served(actor)[g]) +
                value.prevented_usd * readers[g] -
                params.wrongful_usd * static_cast<double>(book.wrongful(actor)[g]) -
                book.losses(actor)[g] + book.amends(actor)[g] - climate * value.energy.carbon_usd;
    if (is_campaign(book, actor))
      result[g] -= params.harm_usd * static_cast<double>(book.harm(actor.value)[g]) +
                   params.abuse_usd * static_cast<double>(book.abuse(actor.value)[g]);
  }
  result[groups] = -value.operation_usd - value.energy.energy_usd() - total(book.amends(actor));
  result[groups + 1] = -climate_left * value.energy.carbon_usd - value.energy.secondary_usd;
  return result;
}

}  // namespace redoubt
