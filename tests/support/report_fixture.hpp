// Invented data in the shape of a run, for tests of the report only: no result of any model.
#pragma once

#include "analysis/report/report_data.hpp"

namespace redoubt::tests {

struct FixtureShape {
  double days = 90;
  double sample_days = 1;
  std::size_t replicates = 8;
  double group_ratio = 2.0;       // false positives of group B against A; 1: no difference
  double swing = 0.30;            // detection lost within a retrain cycle; 0: no cycle
  double prevalence_drift = 0.0;  // relative change over the run
};

// Two campaigns, three detectors (two retrained weekly, one every 14 days), two groups, two
// interventions, series with panels and three that nobody planned for; some NaN.
analysis::ReportData report_fixture(const FixtureShape& shape = {});

}  // namespace redoubt::tests
