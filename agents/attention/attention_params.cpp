#include "agents/attention/attention_params.hpp"

namespace redoubt {
namespace {

constexpr Range kRates{0, 500};  // incidents per round, so that no probability underflows

void site_fields(FieldVisitor& v, AttentionParams& p) {
  v({.name = "sites",
     .meaning = "names of the sites that investigators may be sent to",
     .source = "two, as in Ensign et al. 2018",
     .fixed = true},
    p.sites);
  v({.name = "start",
     .unit = "incidents",
     .meaning = "per site, the record at the start",
     .range = {0, 1e9, true, false},
     .source = "drug arrests of two districts of Oakland (Ensign et al. 2018)",
     .tag = Tag::published,
     .fixed = true},
    p.start);
  v({.name = "start_rounds",
     .unit = "rounds",
     .meaning = "rounds that the record at the start stands for, in the estimates of policy greedy",
     .range = kPositive,
     .source = "what makes the first estimate of site A its rate",
     .tag = Tag::derived,
     .fixed = true},
    p.start_rounds);
  v({.name = "discovered_rate",
     .unit = "1/round",
     .meaning = "per site, incidents that only a visit discovers",
     .range = kRates,
     .source = "the same districts, from a model of drug use (Ensign et al. 2018)",
     .tag = Tag::published,
     .fixed = true},
    p.discovered_rate);
  v({.name = "reported_rate",
     .unit = "1/round",
     .meaning = "per site, incidents that are reported whether or not anybody visits; empty: none",
     .range = kRates,
     .source = "none by default"},
    p.reported_rate);
  v({.name = "law",
     .meaning = "incidents of a round are drawn (poisson) or as many as the rate says (constant)",
     .source = "counts of independent events"},
    p.law);
  v({.name = "response",
     .unit = "1/round",
     .meaning = "by how much a unit lowers the rate of a site for the rounds to come, and a round "
                "without any raises it",
     .range = {0, 100},
     .source = "none by default; the dynamics of D'Amour et al. 2020"},
    p.response);
}

void policy_fields(FieldVisitor& v, AttentionParams& p) {
  v({.name = "policy",
     .meaning = "where units go: urn (drawn by shares of the record), greedy (where the estimates "
                "promise most discoveries), uniform (everywhere alike), proportional (by exact "
                "shares of the record)",
     .source = "the urn of Ensign et al. 2018; the others from D'Amour et al. 2020"},
    p.policy);
  v({.name = "units",
     .meaning = "units that are sent out every round",
     .range = {1, 1e6},
     .source = "one, as in Ensign et al. 2018"},
    p.units);
  v({.name = "round_every",
     .unit = "duration",
     .meaning = "time between rounds",
     .range = kPositive,
     .source = "daily, as in Ensign et al. 2018",
     .fixed = true},
    p.round_every);
  v({.name = "finds",
     .meaning = "what a unit finds: all incidents of its site, or one at most",
     .source = "all (Ensign et al. 2018); one in D'Amour et al. 2020"},
    p.finds);
  v({.name = "explore",
     .meaning = "share of units that are sent anywhere at random",
     .range = kProbability,
     .source = "none by default"},
    p.explore);
  v({.name = "unit_usd",
     .unit = "USD",
     .meaning = "price of sending a unit out for a round",
     .range = kNonNegative,
     .source = "not counted by default"},
    p.unit_usd);
  v({.name = "unit_wh",
     .unit = "Wh",
     .meaning = "electricity that a unit uses in a round, at its workplace",
     .range = kNonNegative,
     .source = "not counted by default"},
    p.unit_wh);
}

void record_fields(FieldVisitor& v, AttentionParams& p) {
  v({.name = "decay",
     .meaning = "share of the record that is forgotten every round",
     .range = {.low = 0, .high = 1, .high_open = true},
     .source = "Ensign et al. 2018",
     .tag = Tag::published},
    p.decay);
  v({.name = "correction",
     .meaning = "how discoveries enter the record: as they are; kept (thinning) or weighted "
                "(weighting) by (1/π_i)/Σ 1/π, π_i the chance of a visit to their site",
     .source = "none; thinning is the remedy of Ensign et al. 2018"},
    p.correction);
  v({.name = "discovered_weight",
     .meaning = "what a discovered incident counts in the record",
     .range = kNonNegative,
     .source = "one"},
    p.discovered_weight);
  v({.name = "reported_weight",
     .meaning = "what a reported incident counts in the record",
     .range = kNonNegative,
     .source = "one"},
    p.reported_weight);
}

}  // namespace

void AttentionParams::fields(FieldVisitor& v) {
  site_fields(v, *this);
  policy_fields(v, *this);
  record_fields(v, *this);
}

}  // namespace redoubt
