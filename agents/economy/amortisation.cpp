#include "agents/economy/amortisation.hpp"

namespace redoubt {

// By halving: the difference of two lines changes its sign once. Where they meet at a whole number
// of tasks, rounding must not decide.
double break_even_tasks(const LifeCost& model, const LifeCost& other) {
  constexpr std::int64_t kMost = 1000000000000;
  constexpr double kRounding = 1e-12;
  const auto pays = [&](std::int64_t tasks) {
    const auto n = static_cast<double>(tasks);
    return model.after(n) <= other.after(n) * (1 + kRounding);
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
