#include "agents/economy/amortisation.hpp"

namespace redoubt {

// By halving: the difference of two lines changes its sign once. Where they meet at a whole number
// of tasks, rounding must not decide.
double break_even_tasks(const LifeCost& model, const LifeCost& other) {
  constexpr std::int64_t kMost = 1000000000000;
  constexpr double kRounding = 1e-12;
  const double ahead = model.upfront - other.upfront;
  const double gain = other.task() - model.task();
  const auto pays = [&](std::int64_t tasks) {
    return ahead * (1 - kRounding) <= static_cast<double>(tasks) * gain;
  };
  if (pays(0)) return 0;
  if (!pays(kMost)) return -1;
  std::int64_t low = 0;
  std::int64_t high = kMost;
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    (pays(middle) ? high : low) = middle;
  }
  return static_cast<double>(high);
}

}  // namespace redoubt
