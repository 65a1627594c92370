#include "agents/foundation/group_knowledge.hpp"

#include <algorithm>

#include "sim/random/portable_math.hpp"

namespace redoubt {

GroupDensity::GroupDensity(const GroupKnowledge& knowledge) {
  constexpr double kLogTwoPi = 1.8378770664093454836;
  for (const GroupKnowledge::Component& c : knowledge.groups) {
    Part part;
    part.mean = c.mean;
    double volume = 1;
    for (std::size_t i = 0; i < kFeatures; ++i) {
      part.precision[i] = 1.0 / c.variance[i];
      volume *= c.variance[i];
    }
    part.log_constant = portable::log(std::max(c.weight, knowledge.least_weight)) -
                        0.5 * (portable::log(volume) + static_cast<double>(kFeatures) * kLogTwoPi);
    parts_.push_back(part);
  }
}

double GroupDensity::Part::log_at(const Features& x) const {
  double distance2 = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = static_cast<double>(x[i]) - mean[i];
    distance2 += d * d * precision[i];
  }
  return log_constant - 0.5 * distance2;
}

double GroupDensity::log_at(const Features& x) const {
  if (parts_.size() == 1) return parts_.front().log_at(x);
  double largest = -1e300;
  double sum = 0;  // of exp(term - largest)
  for (const Part& part : parts_) {
    const double term = part.log_at(x);
    const double top = std::max(largest, term);
    const double before = sum * portable::exp(largest - top);
    sum = before + portable::exp(term - top);
    largest = top;
  }
  return largest + portable::log(sum);
}

Direction GroupDensity::expected_mean(const Features& x) const {
  double largest = -1e300;
  for (const Part& part : parts_) largest = std::max(largest, part.log_at(x));
  Direction mean{};
  double sum = 0;
  for (const Part& part : parts_) {
    const double weight = portable::exp(part.log_at(x) - largest);
    sum += weight;
    for (std::size_t i = 0; i < kFeatures; ++i) mean[i] += weight * part.mean[i];
  }
  for (double& m : mean) m /= sum;
  return mean;
}

}  // namespace redoubt
