#include "agents/propagation/exposure.hpp"

#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

void count_one(std::vector<std::uint32_t>& counts, std::uint32_t person) {
  if (person >= counts.size()) counts.resize(person + std::size_t{1}, 0);
  ++counts[person];
}

}  // namespace

// The same leaning that lets campaigns win a person, with mean 1.
double Exposure::leaning(UserId reader) const {
  const double u = draws_->uniform(Purpose::user_traits, reader.value, 1);
  return lognormal_sigma(u, 1.0, harm_sharing_sigma);
}

void Exposure::offer_harm(std::span<const std::uint32_t> followers) {
  for (const std::uint32_t follower : followers) count_one(harm_offered_, follower);
}

void Exposure::count_harmful_exposure(UserId reader, const PostState& post) {
  ++tally_->reading.harmful_exposures;
  count_one(harm_met_, reader.value);
  HarmRecord& record = harm_->at(post.harm_record);
  ++record.exposures;
  if (record.flagged != SimTime::never()) ++record.exposures_after_flag;
  if (record.actioned != SimTime::never()) ++record.exposures_after_action;
  if (record.generator != kNoCampaign) ++tally_->generators[record.generator].exposures;
  if (record.victim == reader) abused(record);
  if (follow_all_harm) harm_listener->met_harm(reader, record);
}

// Whoever passes abuse on joins in: the victim is mentioned once more.
void Exposure::count_harmful_share(const PostState& post) {
  HarmRecord& record = harm_->at(post.harm_record);
  if (record.victim.valid()) abused(record);
}

void Exposure::abused(HarmRecord& record) {
  ++record.abuse;
  if (harm_listener) harm_listener->abused(record);
}

}  // namespace redoubt
