#include "agents/moderation/rater.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

Rater::Rater(double sensitivity, double specificity, const std::vector<double>& criterion_shift) {
  // A perfect rater has an infinite criterion or d'; both ends are kept exact.
  const bool never_wrong_on_benign = specificity >= 1.0;
  const bool never_wrong_on_harmful = sensitivity >= 1.0;
  const double c = never_wrong_on_benign ? 0 : portable::normal_quantile(specificity);
  const double z_hit = never_wrong_on_harmful ? 0 : portable::normal_quantile(sensitivity);
  for (const double shift : criterion_shift) {
    hit_.push_back(never_wrong_on_harmful ? 1.0 : portable::normal_cdf(z_hit + shift));
    false_alarm_.push_back(never_wrong_on_benign ? 0.0 : portable::normal_cdf(shift - c));
  }
}

}  // namespace redoubt
