#include "agents/economy/value_params.hpp"

#include <fmt/format.h>

namespace redoubt {

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
  v({.name = "climate_incidence",
     .meaning =
         "part of the carbon cost that falls on each group; the rest falls on others; empty: "
         "all on others",
     .range = kProbability,
     .source = "no published value; poorer people bear more (Bender et al. 2021)"},
    climate_incidence);
  v({.name = "settled_after",
     .unit = "duration",
     .meaning = "age at which a harmful post has met its readers: the mean over those that nobody "
                "acted on says what a removal prevents",
     .range = {3600, 1e8},
     .source = "no published value"},
    settled_after);
  v({.name = "deploy_if",
     .meaning = "a detector, foundation model, provider or application whose own V(M) fails this "
                "after its "
                "trial is taken out of use; analysts and note writers are not judged",
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
  double sum = 0;
  for (const double part : params.climate_incidence) sum += part;
  const std::size_t entries = params.climate_incidence.size();
  if (entries != 0 && (entries != groups || sum > 1.000001))
    problems.add(where,
                 fmt::format("value.climate_incidence has {} entries that add up to {} (must "
                             "be {}, one per group, that add up to at most 1)",
                             entries, sum, groups));
}

}  // namespace redoubt
