#include "agents/economy/incidence.hpp"

#include <numeric>

namespace redoubt {
namespace {

// Share of each group among the readers of harm, all campaigns together; what no reader stands for
// is left to others.
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

// shares: by group; empty: none. The rest falls on one bearer.
void spread(double usd, std::span<const double> shares, std::size_t rest, ValueTerm term,
            Incidence& incidence) {
  double left = usd;
  for (std::size_t g = 0; g < shares.size(); ++g) {
    incidence.at(term, g) += usd * shares[g];
    left -= usd * shares[g];
  }
  incidence.at(term, rest) += left;
}

}  // namespace

double Incidence::value_usd(std::size_t bearer) const {
  double sum = 0;
  for (std::size_t term = 0; term < kValueTerms; ++term) sum += usd_[term * bearers_ + bearer];
  return sum;
}

double Incidence::break_even_usd(std::size_t bearer) const {
  double sum = 0;
  for (const ValueTerm term :
       {ValueTerm::carbon, ValueTerm::electricity, ValueTerm::grid_stress, ValueTerm::secondary})
    sum -= at(term, bearer);
  return sum;
}

Incidence& Incidence::operator+=(const Incidence& other) {
  for (std::size_t i = 0; i < usd_.size(); ++i) usd_[i] += other.usd_[i];
  return *this;
}

Incidence incidence_of_events(const ValueBook& book, const ValueParams& params, std::size_t groups,
                              ActorId actor, const Valuation& value) {
  Incidence result(groups);
  spread(value.prevented_usd, readers_of_harm(book, groups), result.others(), ValueTerm::prevented,
         result);
  const bool is_campaign = actor.value < book.campaigns();
  for (std::size_t g = 0; g < groups; ++g) {
    result.at(ValueTerm::benefit, g) =
        params.answer_usd * static_cast<double>(book.answers(actor)[g]) +
        params.served_usd * static_cast<double>(book.served(actor)[g]);
    double& harm = result.at(ValueTerm::harm, g);
    harm =
        -params.wrongful_usd * static_cast<double>(book.wrongful(actor)[g]) - book.losses(actor)[g];
    if (is_campaign)
      harm -= params.harm_usd * static_cast<double>(book.harm(actor.value)[g]) +
              params.abuse_usd * static_cast<double>(book.abuse(actor.value)[g]);
    result.at(ValueTerm::compensation, g) = book.amends(actor)[g];
    result.at(ValueTerm::compensation, result.owners()) -= book.amends(actor)[g];
  }
  return result;
}

void add_costs(const ValueParams& params, const Valuation& value, Incidence& incidence) {
  const PricedEnergy& energy = value.energy;
  const std::size_t owners = incidence.owners();
  const std::size_t others = incidence.others();
  spread(-value.operation_usd, params.cost_incidence, owners, ValueTerm::operation, incidence);
  spread(-energy.electricity_usd, params.cost_incidence, owners, ValueTerm::electricity, incidence);
  spread(-energy.carbon_usd, params.climate_incidence, others, ValueTerm::carbon, incidence);
  spread(-energy.grid_stress_usd, params.grid_incidence, others, ValueTerm::grid_stress, incidence);
  spread(-energy.secondary_usd, params.secondary_incidence, others, ValueTerm::secondary,
         incidence);
}

}  // namespace redoubt
