#include "agents/applications/application_params.hpp"

namespace redoubt {
namespace {

constexpr const char* kUnknown = "no published value";

// Shares by group that default to those of the people.
void mix_field(FieldVisitor& v, const char* name, const char* meaning, std::vector<double>& mix) {
  v({.name = name, .meaning = meaning, .range = kProbability, .source = "as among people"}, mix);
}

void use_fields(FieldVisitor& v, ApplicationParams& p) {
  v({.name = "reading_noise",
     .unit = "sd",
     .meaning = "error with which a model reads a person, along each axis; the same in all "
                "applications on that model",
     .range = {0, 100},
     .source = kUnknown},
    p.reading_noise);
  v({.name = "refuse_share",
     .meaning = "share of its own users' cases that it refuses",
     .range = {.low = 0, .high = 1, .low_open = true, .high_open = true},
     .source = kUnknown},
    p.refuse_share);
  v({.name = "common_need",
     .meaning = "part c of what is judged that is the person's own and comes to every application",
     .range = kProbability,
     .source = "applications ask different things"},
    p.common_need);
  v({.name = "meets_per_day",
     .unit = "1/day",
     .meaning = "how often a person meets the application",
     .range = kNonNegative,
     .source = kUnknown},
    p.meets_per_day);
  v({.name = "stakes_usd",
     .unit = "USD",
     .meaning = "what being refused wrongly, or being found by misuse, costs a person",
     .range = kNonNegative,
     .source = kUnknown},
    p.stakes_usd);
  v({.name = "misuse_share",
     .meaning = "share of its uses that are against the person: then whom it knows well is harmed",
     .range = kProbability,
     .source = "none by default"},
    p.misuse_share);
  v({.name = "case_usd",
     .unit = "USD",
     .meaning = "price of a case",
     .range = kNonNegative,
     .source = kUnknown},
    p.case_usd);
  v({.name = "case_wh",
     .unit = "Wh",
     .meaning = "energy of a case",
     .range = kNonNegative,
     .source = "text generation, Luccioni, Jernite and Strubell 2023",
     .tag = Tag::published},
    p.case_wh);
}

}  // namespace

void AdaptationParams::fields(FieldVisitor& v) {
  v({.name = "adaptation_strength",
     .meaning = "strength s of adaptation: (1 - s) of the model is the foundation model's, s is "
                "learnt from its own users",
     .range = kProbability,
     .source = "used as it is"},
    strength);
  v({.name = "adaptation_cases",
     .unit = "cases",
     .meaning = "cases of its own users that it learns from, and by which it sets its threshold",
     .range = {10, 1e7},
     .source = kUnknown},
    cases);
  v({.name = "adaptation_case_usd",
     .unit = "USD",
     .meaning = "price of gathering and learning from one of them, at every refit",
     .range = kNonNegative,
     .source = kUnknown},
    case_usd);
  v({.name = "adaptation_case_wh",
     .unit = "Wh",
     .meaning = "energy of the same",
     .range = kNonNegative,
     .source = kUnknown},
    case_wh);
  v({.name = "adaptation_balance",
     .meaning = "part of these cases that is gathered by group, of each group that the developer "
                "sees alike (debiasing at adaptation); the price of gathering is that of all users "
                "who must be looked at",
     .range = kProbability,
     .source = "as they come; balanced as in Idrissi et al. 2022"},
    balance);
  mix_field(v, "own_users", "share of each group among its own users", users);
  v({.name = "refit_every",
     .unit = "duration",
     .meaning = "period at which it takes over the foundation model as it stands",
     .range = {.low = 3600},
     .source = kUnknown},
    refit_every);
}

void FunnelParams::fields(FieldVisitor& v) {
  v({.name = "rate",
     .meaning = "share of people refused who complain; groups with an appeal_rate have their own",
     .range = kProbability,
     .source = "as for appeals"},
    rate);
  v({.name = "delay", .meaning = "time from refusal to complaint"}, delay);
  v({.name = "handled_per_day",
     .unit = "1/day",
     .meaning = "complaints that the application answers a day, the oldest first",
     .range = kNonNegative,
     .source = kUnknown},
    handled_per_day);
  v({.name = "accuracy",
     .meaning = "probability that the answer is right",
     .range = kProbability,
     .source = kUnknown},
    accuracy);
  v({.name = "edit_radius",
     .unit = "sd",
     .meaning = "radius of the exception that follows from a complaint that was upheld; 0: none",
     .range = {0, 100},
     .source = "none by default"},
    edit_radius);
  v({.name = "edits_per_day",
     .unit = "1/day",
     .meaning = "exceptions made a day, the most asked for first",
     .range = kNonNegative,
     .source = kUnknown},
    edits_per_day);
  v({.name = "forward_share",
     .meaning = "share of upheld complaints passed on to the provider of the model",
     .range = kProbability,
     .source = "none by default"},
    forward_share);
  v({.name = "forward_lag", .meaning = "time that passing on takes"}, forward_lag);
}

void DiscoveryParams::fields(FieldVisitor& v) {
  v({.name = "team_finds_per_year",
     .unit = "1/year",
     .meaning = "hazard h0 of h0·√(share of the group in the team) at which the developers "
                "themselves find that a group is served worse",
     .range = kNonNegative,
     .source = "they do not look by default"},
    team_finds_per_year);
  mix_field(v, "team", "share of each group among the developers", team);
  v({.name = "audits_per_day",
     .unit = "cases/day",
     .meaning = "cases that auditors look at, with the group known",
     .range = {0, 1e6},
     .source = "none by default"},
    audits_per_day);
  v({.name = "audit_z",
     .unit = "standard errors",
     .meaning = "how far a group's rate of failures must lie above the others' for auditors to "
                "report it",
     .range = {0, 10},
     .source = "looked at every day, so more than the usual two"},
    audit_z);
  v({.name = "audit_usd",
     .unit = "USD",
     .meaning = "price of a case audited",
     .range = kNonNegative,
     .source = kUnknown},
    audit_usd);
  v({.name = "audit_wh",
     .unit = "Wh",
     .meaning = "electricity of the auditor's workplace for it",
     .range = kNonNegative,
     .source = "not counted by default"},
    audit_wh);
  v({.name = "complaints_to_find",
     .unit = "complaints",
     .meaning = "upheld complaints by a group after which the developer sees the pattern",
     .range = {1, 1e9},
     .source = kUnknown},
    complaints_to_find);
  v({.name = "worse_than",
     .meaning = "how many times as often as the rest a group must be failed for there to be "
                "something to find",
     .range = {1, 100},
     .source = "the four-fifths rule of US employment law turned round (29 CFR 1607.4 D)",
     .tag = Tag::derived},
    worse_than);
  v({.name = "repair_lag",
     .unit = "duration",
     .meaning = "time from finding to the repaired version",
     .range = kNonNegative,
     .source = kUnknown},
    repair_lag);
  v({.name = "repair_cases",
     .unit = "cases",
     .meaning = "cases of the group that are gathered for the repair",
     .range = {10, 1e7},
     .source = kUnknown},
    repair_cases);
  v({.name = "repair_usd",
     .unit = "USD",
     .meaning = "price of a repair",
     .range = kNonNegative,
     .source = kUnknown},
    repair_usd);
  v({.name = "repair_kwh",
     .unit = "kWh",
     .meaning = "energy that computers use for it, beside that of the refit",
     .range = kNonNegative,
     .source = "not counted by default"},
    repair_kwh);
}

void GateParams::fields(FieldVisitor& v) {
  v({.name = "cases",
     .unit = "cases",
     .meaning = "cases of the benchmark that a version must pass; 0: there is none",
     .range = {0, 1e7},
     .source = "none by default"},
    cases);
  v({.name = "case_usd",
     .unit = "USD",
     .meaning = "price of trying a version on one of them",
     .range = kNonNegative,
     .source = kUnknown},
    case_usd);
  v({.name = "case_wh",
     .unit = "Wh",
     .meaning = "electricity of the workplace at which it is judged",
     .range = kNonNegative,
     .source = "not counted by default"},
    case_wh);
  mix_field(v, "mix", "share of each group in the benchmark", mix);
  v({.name = "most_failures",
     .meaning = "share of wrongful failures above which in any group a version is held back",
     .range = kProbability,
     .source = kUnknown},
    most_failures);
}

void LiabilityParams::fields(FieldVisitor& v) {
  const auto share = [&v](const char* name, const char* meaning, double& value) {
    v({.name = name,
       .meaning = meaning,
       .range = kProbability,
       .source = "the developer is liable"},
      value);
  };
  share("provider", "share of compensation that the provider of the model pays", provider);
  share("developer", "share of compensation that the developer of the application pays", developer);
  share("platform", "share of compensation that the platform pays", platform);
}

void ApplicationParams::fields(FieldVisitor& v) {
  v({.name = "shares_foundation_model",
     .meaning = "whether it stands on the one foundation model or on one of its own, made alike",
     .source = "most do (Bommasani et al. 2021)",
     .fixed = true},
    shares_foundation_model);
  v({.name = "depends_on",
     .meaning = "applications whose refusal it takes over",
     .source = "none",
     .fixed = true},
    depends_on);
  adaptation.fields(v);
  use_fields(v, *this);
  v({.name = "complaints", .meaning = "what becomes of complaints"}, complaints);
  v({.name = "discovery", .meaning = "how it is found that a group is served worse"}, discovery);
  v({.name = "gate", .meaning = "what a version must pass before it is released"}, gate);
  v({.name = "liability", .meaning = "who pays for wrongs that are admitted"}, liability);
}

}  // namespace redoubt
