#include "agents/moderation/rater.hpp"

#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {

Rater::Rater(double sensitivity, double specificity, const std::vector<double>& criterion_shift)
    : sensitivity_(sensitivity), specificity_(specificity), shift_(criterion_shift) {
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

double Rater::probability(bool harmful, std::uint8_t group, double quality) const {
  const double rate = harmful ? sensitivity_ : specificity_;
  if (quality >= 1 || rate >= 1) return probability(harmful, group);
  const double distance = quality * portable::normal_quantile(rate);  // from mean to criterion
  return portable::normal_cdf(shift_[group] + (harmful ? distance : -distance));
}

// A rater who is never wrong has evidence beyond every margin.
double Rater::probability_beyond(double margin, bool harmful, std::uint8_t group,
                                 double quality) const {
  const double found = probability(harmful, group, quality);
  if (margin <= 0 || found <= 0 || found >= 1) return found;
  return portable::normal_cdf(portable::normal_quantile(found) - margin);
}

double review_quality(double pace, std::int64_t items_before, double fatigue) {
  const double haste = pace < 1 ? std::sqrt(pace) : 1.0;
  if (fatigue <= 0) return haste;
  return haste * portable::exp(-fatigue * static_cast<double>(items_before) / 100.0);
}

}  // namespace redoubt
