// How unequally something is spread over people.
#pragma once

#include <cstdint>
#include <span>

namespace redoubt {

struct Concentration {
  double top_share = 0;  // of the 1 % of people who have most, rounded up to a person
  double gini = 0;       // 0: all alike; NaN without anything to share
  double total = 0;
};

// `has[u]`: what person u has; people beyond its end have nothing, accounts beyond `people` do not
// count.
Concentration concentration(std::span<const std::uint32_t> has, std::uint32_t people);

}  // namespace redoubt
