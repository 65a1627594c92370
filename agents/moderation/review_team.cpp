#include "agents/moderation/review_team.hpp"

#include <algorithm>

namespace redoubt {
namespace {

// One per group, and 0 for insiders.
std::vector<double> shifts(const ReviewTeamParams& params, std::span<const Group> groups) {
  std::vector<double> shifts = params.criterion_shift;
  shifts.resize(groups.size() + 1, 0.0);
  const auto largest =
      std::max_element(groups.begin(), groups.end(),
                       [](const Group& a, const Group& b) { return a.share < b.share; });
  for (std::size_t g = 0; g < groups.size(); ++g)
    shifts[g] += params.majority_norm * (groups[g].mean[kHarmAxis] - largest->mean[kHarmAxis]);
  return shifts;
}

}  // namespace

void ReviewTeamParams::fields(FieldVisitor& v) {
  v({.name = "criterion_shift",
     .unit = "sd",
     .meaning = "per group, how much less evidence reviewers need to find harm",
     .range = {-5, 5},
     .source = "no bias"},
    criterion_shift);
  v({.name = "majority_norm",
     .meaning = "how far reviewers take the largest group's writing for the norm (community "
                "values): 1 counts where a group lies on the harm axis fully as evidence",
     .range = kProbability,
     .source = "each group's own norm by default"},
    majority_norm);
  v({.name = "insider_share",
     .meaning = "per group, share of reviews of its posts by reviewers from the group, who judge "
                "by its norm (diverse raters)",
     .range = kProbability,
     .source = "none by default"},
    insider_share);
}

ReviewTeam::ReviewTeam(double sensitivity, double specificity, const ReviewTeamParams& params,
                       std::span<const Group> groups)
    : insider_share_(params.insider_share),
      insider_(static_cast<std::uint8_t>(groups.size())),
      rater_(sensitivity, specificity, shifts(params, groups)) {
  insider_share_.resize(groups.size(), 0.0);
}

std::uint8_t ReviewTeam::seat(std::uint8_t author_group, std::uint64_t post_key,
                              const KeyedDraws& draws) const {
  const double share = insider_share_[author_group];
  if (share <= 0) return author_group;
  const bool insider = draws.uniform(Purpose::reviewer_group, post_key, 0) < share;
  return insider ? insider_ : author_group;
}

}  // namespace redoubt
