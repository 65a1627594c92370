// Theory of applications that stand on one model: how many people all of them refuse.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "agents/applications/application.hpp"
#include "analysis/validation/theory.hpp"
#include "analysis/validation/theory_tools.hpp"

namespace redoubt::analysis {
namespace {

// Score of one application: √c·a + (1 - s)·τ·b + rest, a the person's own need and b the error of
// the shared model, both N(0, 1) and common to all; it refuses above a threshold that a share p of
// all people exceed.
struct Refusal {
  double on_need = 0;
  double on_error = 0;
  double rest = 0;  // standard deviation
  double threshold = 0;

  [[nodiscard]] double given(double need, double error) const {
    return normal_cdf((on_need * need + on_error * error - threshold) / rest);
  }
};

// The threshold is the score of the m-th of n cases, m = (1 - p)·n: of all people a share of
// (n + 1 - m)/(n + 1) exceed it on average.
double refused_share(const ApplicationParams& p) {
  const auto n = static_cast<double>(p.adaptation.cases);
  const double below = std::max(1.0, std::floor((1 - p.refuse_share) * n));
  return (n + 1 - below) / (n + 1);
}

// Its scatter moves a product of shares by up to an eighth of its relative variance.
double scatter_of(const ApplicationParams& p) {
  const double share = refused_share(p);
  return (1 - share) / (share * static_cast<double>(p.adaptation.cases)) / 8;
}

Refusal refusal_of(const ApplicationParams& p) {
  const double from_model = (1 - p.adaptation.strength) * p.reading_noise;
  const double own = p.adaptation.strength * p.reading_noise;
  const bool shared = p.shares_foundation_model;
  Refusal r;
  r.on_need = std::sqrt(p.common_need);
  r.on_error = shared ? from_model : 0;
  r.rest = std::sqrt(1 - p.common_need + own * own + (shared ? 0 : from_model * from_model));
  const double all = std::sqrt(1 + from_model * from_model + own * own);
  r.threshold = normal_quantile_of(1 - refused_share(p)) * all;
  return r;
}

// Nobody gets a refusal put right: no complaints, repairs, or applications that follow others.
bool stands(const Scenario& s, const ApplicationParams& p) {
  bool complains = p.complaints.rate > 0;
  for (const Group& group : s.groups) complains = complains || group.appeal_rate > 0;
  const bool answered = complains && p.complaints.handled_per_day > 0;
  const bool found = p.discovery.team_finds_per_year > 0 || p.discovery.audits_per_day > 0;
  return !answered && !found && p.depends_on.empty();
}

// All applications are of kind `decide`, for people of one kind: with groups that write differently
// exclusion has another cause, and this is not its theory.
bool applies(const Scenario& s) {
  for (const ActorSpec& spec : s.applications)
    if (spec.kind != "decide") return false;
  for (const Group& group : s.groups)
    if (group.mean != Direction{}) return false;
  return !s.applications.empty();
}

const char* const kPutRight =
    "refusals are put right (applications must have complaints.rate 0, no audits, team finds or "
    "depends_on, and groups no appeal_rate)";

// The parameters of all; empty where refusals do not stand.
std::vector<ApplicationParams> applications_of(const Scenario& s) {
  std::vector<ApplicationParams> all;
  for (const ActorSpec& spec : s.applications) {
    all.push_back(build_application(s.document, spec).params);
    if (!stands(s, all.back())) return {};
  }
  return all;
}

// P(all refuse) = ∫∫ φ(a)·φ(b)·Π_k P_k(a, b): the Gaussian copula whose correlations follow from
// what the applications have in common. Trapezoidal, exact to 1e-12 for analytic integrands.
TheoryValue monoculture_exclusion(const Scenario& s, const std::string&) {
  if (!applies(s)) return kUndefined;
  const std::vector<ApplicationParams> applications = applications_of(s);
  if (applications.empty()) return TheoryValue::refuse(kPutRight);
  std::vector<Refusal> refusals;
  double scatter = 0;
  for (const ApplicationParams& p : applications) {
    refusals.push_back(refusal_of(p));
    scatter += scatter_of(p);
  }
  constexpr double kStep = 1.0 / 16;
  constexpr int kFar = 144;  // 9 standard deviations
  const auto density = [](double x) {
    return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi);
  };
  double sum = 0;
  for (int i = -kFar; i <= kFar; ++i)
    for (int j = -kFar; j <= kFar; ++j) {
      const double a = i * kStep;
      const double b = j * kStep;
      double all = density(a) * density(b);
      for (const Refusal& r : refusals) all *= r.given(a, b);
      sum += all;
    }
  const double excluded = sum * kStep * kStep;
  return {excluded, excluded * scatter};
}

// The same if they had nothing in common: the product of the shares they refuse.
TheoryValue independent_exclusion(const Scenario& s, const std::string&) {
  if (!applies(s)) return kUndefined;
  const std::vector<ApplicationParams> applications = applications_of(s);
  if (applications.empty()) return TheoryValue::refuse(kPutRight);
  double product = 1;
  for (const ApplicationParams& p : applications) product *= refused_share(p);
  return product;
}

}  // namespace

std::vector<Theory> application_theories() {
  const std::string decide =
      "applications of kind decide, whose refusals stand, for people of one kind";
  return {{"monoculture_exclusion",
           "share of people whom all applications refuse: Gaussian copula of what they share",
           decide, monoculture_exclusion},
          {"independent_exclusion", "the same if they shared nothing: product of the shares",
           decide, independent_exclusion}};
}

}  // namespace redoubt::analysis
