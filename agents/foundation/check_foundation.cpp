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
    problems.add(where, fmt::format("foundation_model.human_share {} and own_share {} add up to {} "
                                    "(must be at most 1)",
                                    p.human_share, p.own_share, written));
  const bool whole = written >= 1 - kRounding;
  if (p.sampling == Sampling::expected && !whole)
    problems.add(where,
                 fmt::format("foundation_model.sampling is \"expected\" and {} of the corpus "
                             "comes from the platform, whose posts are drawn (human_share + "
                             "own_share must be 1)",
                             1 - written));
  const bool from_outside =
      std::any_of(s.arrivals.begin(), s.arrivals.end(),
                  [](const ArrivalParams& each) { return each.to == ArrivalTarget::corpus; });
  if (s.network.file.empty() && s.network.users == 0 && written <= 0 && !from_outside)
    problems.add(where,
                 "foundation_model learns from the platform alone, where nobody writes: "
                 "network.users is 0 (state human_share or own_share)");
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
  one_each("arrivals", p.arrivals);
}

}  // namespace

void check_foundation(const Document& document, const Scenario& s, std::size_t groups,
                      Problems& problems) {
  if (s.stereotype)
    check_stereotype(*s.stereotype, groups, document.table().find("stereotype")->where, problems);
  if (!s.foundation_model) return;
  const SourcePosition where = document.table().find("foundation_model")->where;
  check_sources(s, where, problems);
  check_use(s, where, problems);
  check_user_base(s, where, groups, problems);
  const std::vector<double>& rates = s.foundation_model->filter.rates;
  if (!rates.empty() && rates.size() != groups)
    problems.add(where, fmt::format("foundation_model.filter.rates has {} entries (must be {}, one "
                                    "per group, or none)",
                                    rates.size(), groups));
}

}  // namespace redoubt
