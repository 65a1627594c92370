// Paired effects, worked by hand, and the number of pairs a precision takes.
#include "analysis/statistics/paired_effect.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt::analysis;

TEST_CASE("a paired effect is the mean difference with its spread", "[paired_effect]") {
  const PairedEffect effect = paired_effect({1, 2, 3, 4}, {2, 4, 4, 6}, 10);
  CHECK(effect.difference.mean == Approx(1.5));
  CHECK(effect.size == Approx(1.5 / 0.57735).epsilon(1e-4));  // sd of 1, 2, 1, 2
  CHECK(effect.corrected.half_width > effect.difference.half_width);
}

TEST_CASE("required pairs give the wanted half width, and one fewer does not", "[paired_effect]") {
  const PairedEffect effect = paired_effect({0, 0, 0, 0, 0}, {1, 2, 3, 2, 2});
  const std::size_t n = required_pairs(effect, 0.2);
  const auto half = [&effect](std::size_t pairs) {
    return t_factor(pairs) / std::sqrt(static_cast<double>(pairs)) / effect.size;
  };
  CHECK(half(n) <= 0.2);
  CHECK(half(n - 1) > 0.2);
  CHECK(required_pairs(paired_effect({1, 1}, {1, 1}), 0.1) == 0);
}
