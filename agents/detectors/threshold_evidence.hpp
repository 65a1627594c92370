// Scores of recent traffic and of labelled items by the present model, to choose a threshold from.
#pragma once

#include "agents/context.hpp"
#include "agents/detectors/scoring.hpp"
#include "agents/detectors/threshold.hpp"

namespace redoubt {

// Of the posts in the threshold window that are still kept; a new model needs its own quantile.
ThresholdEvidence traffic_evidence(const Context& context, const Scoring& scoring,
                                   std::size_t detector, std::int64_t window);

// Scores of labelled items. Those that a filter lets pass stand below all scores.
std::vector<ScoredItem> score_items(const Context& context, const Scoring& scoring,
                                    std::size_t detector, const std::vector<LabelledItem>& items);

}  // namespace redoubt
