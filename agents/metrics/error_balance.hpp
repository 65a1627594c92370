// Chouldechova 2017: what a score that means the same in all groups costs groups of other base
// rates.
#pragma once

namespace redoubt {

// The false positive rate that follows from prevalence p, positive predictive value and false
// negative rate: p/(1 - p)·(1 - PPV)/PPV·(1 - FNR). Groups of unequal p cannot have all three
// equal.
constexpr double implied_false_positive_rate(double prevalence, double ppv, double fnr) {
  return prevalence / (1 - prevalence) * (1 - ppv) / ppv * (1 - fnr);
}

}  // namespace redoubt
