#include "agents/moderation/appeals.hpp"

#include "agents/moderation/timers.hpp"

namespace redoubt {

void Appeals::note_wrong(const Decision& decision) {
  if (decision.harmful) return;
  const Features& x = decision.surface.x;
  repairs_.wronged(decision.surface.key, x, decision.group, allowlist_.covers(x), decision.decided);
}

void Appeals::consider(Context& context, const Decision& decision, bool open) {
  const auto appeal = open ? appealed(context, decision) : std::nullopt;
  const auto delay = appeal ? appeal : audited(context, decision);
  if (!delay) return;
  rows_.push_back({decision, !appeal, {}, Upstream::nobody});
  context.wake(self_, *delay, kAppeal, static_cast<std::uint32_t>(rows_.size() - 1));
}

std::optional<Duration> Appeals::appealed(const Context& context, const Decision& decision) const {
  const auto& own = context.groups[decision.group].appeal_rate;
  const std::uint64_t key = decision.surface.key;
  if (context.draws.uniform(Purpose::appeal, key, 0) >= (own ? *own : params_.rate))
    return std::nullopt;
  const double u = context.draws.uniform(Purpose::appeal_delay, key, 0);
  const Duration delay = draw(params_.delay, u);
  return delay <= params_.window ? std::optional(delay) : std::nullopt;
}

std::optional<Duration> Appeals::audited(const Context& context, const Decision& decision) const {
  if (decision.group >= params_.panel_share.size()) return std::nullopt;
  const std::uint64_t key = decision.surface.key;
  if (context.draws.uniform(Purpose::panel, key, 0) >= params_.panel_share[decision.group])
    return std::nullopt;
  const double u = context.draws.uniform(Purpose::panel_delay, key, 0);
  return draw(params_.panel_delay, u);
}

const Decision& Appeals::file(Context& context, std::uint32_t row) {
  rows_[row].filed = context.now();
  AppealTally& tally = context.tally.moderation.appeals;
  ++tally.filed[rows_[row].decision.group];
  tally.by_panel[rows_[row].decision.group] += rows_[row].panel ? 1 : 0;
  return rows_[row].decision;
}

bool Appeals::overturns(Context& context, std::uint32_t row) {
  const Decision& decision = rows_[row].decision;
  const double u = context.draws.uniform(Purpose::appeal_verdict, decision.surface.key, 0);
  const bool right = u < params_.accuracy;
  const bool overturned = decision.harmful != right;
  AppealTally& tally = context.tally.moderation.appeals;
  ++tally.decided[decision.group];
  tally.overturned[decision.group] += overturned ? 1 : 0;
  if (decision.harmful) {
    tally.overturned_harmful += overturned ? 1 : 0;
  } else {
    ++tally.decided_benign;
    tally.benign_delay_hours += (context.now() - rows_[row].filed).hours();
  }
  return overturned;
}

void Appeals::follow_up(Context& context, std::uint32_t row) {
  const Decision& decision = rows_[row].decision;
  if (!decision.harmful) {
    AppealTally& tally = context.tally.moderation.appeals;
    ++tally.restored_benign;
    tally.restoration_hours += (context.now() - decision.decided).hours();
    repairs_.restored(decision.surface.key, context.now());
  }
  complain(context, decision);
  inform(context, row);
}

void Appeals::complain(Context& context, const Decision& decision) {
  if (params_.local_edit_radius <= 0 || params_.edits_per_day <= 0) return;
  patches_.complain(decision.surface.x, params_.local_edit_radius, decision.surface.key,
                    context.now());
  if (patching_) return;
  patching_ = true;
  const auto gap_ms = static_cast<std::int64_t>(86400000.0 / params_.edits_per_day);
  context.wake(self_, Duration{gap_ms}, kPatch);
}

// One edit per 1/edits_per_day, for as long as any is asked for.
void Appeals::patch(Context& context) {
  patching_ = false;
  if (const auto patch = patches_.take()) {
    allowlist_.add(patch->centre, params_.local_edit_radius);
    repairs_.excepted(patch->centre, params_.local_edit_radius, context.now());
    ++context.tally.moderation.appeals.edits;
  }
  if (patches_.waiting() == 0 || params_.edits_per_day <= 0) return;
  patching_ = true;
  const auto gap_ms = static_cast<std::int64_t>(86400000.0 / params_.edits_per_day);
  context.wake(self_, Duration{gap_ms}, kPatch);
}

// Each hop passes a share of the complaints on, each after its own lag.
void Appeals::inform(Context& context, std::uint32_t row) {
  const std::uint64_t key = rows_[row].decision.surface.key;
  const std::uint64_t hops = static_cast<std::uint64_t>(params_.inform_upstream);
  Duration lag{0};
  for (std::uint64_t hop = 0; hop < hops; ++hop) {
    if (context.draws.uniform(Purpose::complaint, key, hop) >= params_.forward_share) return;
    const double u = context.draws.uniform(Purpose::complaint_lag, key, hop);
    const Duration one = draw(params_.forward_lag, u);
    if (one.is_never()) return;
    lag.ms += one.ms;
  }
  rows_[row].informs = params_.inform_upstream;
  if (hops > 0) context.wake(self_, lag, kForward, row);
}

void Appeals::forwarded(Context& context, std::uint32_t row) {
  const Decision& decision = rows_[row].decision;
  ++context.tally.moderation.appeals.forwarded[decision.group];
  context.services.tell_everyone({.kind = Signal::Kind::complained,
                                  .post = decision.post,
                                  .account = decision.author,
                                  .surface = &decision.surface,
                                  .to_provider = rows_[row].informs == Upstream::provider});
}

}  // namespace redoubt
