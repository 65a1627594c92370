#include "agents/foundation/check_foundation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace redoubt {
namespace {

void check_sources(const Scenario& s, SourcePosition where, Problems& problems) {
  const FoundationParams& p = *s.foundation_model;
  const double written = p.human_share + p.own_share;
  constexpr double kRounding = 1e-9;
  if (written > 1 + kRounding)
    problems.add(where,
                 fmt::format("foundation_model.human_share {} and own_share {} add up to {:.10g} "
                             "(must be at most 1)",
                             p.human_share, p.own_share, written));
  const bool whole = written >= 1 - kRounding;
  if (p.sampling == Sampling::expected && !whole)
    problems.add(where,
                 fmt::format("foundation_model.sampling is \"expected\" and {:.10g} of the corpus "
                             "comes from the platform, whose posts are drawn (human_share + "
                             "own_share must be 1)",
                             1 - written));
  const bool from_outside =
      std::any_of(s.arrivals.begin(), s.arrivals.end(),
                  [](const ArrivalParams& each) { return each.to == ArrivalTarget::corpus; });
  if (written > 0 || from_outside || p.retrain_every.is_never()) return;
  const bool people = !s.network.file.empty() || s.network.users > 0;
  if (!people || (s.users.benign_posts_per_day <= 0 && s.generators.empty()))
    problems.add(where, fmt::format("foundation_model learns from the platform alone, where nobody "
                                    "writes: {} is 0 (state human_share or own_share)",
                                    people ? "users.benign_posts_per_day" : "network.users"));
}

// What is left out entirely cannot be learnt from.
void check_filters(const Scenario& s, SourcePosition where, std::size_t groups,
                   Problems& problems) {
  const FoundationParams& p = *s.foundation_model;
  const std::vector<double>& rates = p.filter.rates;
  if (!rates.empty() && rates.size() != groups)
    problems.add(where, fmt::format("foundation_model.filter.rates has {} entries (must be {}, one "
                                    "per group, or none)",
                                    rates.size(), groups));
  if (!rates.empty() && *std::min_element(rates.begin(), rates.end()) >= 1)
    problems.add(where,
                 "foundation_model.filter.rates leaves out every post of every group (one must be "
                 "below 1)");
  if (p.provenance.recall >= 1 && p.provenance.mistaken >= 1 && p.human_share + p.own_share <= 0)
    problems.add(where,
                 "foundation_model.provenance leaves out every post of the platform, and there is "
                 "no other source (recall or mistaken must be below 1)");
  const Learner learner = p.estimation.learner;
  if (p.reweight > 0 && (learner == Learner::gaussian || learner == Learner::offset))
    problems.add(where,
                 "foundation_model.reweight has no effect on a learner that leaves shares alone "
                 "(learner must be \"mixture\", \"categorical\" or \"common\")");
  const bool compete = p.estimation.learner == Learner::common || p.estimation.compression > 0;
  if (p.estimation.objective == Objective::worst_group && !compete)
    problems.add(where,
                 "foundation_model.objective is \"worst_group\", but groups compete for nothing "
                 "(must be with learner = \"common\" or compression above 0)");
}

void check_use(const Scenario& s, SourcePosition where, Problems& problems) {
  const EmissionParams& emission = s.foundation_model->emission;
  if (s.provider && emission.assisted_share > 0)
    problems.add(where,
                 fmt::format("foundation_model.assisted_share is {}, but there is a provider "
                             "whom people ask (state provider.assisted_share instead)",
                             emission.assisted_share));
}

void check_user_base(const Scenario& s, SourcePosition where, std::size_t groups,
                     Problems& problems) {
  const UserBaseParams& p = s.foundation_model->user_base;
  const auto one_each = [&](const char* name, const std::vector<double>& values) {
    if (!values.empty() && values.size() != groups)
      problems.add(where, fmt::format("foundation_model.user_base.{} has {} entries (must be {}, "
                                      "one per group, or none)",
                                      name, values.size(), groups));
  };
  one_each("start", p.start);
  double sum = 0;
  for (const double share : p.start) sum += share;
  if (!p.start.empty() && (sum < 0.999999 || sum > 1.000001))
    problems.add(
        where, fmt::format("foundation_model.user_base.start adds up to {:.10g} (must be 1)", sum));
  one_each("arrivals", p.arrivals);
}

}  // namespace

void check_foundation(const Scenario& s, std::size_t groups, SourcePosition where,
                      Problems& problems) {
  check_sources(s, where, problems);
  check_use(s, where, problems);
  check_user_base(s, where, groups, problems);
  check_filters(s, where, groups, problems);
}

}  // namespace redoubt
