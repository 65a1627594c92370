// When detectors and the foundation model were retrained, read off the series that count trainings.
#pragma once

#include "analysis/report/report_data.hpp"

namespace redoubt::analysis {

// Adds a mark for each sample window [t − Δ, t) in which "trainings"(detector) or "model_trainings"
// is above zero, at its start: exact for trainings on the sample grid, else up to Δ early. A day
// that is the same in all replicates becomes one mark for all. Does nothing if the data hold
// retrain marks already.
void add_retrain_marks(ReportData& data);

}  // namespace redoubt::analysis
