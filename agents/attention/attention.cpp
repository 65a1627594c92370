#include "agents/attention/attention.hpp"

#include <algorithm>
#include <cmath>

#include "agents/name_key.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

Attention::Attention(const AttentionParams& params, ActorId self) : params_(params), self_(self) {
  for (std::size_t i = 0; i < params_.sites.size(); ++i) {
    keys_.push_back(name_key(params_.sites[i]));
    sites_.push_back({.record = params_.start[i],
                      .rate = params_.discovered_rate[i],
                      .seen = params_.start[i],
                      .looks = params_.start_rounds});
  }
}

void Attention::start(Context& context) {
  context.wake(self_, params_.round_every, 0);
}

std::vector<double> Attention::records() const {
  std::vector<double> weights;
  for (const Site& site : sites_) weights.push_back(site.record);
  return weights;
}

double Attention::record_share(std::size_t site) const {
  double sum = 0;
  for (const Site& each : sites_) sum += each.record;
  return sites_[site].record / sum;
}

// Whether a unit explores, and where it goes by the urn, are drawn apart, so that a change of one
// leaves the other alone.
UnitsBySite Attention::allot(const Context& context) const {
  const std::size_t n = sites_.size();
  const std::vector<double> weights = records();
  UnitsBySite allotted(n, 0);
  std::int64_t by_policy = 0;
  for (std::int64_t unit = 0; unit < params_.units; ++unit) {
    const Block chance =
        context.draws.bits(Purpose::attention_choice, round_, static_cast<std::uint64_t>(unit));
    const double v = unit_interval(chance.second);
    const bool explores = unit_interval(chance.first) < params_.explore;
    if (explores)
      ++allotted[static_cast<std::size_t>(v * static_cast<double>(n))];
    else if (params_.policy == AttentionPolicy::urn)
      ++allotted[site_at(weights, v)];
    else
      ++by_policy;
  }
  std::vector<double> rates;
  for (const Site& site : sites_) rates.push_back(site.estimated_rate());
  UnitsBySite planned(n, 0);
  if (params_.policy == AttentionPolicy::greedy)
    planned = allot_greedily(by_policy, rates, params_.finds);
  else if (params_.policy == AttentionPolicy::uniform)
    planned = allot_uniformly(by_policy, n, round_);
  else if (params_.policy == AttentionPolicy::proportional)
    planned = allot_in_proportion(by_policy, weights);
  for (std::size_t i = 0; i < n; ++i) allotted[i] += planned[i];
  return allotted;
}

std::vector<double> Attention::visit_chances() const {
  std::vector<double> chances;
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    const double anywhere = params_.explore / static_cast<double>(sites_.size());
    const double one = anywhere + (1.0 - params_.explore) * record_share(i);
    chances.push_back(1.0 - portable::pow(1.0 - one, static_cast<double>(params_.units)));
  }
  return chances;
}

// (1/π_i)/Σ_j 1/π_j: every incident then enters with the same probability. For two sites and one
// unit it is the other site's share of the record, as in Ensign et al. 2018.
std::vector<double> Attention::kept_shares() const {
  std::vector<double> kept(sites_.size(), 1.0);
  if (params_.correction == RecordCorrection::none) return kept;
  const std::vector<double> chances = visit_chances();
  double sum = 0;
  for (const double chance : chances) sum += 1.0 / chance;
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = 1.0 / chances[i] / sum;
  return kept;
}

double Attention::happened(const Context& context, std::size_t site, Purpose why,
                           double rate) const {
  if (params_.law == IncidentLaw::constant) return rate;
  return static_cast<double>(poisson(context.draws.uniform(why, keys_[site], round_), rate));
}

// What visits say of the rate. A count cut off by the number of units stands for the mean of all
// counts that would be cut off there (one step of EM a visit; Cappé & Moulines 2009).
void Attention::learn(Site& site, std::int64_t units, double found) const {
  const bool cut = params_.finds == UnitFinds::one && found >= static_cast<double>(units);
  const double stands_for = cut ? poisson_mean_from(units, site.estimated_rate()) : found;
  site.seen = (1.0 - params_.decay) * site.seen + stands_for;
  site.looks = (1.0 - params_.decay) * site.looks + 1;
}

void Attention::respond(Site& site, std::int64_t units) const {
  const double change = units > 0 ? -static_cast<double>(units) : 1.0;
  site.rate = std::clamp(site.rate + params_.response * change, 0.0, kMostMean);
}

void Attention::look(const Context& context, std::size_t i, std::int64_t units, double kept) {
  Site& site = sites_[i];
  const double happens = happened(context, i, Purpose::site_incidents, site.rate);
  const auto most = static_cast<double>(units);
  double found = units > 0 ? happens : 0.0;
  if (params_.finds == UnitFinds::one) found = std::min(found, most);
  const double told = params_.reported_rate.empty() ? 0.0 : params_.reported_rate[i];
  const double reported = happened(context, i, Purpose::site_reports, told);
  if (units > 0) learn(site, units, found);
  double enters = found;
  if (params_.correction == RecordCorrection::weighting) enters *= kept;
  if (params_.correction == RecordCorrection::thinning && units > 0 &&
      context.draws.uniform(Purpose::record_thinning, keys_[i], round_) >= kept)
    enters = 0;
  site.record = (1.0 - params_.decay) * site.record + params_.discovered_weight * enters +
                params_.reported_weight * reported;
  site.units += static_cast<std::uint64_t>(units);
  site.incidents += happens;
  site.discovered += found;
  site.reported += reported;
  if (params_.response > 0) respond(site, units);
}

void Attention::wake(Context& context, std::uint32_t, std::uint32_t) {
  ++round_;
  const UnitsBySite allotted = allot(context);
  const std::vector<double> kept = kept_shares();
  for (std::size_t i = 0; i < sites_.size(); ++i) look(context, i, allotted[i], kept[i]);
  context.ledger.spend(self_, CostKind::investigation,
                       params_.unit_usd * static_cast<double>(params_.units),
                       params_.unit_wh / 1000.0 * static_cast<double>(params_.units));
  context.wake(self_, params_.round_every, 0);
}

}  // namespace redoubt
