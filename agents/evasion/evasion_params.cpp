#include "agents/evasion/evasion_params.hpp"

#include "agents/catalogue.hpp"

namespace redoubt {
namespace {

// A choice among the kinds of the catalogue.
void kind_field(FieldVisitor& v, std::string& kind) {
  std::vector<const char*> words;
  int index = 0;
  for (const Kind<Evasion>& each : evasion_kinds()) {
    if (each.name == kind) index = static_cast<int>(words.size());
    words.push_back(each.name.c_str());
  }
  v.choice({.name = "kind",
            .meaning = "how the campaign adapts to detection",
            .source = "interactive evasion (Bommasani et al. 2021, section 5.2)"},
           words, index);
  kind = words[static_cast<std::size_t>(index)];
}

void query_fields(FieldVisitor& v, EvasionParams& p) {
  v({.name = "query_cost_usd",
     .unit = "USD",
     .meaning = "price of asking about one post, beside the wear of an account: a machine's work",
     .range = {0, 1e6},
     .source = "no published value; the order of what hosted classifiers charge for a text"},
    p.query_cost_usd);
  v({.name = "query_wh",
     .unit = "Wh",
     .meaning = "energy of an answer to it, on the campaign's account",
     .range = {0, 1e6},
     .source = "no published value; 0: not counted"},
    p.query_wh);
  v({.name = "queries_per_account",
     .unit = "posts",
     .meaning = "posts that one account can test on the platform before it is lost; each such "
                "question costs account_price_usd divided by this",
     .range = {1, 1e9},
     .source = "three strikes, which three in ten of the posts that are tested bring"},
    p.queries_per_account);
  v({.name = "queries_per_day",
     .unit = "1/day",
     .meaning = "questions that it asks a day at most; further posts try nothing out. The same "
                "number makes kinds of feedback comparable",
     .range = {0, 1e9},
     .source = "no limit"},
    p.queries_per_day);
}

}  // namespace

void EvasionParams::fields(FieldVisitor& v) {
  kind_field(v, kind);
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
  v({.name = "surrogate_usd",
     .unit = "USD",
     .meaning = "price of building the stand-in, paid before the first question to it",
     .range = {0, 1e12},
     .source = "not counted by default"},
    surrogate_usd);
  v({.name = "surrogate_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for the same",
     .range = {0, 1e12},
     .source = "not counted by default"},
    surrogate_kwh);
  query_fields(v, *this);
  v({.name = "fate_window",
     .unit = "duration",
     .meaning = "how long a post is watched; should exceed the review delay",
     .range = {60, 1e7},
     .source = "no published value",
     .fixed = true},
    fate_window);
}

}  // namespace redoubt
