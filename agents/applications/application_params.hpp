// What a scenario says of an application that stands on a foundation model: [[application]].
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/config/law.hpp"

namespace redoubt {

// What it makes of the foundation model: θ = (1 - s)·θ_FM + s·θ̂, θ̂ estimated from its own users.
struct AdaptationParams {
  double strength = 0;
  std::int64_t cases = 1000;
  double case_usd = 0;
  double case_wh = 0;
  double balance = 0;         // part of the cases gathered by group seen
  std::vector<double> users;  // share of each group among its own users; empty: as among people
  Duration refit_every = days(30);
  void fields(FieldVisitor& v);
};

// Complaints: from the person to the application, and from there to the model's provider.
struct FunnelParams {
  double rate = 0.019;
  Law delay{.kind = LawKind::lognormal, .mean = days(3), .cv = 1};
  double handled_per_day = 5;
  double accuracy = 0.95;
  double edit_radius = 0;
  double edits_per_day = 1;
  double forward_share = 0;
  Law forward_lag{.kind = LawKind::lognormal, .mean = days(7), .cv = 1};
  void fields(FieldVisitor& v);
};

// How the developer comes to know that a group is served worse, and what is done then.
struct DiscoveryParams {
  double team_finds_per_year = 0;
  std::vector<double> team;  // share of each group among the developers; empty: as among people
  double audits_per_day = 0;
  double audit_z = 3;
  double audit_usd = 10;
  double audit_wh = 0;
  std::int64_t complaints_to_find = 20;
  double worse_than = 1.25;
  Duration repair_lag = days(14);
  std::int64_t repair_cases = 1000;
  double repair_usd = 5000;
  double repair_kwh = 0;
  void fields(FieldVisitor& v);
};

// A version is released only if it does well enough on a benchmark.
struct GateParams {
  std::int64_t cases = 0;
  double case_usd = 0;
  double case_wh = 0;
  std::vector<double> mix;  // share of each group in the benchmark; empty: as among people
  double most_failures = 0.1;
  void fields(FieldVisitor& v);
};

// Who pays for wrongs that are admitted.
struct LiabilityParams {
  double provider = 0;
  double developer = 1;
  double platform = 0;
  void fields(FieldVisitor& v);
};

struct ApplicationParams {
  bool shares_foundation_model = true;
  std::vector<std::string> depends_on;
  AdaptationParams adaptation;
  double reading_noise = 0.5;
  double refuse_share = 0.05;
  double common_need = 0;
  double meets_per_day = 0.02;
  double stakes_usd = 100;
  double misuse_share = 0;
  double case_usd = 1e-4;
  double case_wh = 0.047;
  FunnelParams complaints;
  DiscoveryParams discovery;
  GateParams gate;
  LiabilityParams liability;
  void fields(FieldVisitor& v);
};

}  // namespace redoubt
