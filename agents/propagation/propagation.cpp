#include "agents/propagation/propagation.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

void PropagationParams::fields(FieldVisitor& v) {
  v({.name = "rule",
     .meaning = "how shares reach people",
     .source = "feeds are how platforms work",
     .fixed = true},
    rule);
  v({.name = "branching_factor",
     .unit = "shares per share",
     .meaning = "mean number of shares that a share of benign content causes",
     .range = {0, 5},
     .source = "between 0.3 and 0.9 in the literature on cascades; no single value",
     .fixed = true},
    branching_factor);
  v({.name = "ranking", .meaning = "order of the feed (rule feed)", .source = "common practice"},
    reading.ranking);
  v({.name = "reading_depth",
     .unit = "posts",
     .meaning = "P(a visit reads more than k posts) = e^(-k/reading_depth)",
     .range = {0.01, 1000},
     .source = "no published value",
     .fixed = true},
    reading.reading_depth);
  v({.name = "max_age",
     .unit = "duration",
     .meaning = "posts older than this are not shown",
     .range = {3600, 1e8},
     .source = "no published value",
     .fixed = true},
    max_age);
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

std::unique_ptr<PropagationRule> make_rule(const PropagationParams& params,
                                           const PropagationContext& context) {
  if (params.rule == RuleKind::cascade)
    return std::make_unique<CascadeRule>(CascadeParams{.max_age = params.max_age}, context);
  return std::make_unique<FeedRule>(params.reading, params.max_age, context);
}

double share_probability(const PropagationParams& params, double a0, const Truth& truth) {
  const double log_odds = a0 + (truth.is_false ? params.false_boost : 0.0) +
                          params.quality_weight * static_cast<double>(truth.quality) +
                          static_cast<double>(truth.fit);
  return portable::logistic(log_odds) * static_cast<double>(truth.potency);
}

}  // namespace redoubt
