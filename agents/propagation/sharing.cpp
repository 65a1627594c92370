#include "agents/propagation/sharing.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

void SharingParams::branching_field(FieldVisitor& v) {
  v({.name = "branching_factor",
     .unit = "shares per share",
     .meaning = "mean number of shares that a share of benign content causes",
     .range = {0, 5},
     .source = "between 0.3 and 0.9 in the literature on cascades; no single value",
     .fixed = true},
    branching_factor);
}

void SharingParams::content_fields(FieldVisitor& v) {
  v({.name = "false_boost",
     .unit = "log-odds",
     .meaning = "added to the log-odds of sharing a false claim",
     .range = {-10, 10},
     .source = "odds x 1.70 (Vosoughi, Roy & Aral 2018)",
     .tag = Tag::published},
    false_boost);
  v({.name = "quality_weight",
     .unit = "log-odds/sd",
     .meaning = "added to the log-odds of sharing per unit of quality",
     .range = {-10, 10},
     .source = "no published value"},
    quality_weight);
}

double SharingParams::probability(const Truth& truth) const {
  const double odds = log_odds + (truth.is_false ? false_boost : 0.0) +
                      quality_weight * static_cast<double>(truth.quality) +
                      static_cast<double>(truth.fit);
  return portable::logistic(odds) * static_cast<double>(truth.potency);
}

}  // namespace redoubt
