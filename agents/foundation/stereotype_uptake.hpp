// Readers take over what they read about groups: the way from the model back into people.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "agents/foundation/stereotype.hpp"
#include "agents/propagation/exposure.hpp"

namespace redoubt {

// Every person has a rate of attributing the trait to each group, at first the population's. A
// post read for the first time about a group moves the reader's rate: p ← p + uptake·(a - p), a = 1
// if the post attributes the trait, else 0.
class StereotypeUptake final : public ReaderWatch {
 public:
  StereotypeUptake(const StereotypeParams& params, std::size_t people, const PostStore& posts);

  void viewed(UserId reader, PostId post) override;
  void shared(ShareId) override {}
  // Somebody else has the place.
  void forget(UserId person);

  // By group, of this person.
  [[nodiscard]] std::span<const double> rates(UserId person) const;
  // Of all people.
  [[nodiscard]] std::vector<double> mean_rates() const;

 private:
  std::span<double> own(UserId person);

  const StereotypeParams& params_;
  const PostStore& posts_;
  std::size_t people_;
  std::vector<double> rates_;  // people × groups
};

}  // namespace redoubt
