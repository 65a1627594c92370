// Who reviews: by whose norm they judge, and how they differ from those whom they judge.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "agents/moderation/rater.hpp"
#include "agents/people/groups.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt {

struct ReviewTeamParams {
  std::vector<double> criterion_shift;
  double majority_norm = 0;
  std::vector<double> insider_share;
  void fields(FieldVisitor& v);
};

// Reviewers from outside the author's group need less evidence by criterion_shift[g] +
// majority_norm·(b_g - b_largest) along the harm axis: what a group writes as a matter of course
// looks like harm to whom the largest group's way is the norm. Reviewers from the author's own
// group judge by its own norm, which is what "harmful" means here.
class ReviewTeam {
 public:
  ReviewTeam(double sensitivity, double specificity, const ReviewTeamParams& params,
             std::span<const Group> groups);

  // Whom the review comes to: an index for the rater. post_key names the luck.
  [[nodiscard]] std::uint8_t seat(std::uint8_t author_group, std::uint64_t post_key,
                                  const KeyedDraws& draws) const;
  [[nodiscard]] const Rater& rater() const { return rater_; }

 private:
  std::vector<double> insider_share_;
  std::uint8_t insider_;  // the rater without any shift
  Rater rater_;
};

}  // namespace redoubt
