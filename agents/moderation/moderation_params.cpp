// Parameters of moderation, with units, ranges and sources.
#include "agents/moderation/moderation.hpp"

namespace redoubt {

void ModerationParams::fields(FieldVisitor& v) {
  docket.fields(v);
  v({.name = "wage_usd_per_hour",
     .unit = "USD/h",
     .meaning = "cost of a reviewer's hour at work on cases; hours on duty without a case are not "
                "booked (a crew on a payroll costs the measure hours_on_duty times this)",
     .range = {0, 1000},
     .source = "no published value"},
    wage_usd_per_hour);
  v({.name = "desk_watt",
     .unit = "W",
     .meaning = "electric power of the workplace at which a reviewer decides on flags, reports, "
                "audits and appeals, for the time that a case takes; 0: only computing is counted",
     .range = {0, 1e4},
     .source = "not counted by default; a laptop takes about 75 W and a desktop 200 W (Tomlinson "
               "et al. 2024)"},
    desk_watt);
  v({.name = "sensitivity",
     .meaning = "probability that a reviewer finds a harmful post harmful",
     .range = kProbability,
     .source = "no published value"},
    sensitivity);
  v({.name = "specificity",
     .meaning = "probability that a reviewer finds a benign post benign",
     .range = kProbability,
     .source = "no published value; a symmetric 0.92 would make half of all removals wrong at 0.1 "
               "% prevalence"},
    specificity);
  team.fields(v);
  v({.name = "fatigue",
     .unit = "per 100 items",
     .meaning = "log-loss of a reviewer's d' and criterion per 100 items reviewed on the day",
     .range = {0, 10},
     .source = "no fatigue"},
    fatigue);
  v({.name = "audit_fraction",
     .meaning = "share of all posts reviewed at random",
     .range = kProbability,
     .source = "no published value"},
    audit_fraction);
  v({.name = "label_weights",
     .meaning = "how labels count in training: none, all alike; inverse_propensity, by 1 / the "
                "probability with which such a post comes to review (1 if flagged or reported, "
                "else audit_fraction)",
     .source = "all alike"},
    label_weights);
  v({.name = "reported_weight",
     .meaning =
         "what a label counts in training, times label_weights, if a reader reported the "
         "post; 0: detectors learn from what they flagged, and from audits and appeals, alone",
     .range = kNonNegative,
     .source = "as much as a discovered one"},
    reported_weight);
  actions.fields(v);
  sanctions.fields(v);
  v({.name = "appeals", .meaning = "recourse of authors"}, appeals);
}

}  // namespace redoubt
