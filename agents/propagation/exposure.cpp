#include "agents/propagation/exposure.hpp"

namespace redoubt {

void Exposure::count_harmful_exposure(const PostState& post) {
  ++tally_->reading.harmful_exposures;
  HarmRecord& record = harm_->at(post.harm_record);
  ++record.exposures;
  if (record.flagged != SimTime::never()) ++record.exposures_after_flag;
  if (record.actioned != SimTime::never()) ++record.exposures_after_action;
  ++tally_->generators[record.generator].exposures;
}

}  // namespace redoubt
