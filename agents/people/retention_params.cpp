#include "agents/people/retention_params.hpp"

namespace redoubt {

void RetentionParams::fields(FieldVisitor& v) {
  v({.name = "leave_per_loss",
     .meaning = "h: who suffers a loss l leaves for it with probability 1 - e^(-h·l); 0: nobody",
     .range = {0, 1000},
     .source = "law of Hashimoto et al. 2018; no published rate"},
    leave_per_loss);
  v({.name = "memory",
     .unit = "duration",
     .meaning = "mean time a loss is remembered: it raises the hazard of leaving by "
                "h·l·e^(-t/memory)/memory",
     .range = {1, 1e9},
     .source = "no published value",
     .fixed = true},
    memory);
  v({.name = "quieter_per_loss",
     .meaning = "k: people publish a share e^(-k·loss remembered) of their posts; 0: all",
     .range = {0, 1000},
     .source = "no published value"},
    quieter_per_loss);
  v({.name = "turnover_per_day",
     .unit = "1/day",
     .meaning = "hazard of leaving for other reasons",
     .range = {0, 10},
     .source = "none; platforms do not publish it",
     .fixed = true},
    turnover_per_day);
  v({.name = "arrivals_per_day",
     .unit = "1/day",
     .meaning = "newcomers a day to each group, as a share of its people at the start",
     .range = {0, 10},
     .source = "none; turnover_per_day keeps the numbers even",
     .fixed = true},
    arrivals_per_day);
  v({.name = "occupied",
     .meaning = "share of the network's places that somebody has at the start; newcomers take free "
                "ones",
     .range = kProbability,
     .source = "all",
     .fixed = true},
    occupied);
  v({.name = "repair",
     .meaning = "share of what is left of a loss that goes away when a wrongful decision is put "
                "right",
     .range = kProbability,
     .source = "no published value"},
    repair);
  const auto loss = [&v](const char* name, const char* meaning, double& value) {
    v({.name = name, .meaning = meaning, .range = {0, 1000}, .source = "no published value"},
      value);
  };
  loss("removed", "loss of a harmless post removed: the unit of loss", removed);
  loss("reduced", "loss of a harmless post downranked, or of a rate limit for one", reduced);
  loss("labelled", "loss of a harmless post labelled", labelled);
  loss("suspended", "loss of a suspension", suspended);
  loss("abused", "loss of an abusive post that reaches its victim", abused);
}

double RetentionParams::loss_of(Wrong what) const {
  switch (what) {
    case Wrong::removed:
      return removed;
    case Wrong::reduced:
      return reduced;
    case Wrong::labelled:
      return labelled;
    case Wrong::suspended:
      return suspended;
    case Wrong::abused:
      return abused;
  }
  return 0;
}

}  // namespace redoubt
