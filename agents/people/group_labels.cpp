#include "agents/people/group_labels.hpp"

#include <algorithm>

#include "agents/name_key.hpp"

namespace redoubt {
namespace {

// The value that institutions see, `values` if none.
std::size_t seen_value(const LabelledAttribute& attribute, std::size_t value, std::uint32_t user,
                       const KeyedDraws& draws) {
  const Block bits = draws.bits(Purpose::group_label, user, name_key(attribute.name));
  if (unit_interval(bits.first) >= attribute.label.observed_share) return attribute.values;
  const double u = unit_interval(bits.second);
  if (u >= attribute.label.error || attribute.values < 2) return value;
  const auto others = static_cast<double>(attribute.values - 1);
  const auto other = static_cast<std::size_t>(u / attribute.label.error * others);
  return other < value ? other : other + 1;
}

}  // namespace

void GroupLabelParams::fields(FieldVisitor& v) {
  v({.name = "observed_share",
     .meaning = "share of people whose value the institutions know",
     .range = kProbability,
     .source = "labels are complete unless stated; few platforms ask",
     .fixed = true},
    observed_share);
  v({.name = "error",
     .meaning = "of these, share whose known value is another one than theirs",
     .range = kProbability,
     .source = "labels are right unless stated",
     .fixed = true},
    error);
}

GroupLabels::GroupLabels(std::span<const LabelledAttribute> attributes,
                         std::span<const std::uint8_t> group_of, std::size_t groups,
                         const KeyedDraws& draws)
    : groups_(groups) {
  if (std::all_of(attributes.begin(), attributes.end(),
                  [](const LabelledAttribute& a) { return a.label.perfect(); }))
    return;
  for (std::uint32_t user = 0; user < group_of.size(); ++user) {
    std::size_t rest = group_of[user];
    std::size_t cell = 0;
    std::size_t place = 1;
    bool known = true;
    for (auto a = attributes.rbegin(); a != attributes.rend(); ++a) {
      const std::size_t value = seen_value(*a, rest % a->values, user, draws);
      known = known && value < a->values;
      cell += place * value;
      place *= a->values;
      rest /= a->values;
    }
    seen_.push_back(static_cast<std::uint8_t>(known ? cell : groups));
  }
}

std::vector<std::vector<double>> GroupLabels::shares(std::span<const std::uint8_t> group_of) const {
  std::vector<std::vector<double>> shares(groups_, std::vector<double>(groups_ + 1));
  std::vector<double> people(groups_);
  for (std::size_t i = 0; i < seen_.size(); ++i) {
    ++people[group_of[i]];
    ++shares[group_of[i]][seen_[i]];
  }
  for (std::size_t g = 0; g < groups_; ++g) {
    if (people[g] <= 0) shares[g][g] = people[g] = 1;
    for (double& share : shares[g]) share /= people[g];
  }
  return shares;
}

}  // namespace redoubt
