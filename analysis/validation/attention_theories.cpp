// Theory of investigators who are sent where much was found: urns with decay and correction.
#include <algorithm>
#include <cmath>
#include <functional>

#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

using Row = std::vector<double>;

std::size_t site_of(const AttentionParams& p, const std::string& label) {
  return static_cast<std::size_t>(std::find(p.sites.begin(), p.sites.end(), label) -
                                  p.sites.begin());
}

// Units drawn by shares of the record, which find all that happens where they are, whatever they
// did before; nullptr of anything else, and of sites that there are not.
const AttentionParams* urn_of(const Scenario& s, const std::string& label) {
  if (!s.attention || s.attention->policy != AttentionPolicy::urn) return nullptr;
  const AttentionParams& p = *s.attention;
  const bool plain = p.finds == UnitFinds::all && p.response == 0;
  return plain && site_of(p, label) < p.sites.size() ? &p : nullptr;
}

// Rounds strictly before the horizon.
std::int64_t rounds(const Scenario& s) {
  return (s.general.horizon.ms - 1) / s.attention->round_every.ms;
}

double share_of(const Row& record, std::size_t i) {
  double sum = 0;
  for (const double each : record) sum += each;
  return record[i] / sum;
}

// The urn as a map of the record's mean and covariance, to second order in the noise.
class Urn {
 public:
  explicit Urn(const AttentionParams& p) : p_(p), mean_(p.start), cov_(square(p.start.size())) {}

  void step() {
    const std::size_t n = mean_.size();
    const std::vector<Row> jacobian = first_derivatives();
    Row next(n);
    for (std::size_t i = 0; i < n; ++i)
      next[i] = drift(mean_, i) + correction([this, i](const Row& x) { return drift(x, i); });
    std::vector<Row> cov = noise();
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < n; ++j)
        for (std::size_t k = 0; k < n; ++k)
          for (std::size_t l = 0; l < n; ++l)
            cov[i][j] += jacobian[i][k] * cov_[k][l] * jacobian[j][l];
    mean_ = next;
    cov_ = cov;
  }
  [[nodiscard]] double mean_share(std::size_t site) const {
    return share_of(mean_, site) + shift(site);
  }
  // What the noise adds to the share of the mean record.
  [[nodiscard]] double shift(std::size_t site) const {
    return correction([site](const Row& x) { return share_of(x, site); });
  }

 private:
  using Function = std::function<double(const Row&)>;
  static std::vector<Row> square(std::size_t n) { return std::vector<Row>(n, Row(n, 0.0)); }

  [[nodiscard]] double goes(const Row& x, std::size_t i) const {
    return p_.explore / static_cast<double>(x.size()) + (1 - p_.explore) * share_of(x, i);
  }
  [[nodiscard]] double visited(const Row& x, std::size_t i) const {
    return 1 - std::pow(1 - goes(x, i), static_cast<double>(p_.units));
  }
  [[nodiscard]] double both_visited(const Row& x, std::size_t i, std::size_t j) const {
    const auto units = static_cast<double>(p_.units);
    const double neither = std::pow(std::max(0.0, 1 - goes(x, i) - goes(x, j)), units);
    return visited(x, i) + visited(x, j) - 1 + neither;
  }
  [[nodiscard]] double kept(const Row& x, std::size_t i) const {
    if (p_.correction == RecordCorrection::none) return 1;
    double sum = 0;
    for (std::size_t j = 0; j < x.size(); ++j) sum += 1 / visited(x, j);
    return 1 / visited(x, i) / sum;
  }
  [[nodiscard]] double reported(std::size_t i) const {
    return p_.reported_rate.empty() ? 0 : p_.reported_rate[i];
  }
  [[nodiscard]] double found(const Row& x, std::size_t i) const {
    return p_.discovered_weight * kept(x, i) * p_.discovered_rate[i];
  }
  [[nodiscard]] double drift(const Row& x, std::size_t i) const {
    return (1 - p_.decay) * x[i] + visited(x, i) * found(x, i) + p_.reported_weight * reported(i);
  }
  // Covariance of what a round adds.
  [[nodiscard]] std::vector<Row> noise() const {
    const double drawn = p_.law == IncidentLaw::poisson ? 1 : 0;
    std::vector<Row> q = square(mean_.size());
    for (std::size_t i = 0; i < mean_.size(); ++i) {
      for (std::size_t j = 0; j < mean_.size(); ++j)
        q[i][j] = found(mean_, i) * found(mean_, j) *
                  (both_visited(mean_, i, j) - visited(mean_, i) * visited(mean_, j));
      const double rate = p_.discovered_rate[i];
      const double keeps = kept(mean_, i);
      const double weight = p_.correction == RecordCorrection::thinning ? keeps : keeps * keeps;
      const double squared =
          p_.discovered_weight * p_.discovered_weight * weight * (drawn * rate + rate * rate);
      const double mean = visited(mean_, i) * found(mean_, i);
      q[i][i] = visited(mean_, i) * squared - mean * mean +
                drawn * p_.reported_weight * p_.reported_weight * reported(i);
    }
    return q;
  }
  [[nodiscard]] std::vector<Row> first_derivatives() const {
    std::vector<Row> result = square(mean_.size());
    for (std::size_t j = 0; j < mean_.size(); ++j) {
      Row up = mean_;
      Row down = mean_;
      up[j] += kStep * mean_[j];
      down[j] -= kStep * mean_[j];
      for (std::size_t i = 0; i < mean_.size(); ++i)
        result[i][j] = (drift(up, i) - drift(down, i)) / (2 * kStep * mean_[j]);
    }
    return result;
  }
  // Half the trace of the second derivatives times the covariance, by mixed differences.
  [[nodiscard]] double correction(const Function& f) const {
    double sum = 0;
    for (std::size_t j = 0; j < mean_.size(); ++j)
      for (std::size_t k = 0; k < mean_.size(); ++k) {
        const double hj = kStep * mean_[j];
        const double hk = kStep * mean_[k];
        const auto at = [&](double a, double b) {
          Row x = mean_;
          x[j] += a * hj;
          x[k] += b * hk;
          return f(x);
        };
        sum += cov_[j][k] * (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * hj * hk);
      }
    return sum / 2;
  }

  static constexpr double kStep = 1e-3;
  const AttentionParams& p_;
  Row mean_;
  std::vector<Row> cov_;
};

// Undefined once the noise moves the mean share by so much: terms of higher order then count.
constexpr double kMostShift = 0.02;
const char* const kSmallRecord = "the record is so small that noise moves its mean share by 2 %";

TheoryValue urn_share(const Scenario& s, const std::string& label) {
  const AttentionParams* p = urn_of(s, label);
  if (p == nullptr) return kUndefined;
  Urn urn(*p);
  const std::size_t site = site_of(*p, label);
  for (std::int64_t t = 0; t < rounds(s); ++t) {
    urn.step();
    if (!(std::abs(urn.shift(site)) < kMostShift)) return TheoryValue::refuse(kSmallRecord);
  }
  const double share = urn.mean_share(site);
  if (std::min(share, 1 - share) < 0.005)
    return TheoryValue::refuse("one site has all but the whole record, and rare visits decide");
  return share;
}

// By how much noise moves the mean share in the end.
double shift_of(const Scenario& s, const AttentionParams& p, std::size_t site) {
  Urn urn(p);
  for (std::int64_t t = 0; t < rounds(s); ++t) urn.step();
  return std::abs(urn.shift(site));
}

// Share of the incidents: where an urn ends that sees every incident with the same probability,
// once its start is forgotten.
TheoryValue incident_share(const Scenario& s, const std::string& label) {
  const AttentionParams* p = urn_of(s, label);
  if (p == nullptr || p->correction == RecordCorrection::none) return kUndefined;
  for (const double rate : p->reported_rate)
    if (rate > 0) return kUndefined;
  const double kept = std::pow(1 - p->decay, static_cast<double>(rounds(s)));
  if (!(kept < 1e-3))
    return TheoryValue::refuse("the record at the start is not forgotten by the end of the run");
  const std::size_t site = site_of(*p, label);
  const double shift = shift_of(s, *p, site);
  if (!(shift < kMostShift)) return TheoryValue::refuse(kSmallRecord);
  return {share_of(p->discovered_rate, site), shift};
}

// Pólya's urn: one unit, and the same law of what it finds everywhere. Whatever a visit adds, the
// share x stays what it is on average, and E x(1 - x) falls by the factor 1 - E(Y/S)², S the record
// after a visit that found Y.
const AttentionParams* polya_of(const Scenario& s, const std::string& label) {
  const AttentionParams* p = urn_of(s, label);
  if (p == nullptr) return nullptr;
  const double rate = p->discovered_rate[0];
  bool same = p->units == 1 && p->decay == 0 && p->explore == 0 &&
              p->correction == RecordCorrection::none && p->discovered_weight > 0 && rate > 0;
  for (const double each : p->discovered_rate) same = same && each == rate;
  for (const double each : p->reported_rate) same = same && each * p->reported_weight == 0;
  return same ? p : nullptr;
}

TheoryValue polya_share(const Scenario& s, const std::string& label) {
  const AttentionParams* p = polya_of(s, label);
  return p == nullptr ? kUndefined : share_of(p->start, site_of(*p, label));
}

// P(Y = y) of Y incidents in a round, but for what happens once in 10^15.
Row law_of_findings(double rate) {
  Row law;
  for (double y = 0; y <= rate || law.back() > 1e-15; ++y)
    law.push_back(std::exp(y * std::log(rate) - rate - std::lgamma(y + 1)));
  return law;
}

// E Π(1 - (Y/S)²) over the rounds, by the law of what was found so far. Once that is much, its
// scatter moves the little that is left to lose by less than 1e-5, and its mean is taken.
double polya_spread_left(double rate, double start, std::int64_t rounds) {
  const Row findings = law_of_findings(rate);
  Row found{1};  // P(so much was found), times the product so far
  std::int64_t t = 0;
  const auto scatters = [&] {
    const double much = rate * static_cast<double>(t);
    return much < 1000 || (t < 300 && much < 30000);
  };
  for (; t < rounds && scatters(); ++t) {
    Row next(found.size() + findings.size() - 1, 0.0);
    for (std::size_t k = 0; k < found.size(); ++k)
      for (std::size_t y = 0; found[k] > 1e-18 && y < findings.size(); ++y) {
        const double part = static_cast<double>(y) / (start + static_cast<double>(k + y));
        next[k + y] += found[k] * findings[y] * (1 - part * part);
      }
    while (next.size() > 1 && next.back() < 1e-18) next.pop_back();
    found = std::move(next);
  }
  double left = 0;
  for (const double each : found) left += each;
  for (; t < rounds; ++t) {
    const double record = start + rate * static_cast<double>(t + 1);
    left *= 1 - (rate + rate * rate) / (record * record);
  }
  return left;
}

// The same where every visit finds as much.
double polya_constant_left(double rate, double start, std::int64_t rounds) {
  double left = 1;
  for (std::int64_t t = 1; t <= rounds; ++t) {
    const double part = rate / (start + rate * static_cast<double>(t));
    left *= 1 - part * part;
  }
  return left;
}

TheoryValue polya_squared_share(const Scenario& s, const std::string& label) {
  const AttentionParams* p = polya_of(s, label);
  if (p == nullptr) return kUndefined;
  double start = 0;  // in incidents
  for (const double each : p->start) start += each / p->discovered_weight;
  const double share = share_of(p->start, site_of(*p, label));
  const auto left = p->law == IncidentLaw::poisson ? polya_spread_left : polya_constant_left;
  return share - share * (1 - share) * left(p->discovered_rate[0], start, rounds(s));
}

}  // namespace

std::vector<Theory> attention_theories() {
  const std::string urn =
      "policy urn with units that find all and no response, and the label of a site";
  const std::string polya =
      urn + ", one unit, equal rates above 0, no decay, exploration, correction or reports";
  return {{"urn_share",
           "mean share of a site in the record of policy urn (Ensign et al. 2018), to second order "
           "in the noise",
           urn, urn_share},
          {"incident_share", "share of a site in the incidents that only visits discover",
           urn + ", corrected, without reports, and long enough for decay to forget the start",
           incident_share},
          {"polya_share", "mean share of a site in an urn without decay and of equal rates", polya,
           polya_share},
          {"polya_squared_share", "mean of its square, which tends to that of a Beta variate",
           polya, polya_squared_share}};
}

}  // namespace redoubt::analysis
