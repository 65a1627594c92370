// What a foundation model knows of how each group writes.
#pragma once

#include <vector>

#include "sim/content/surface.hpp"

namespace redoubt {

// Posts as a mixture Σ w_g N(m_g, diag(s_g)); that of one group until more is learnt.
struct GroupKnowledge {
  struct Component {
    double weight = 1;
    Direction mean{};
    Direction variance{1, 1, 1, 1, 1, 1, 1, 1};
    double association = 0.5;  // share of posts about the group that attribute the trait to it
  };
  std::vector<Component> groups{Component{}};
  double least_weight = 0;  // of a group that was never seen, in densities: half a post
};

// The mixture, prepared for many posts.
class GroupDensity {
 public:
  explicit GroupDensity(const GroupKnowledge& knowledge);
  // log Σ w_g N(x; m_g, diag(s_g)).
  [[nodiscard]] double log_at(const Features& x) const;
  // Σ p(g | x)·m_g: the mean writing of the groups that x may come from.
  [[nodiscard]] Direction expected_mean(const Features& x) const;

 private:
  struct Part {
    Direction mean{};
    Direction precision{};
    double log_constant = 0;  // log w_g - ½ log |2π·diag(s_g)|
    [[nodiscard]] double log_at(const Features& x) const;
  };
  std::vector<Part> parts_;
};

}  // namespace redoubt
