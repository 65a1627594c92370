// Which group institutions take a person to be in: known of some, and sometimes wrong.
//
// What acts on people as they are (language, raters, the true rates) uses their group. What an
// institution works out by group (thresholds, priors, its own statistics) can only use the label.
// Institutions see one category more than there are groups: those whose label is missing. A bought
// account is taken for what it poses as.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "sim/config/parameter.hpp"
#include "sim/id.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt {

struct GroupLabelParams {
  double observed_share = 1;
  double error = 0;
  void fields(FieldVisitor& v);
  [[nodiscard]] bool perfect() const { return observed_share >= 1 && error <= 0; }
};

// The label of one attribute.
struct LabelledAttribute {
  std::string name;
  std::size_t values = 2;
  GroupLabelParams label;
};

class GroupLabels {
 public:
  // group_of counts cells like digits, the last attribute fastest. Perfect labels draw nothing.
  GroupLabels(std::span<const LabelledAttribute> attributes, std::span<const std::uint8_t> group_of,
              std::size_t groups, const KeyedDraws& draws);

  [[nodiscard]] bool perfect() const { return seen_.empty(); }
  // The groups, and one more for people without a label unless labels are perfect.
  [[nodiscard]] std::size_t categories() const { return groups_ + (perfect() ? 0 : 1); }
  [[nodiscard]] std::uint8_t seen(UserId account, std::uint8_t group) const {
    return account.value < seen_.size() ? seen_[account.value] : group;
  }
  // Per group, shares of the categories among its people; a group without people is seen as it is.
  [[nodiscard]] std::vector<std::vector<double>> shares(
      std::span<const std::uint8_t> group_of) const;

 private:
  std::size_t groups_;
  std::vector<std::uint8_t> seen_;  // by person; empty: labels are perfect
};

}  // namespace redoubt
