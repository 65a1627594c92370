#include "agents/foundation/group_knowledge.hpp"

#include <algorithm>

#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr double kLogTwoPi = 1.8378770664093454836;

double log_normal(const GroupKnowledge::Component& c, const Features& x) {
  double distance2 = 0;
  double volume = 1;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = static_cast<double>(x[i]) - c.mean[i];
    distance2 += d * d / c.variance[i];
    volume *= c.variance[i];
  }
  return -0.5 * (distance2 + portable::log(volume) + static_cast<double>(kFeatures) * kLogTwoPi);
}

}  // namespace

double GroupKnowledge::log_density(const Features& x) const {
  double largest = -1e300;
  double sum = 0;  // of exp(term - largest)
  for (const Component& c : groups) {
    const double term = portable::log(std::max(c.weight, least_weight)) + log_normal(c, x);
    const double top = std::max(largest, term);
    const double before = sum * portable::exp(largest - top);
    sum = before + portable::exp(term - top);
    largest = top;
  }
  return largest + portable::log(sum);
}

Direction GroupKnowledge::expected_mean(const Features& x) const {
  std::vector<double> terms;
  for (const Component& c : groups)
    terms.push_back(portable::log(std::max(c.weight, least_weight)) + log_normal(c, x));
  const double largest = *std::max_element(terms.begin(), terms.end());
  Direction mean{};
  double sum = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const double part = portable::exp(terms[g] - largest);
    sum += part;
    for (std::size_t i = 0; i < kFeatures; ++i) mean[i] += part * groups[g].mean[i];
  }
  for (double& m : mean) m /= sum;
  return mean;
}

}  // namespace redoubt
