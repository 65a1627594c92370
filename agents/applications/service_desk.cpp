#include "agents/applications/service_desk.hpp"

namespace redoubt {
namespace {

Duration gap_of(double per_day) {
  return Duration{static_cast<std::int64_t>(static_cast<double>(days(1).ms) / per_day)};
}

// It is about this refusal, not one that came after it.
bool stands(const Standing& standing, const Refusal& refusal) {
  return is_refusal(standing.verdict) && standing.refusals == refusal.number;
}

}  // namespace

void ServiceDesk::changed(Context& context) {
  plan_answer(context);
  plan_exception(context);
}

void ServiceDesk::consider(Context& context, const Refusal& refusal) {
  const auto& own = context.groups[refusal.group].appeal_rate;
  const double rate = own ? *own : params_.rate;
  const std::uint64_t key = entity(refusal);
  if (context.draws.uniform(Purpose::service_complaint, key, refusal.number) >= rate) return;
  const double u = context.draws.uniform(Purpose::service_complaint_delay, key, refusal.number);
  rows_.push_back({refusal, {}});
  context.wake(self_, draw(params_.delay, u), kComplain,
               static_cast<std::uint32_t>(rows_.size() - 1));
}

void ServiceDesk::complain(Context& context, std::uint32_t number) {
  Row& row = rows_[number];
  Standing* const standing = book_.find(row.refusal.user, row.refusal.tenancy);
  if (standing == nullptr || !stands(*standing, row.refusal)) return;  // gone, or put right
  row.filed = context.now();
  ++book_.tally().groups[row.refusal.group].complaints;
  book_.complained(*standing);
  open_.push_back(number);
  plan_answer(context);
}

void ServiceDesk::plan_answer(Context& context) {
  if (answering_ || open_.empty() || params_.handled_per_day <= 0) return;
  answering_ = true;
  context.wake(self_, gap_of(params_.handled_per_day), kAnswer);
}

std::optional<std::uint32_t> ServiceDesk::answer(Context& context) {
  answering_ = false;
  const std::uint32_t number = open_.front();
  open_.pop_front();
  plan_answer(context);
  const Row& row = rows_[number];
  ServiceTally& tally = book_.tally();
  ++tally.answered;
  tally.answer_days += (context.now() - row.filed).days();
  const Standing* const standing = book_.find(row.refusal.user, row.refusal.tenancy);
  if (standing == nullptr || !stands(*standing, row.refusal)) return std::nullopt;
  const Refusal& refusal = row.refusal;
  const double u = context.draws.uniform(Purpose::service_verdict, entity(refusal), refusal.number);
  const bool right = u < params_.accuracy;
  const bool wronged = standing->verdict == Verdict::refused_wrongly;
  if (wronged != right) return std::nullopt;
  ++tally.groups[refusal.group].upheld;
  return number;
}

void ServiceDesk::follow_up(Context& context, std::uint32_t number) {
  const Refusal& refusal = rows_[number].refusal;
  if (params_.edit_radius > 0)
    patches_.complain(refusal.read, params_.edit_radius, refusal.key, context.now());
  plan_exception(context);
  forward(context, number);
}

void ServiceDesk::plan_exception(Context& context) {
  if (patching_ || patches_.waiting() == 0 || params_.edits_per_day <= 0) return;
  patching_ = true;
  context.wake(self_, gap_of(params_.edits_per_day), kMakeException);
}

void ServiceDesk::make_exception(Context& context) {
  patching_ = false;
  if (const auto patch = patches_.take()) {
    exceptions_.add(patch->centre, params_.edit_radius);
    ++book_.tally().exceptions;
  }
  plan_exception(context);
}

void ServiceDesk::forward(Context& context, std::uint32_t number) {
  if (params_.forward_share <= 0) return;
  const Refusal& refusal = rows_[number].refusal;
  const std::uint64_t key = entity(refusal);
  const double v = context.draws.uniform(Purpose::service_forward, key, refusal.number);
  if (v >= params_.forward_share) return;
  const double u = context.draws.uniform(Purpose::service_forward_lag, key, refusal.number);
  context.wake(self_, draw(params_.forward_lag, u), kArriveUpstream, number);
}

double ServiceDesk::mean_age_days(SimTime now) const {
  double sum = 0;
  for (const std::uint32_t number : open_) sum += (now - rows_[number].filed).days();
  return open_.empty() ? 0 : sum / static_cast<double>(open_.size());
}

}  // namespace redoubt
