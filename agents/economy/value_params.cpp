#include "agents/economy/value_params.hpp"

#include <fmt/format.h>

namespace redoubt {
namespace {

// A list of shares by group has one for each and adds up to at most 1.
void check_shares(const char* key, const std::vector<double>& shares, std::size_t groups,
                  SourcePosition where, Problems& problems) {
  double sum = 0;
  for (const double part : shares) sum += part;
  if (shares.empty() || (shares.size() == groups && sum <= 1.000001)) return;
  problems.add(where,
               fmt::format("value.{} has {} entries that add up to {:.10g} (must be {}, one per "
                           "group, that add up to at most 1)",
                           key, shares.size(), sum, groups));
}

void incidence_fields(FieldVisitor& v, ValueParams& p) {
  const auto share = [&v](const char* name, const char* meaning, const char* source,
                          std::vector<double>& value) {
    v({.name = name, .meaning = meaning, .range = kProbability, .source = source}, value);
  };
  share("climate_incidence",
        "part of the carbon cost that falls on each group; the rest falls on others; empty: "
        "all on others",
        "no published value; poorer people bear more (Bender et al. 2021)", p.climate_incidence);
  share("cost_incidence",
        "part of what models cost to run, electricity included, that falls on each group as prices "
        "or fees; the rest falls on their owners; empty: all on owners",
        "no published value; who is billed pays", p.cost_incidence);
  share("grid_incidence",
        "part of the stress on the grid that falls on each group; the rest falls on others; "
        "empty: all on others",
        "no published value; an interruption costs the grid's customers (Sullivan et al. 2015)",
        p.grid_incidence);
  share("secondary_incidence",
        "part of O that falls on each group; the rest falls on others; empty: all on others",
        "no published value; who lives beside chip plants and their waste bears more (Bommasani et "
        "al. 2021, section 5.3)",
        p.secondary_incidence);
}

}  // namespace

void ValueParams::fields(FieldVisitor& v) {
  v({.name = "harm_usd",
     .unit = "USD",
     .meaning = "harm to a person who meets a harmful post for the first time",
     .range = {0, 1e6},
     .source = "no published value; 0: not valued"},
    harm_usd);
  v({.name = "abuse_usd",
     .unit = "USD",
     .meaning = "harm to a victim each time that abuse reaches it",
     .range = {0, 1e6},
     .source = "no published value; 0: not valued"},
    abuse_usd);
  v({.name = "wrongful_usd",
     .unit = "USD",
     .meaning = "harm to the author of a harmless post that is acted on",
     .range = {0, 1e6},
     .source = "no published value; 0: not valued"},
    wrongful_usd);
  v({.name = "answer_usd",
     .unit = "USD",
     .meaning = "good of a post that a model wrote for a person",
     .range = {0, 1e6},
     .source = "no published value; 0: not valued"},
    answer_usd);
  v({.name = "served_usd",
     .unit = "USD",
     .meaning = "good of a case that an application serves, of somebody who should be served; what "
                "a wrong costs is the application's stakes_usd",
     .range = {0, 1e6},
     .source = "no published value; 0: not valued"},
    served_usd);
  v({.name = "operations",
     .meaning = "S is net of what an actor spends on other things than electricity",
     .source = "on: wages and machines are not free to society"},
    operations);
  incidence_fields(v, *this);
  v({.name = "settled_after",
     .unit = "duration",
     .meaning = "age at which a harmful post has met its readers: the mean over those that nobody "
                "acted on says what a removal prevents",
     .range = {3600, 1e8},
     .source = "no published value"},
    settled_after);
  v({.name = "deploy_if",
     .meaning = "a detector, provider or application whose own V(M) fails this after its trial is "
                "taken out of use, a foundation model with what stands on it; analysts, note "
                "writers and who only labels origin are not judged",
     .source = "always"},
    deploy_if);
  v({.name = "trial",
     .unit = "duration",
     .meaning = "time from the start of the run, or of the detector, to the first verdict; then "
                "daily",
     .range = {86400, 1e8},
     .source = "no published value"},
    trial);
}

void check_value(const ValueParams& params, bool has_environment, std::size_t groups,
                 SourcePosition where, Problems& problems) {
  if (!has_environment)
    problems.add(
        where,
        "[value] needs [environment]: V = S - C - E - O has to know the grid and the price "
        "of electricity");
  check_shares("climate_incidence", params.climate_incidence, groups, where, problems);
  check_shares("cost_incidence", params.cost_incidence, groups, where, problems);
  check_shares("grid_incidence", params.grid_incidence, groups, where, problems);
  check_shares("secondary_incidence", params.secondary_incidence, groups, where, problems);
}

}  // namespace redoubt
