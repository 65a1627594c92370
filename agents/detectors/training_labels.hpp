// Which decisions of reviewers a detector learns from.
#pragma once

#include <vector>

#include "agents/detectors/detector_params.hpp"
#include "agents/moderation/label_store.hpp"

namespace redoubt {

// A model that is deployed now was trained `redeploy_lag` ago on labels that were `label_lag` old
// then: those of the label window before that moment, of which the latest `label_budget`.
std::vector<LabelledItem> training_labels(const LabelStore& labels, const RetrainParams& params,
                                          SimTime now);

}  // namespace redoubt
