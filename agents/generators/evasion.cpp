#include "agents/generators/evasion.hpp"

namespace redoubt {
namespace {

void search_fields(FieldVisitor& v, EvasionParams& p) {
  v({.name = "sigma",
     .unit = "sd",
     .meaning = "first step size of the evolution strategy",
     .range = {0, 10},
     .source = "no published value"},
    p.sigma);
  v({.name = "sigma_min",
     .unit = "sd",
     .meaning = "smallest step size",
     .range = {0, 10},
     .source = "no published value"},
    p.sigma_min);
  v({.name = "sigma_max",
     .unit = "sd",
     .meaning = "largest step size",
     .range = {0, 10},
     .source = "no published value"},
    p.sigma_max);
  v({.name = "templates",
     .meaning = "variants between which ucb1 and exp3 choose",
     .range = {2, 1000},
     .source = "no published value",
     .fixed = true},
    p.templates);
  v({.name = "exploration",
     .meaning = "share γ of exp3's choices that are made at random",
     .range = {0, 1, true, false},
     .source = "no published value"},
    p.exploration);
  v({.name = "paraphrase_left",
     .meaning = "part of the offset in style that a paraphrase leaves",
     .range = kProbability,
     .source = "0.22: DetectGPT's d' falls from 2.86 to 0.64 (Krishna et al. 2023)",
     .tag = Tag::derived,
     .fixed = true},
    p.paraphrase_left);
}

}  // namespace

void EvasionParams::fields(FieldVisitor& v) {
  v({.name = "kind",
     .meaning = "how the campaign adapts to detection",
     .source = "interactive evasion (Bommasani et al. 2021, section 5.2)"},
    kind);
  v({.name = "feedback",
     .meaning = "what it learns of a tried post",
     .source = "no published value",
     .fixed = true},
    feedback);
  v({.name = "oracle",
     .meaning = "whom it asks when feedback is decision or score",
     .source = "no published value",
     .fixed = true},
    oracle);
  v({.name = "surrogate_transfer",
     .meaning = "correlation τ of the surrogate's score with the platform's",
     .range = kProbability,
     .source = "no published value"},
    surrogate_transfer);
  v({.name = "query_cost_usd",
     .unit = "USD",
     .meaning = "price of asking about one post",
     .range = {0, 1e6},
     .source = "no published value"},
    query_cost_usd);
  v({.name = "query_wh",
     .unit = "Wh",
     .meaning = "energy of an answer to it, on the campaign's account",
     .range = {0, 1e6},
     .source = "no published value; 0: not counted"},
    query_wh);
  v({.name = "posts_per_candidate",
     .unit = "posts",
     .meaning = "posts of a variant that are watched before it is judged",
     .range = {1, 1000},
     .source = "no published value",
     .fixed = true},
    posts_per_candidate);
  v({.name = "fate_window",
     .unit = "duration",
     .meaning = "how long a post is watched; should exceed the review delay",
     .range = {60, 1e7},
     .source = "no published value",
     .fixed = true},
    fate_window);
  search_fields(v, *this);
}

}  // namespace redoubt
