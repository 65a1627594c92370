#include "agents/propagation/propagation.hpp"

namespace redoubt {

void PropagationParams::fields(FieldVisitor& v) {
  v({.name = "max_age",
     .unit = "duration",
     .meaning = "posts older than this are not shown",
     .range = {3600, 1e8},
     .source = "no published value",
     .fixed = true},
    max_age);
  v({.name = "seeds",
     .unit = "posts",
     .meaning = "benign posts by random people that start cascades, beside what people write",
     .range = {0, 1e7},
     .source = "off",
     .fixed = true},
    seeds);
  v({.name = "seed_share",
     .meaning = "share of people who pass each seed on at once, beside its author",
     .range = kProbability,
     .source = "off",
     .fixed = true},
    seed_share);
  v({.name = "seed_every",
     .unit = "duration",
     .meaning = "time between two seeds; the first comes at the start",
     .range = kNonNegative,
     .source = "all at once",
     .fixed = true},
    seed_every);
}

void PropagationSetup::fields(FieldVisitor& v) {
  rule->fields(v);
  params.fields(v);
}

}  // namespace redoubt
