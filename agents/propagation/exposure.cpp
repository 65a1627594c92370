#include "agents/propagation/exposure.hpp"

namespace redoubt {

void Exposure::count_harmful_exposure(UserId user, const PostState& post) {
  ++tally_->reading.harmful_exposures;
  if (user.value >= harm_met_.size()) harm_met_.resize(user.value + std::size_t{1}, 0);
  ++harm_met_[user.value];
  HarmRecord& record = harm_->at(post.harm_record);
  ++record.exposures;
  if (record.flagged != SimTime::never()) ++record.exposures_after_flag;
  if (record.actioned != SimTime::never()) ++record.exposures_after_action;
  if (record.generator != kNoCampaign) ++tally_->generators[record.generator].exposures;
}

}  // namespace redoubt
