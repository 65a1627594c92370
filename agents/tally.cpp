#include "agents/tally.hpp"

namespace redoubt {

Tally empty_tally(std::size_t generators, std::size_t detectors, std::size_t groups) {
  Tally tally;
  tally.detectors.resize(detectors);
  for (DetectorTally& detector : tally.detectors) {
    detector.benign_scored.resize(groups);
    detector.benign_flagged.resize(groups);
  }
  tally.generators.resize(generators);
  tally.moderation = ModerationTally(groups);
  ScreeningTally& screening = tally.screening;
  for (auto* counts :
       {&screening.benign_screened, &screening.benign_flagged, &screening.harmful_screened,
        &screening.harmful_flagged, &screening.by_hand_screened, &screening.by_hand_flagged})
    counts->resize(groups);
  tally.provider = ProviderTally(groups);
  tally.gaming.would_be_flagged.resize(groups);
  tally.gaming.rewritten.resize(groups);
  tally.gaming.burden.resize(groups);
  return tally;
}

}  // namespace redoubt
