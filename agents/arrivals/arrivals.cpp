#include "agents/arrivals/arrivals.hpp"

#include <algorithm>

#include "agents/moderation/label_store.hpp"
#include "agents/name_key.hpp"
#include "agents/provider/watermark.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

CaseSource source_of(ArrivalCase as) {
  switch (as) {
    case ArrivalCase::report:
      return CaseSource::report;
    case ArrivalCase::audit:
      return CaseSource::audit;
    case ArrivalCase::flag:
      break;
  }
  return CaseSource::flag;
}

}  // namespace

Arrivals::Arrivals(const ArrivalParams& params, bool copied, ActorId self)
    : params_(params),
      copied_(copied),
      self_(self),
      key_(name_key(params.name)),
      template_key_(name_key(params.copy_of.empty() ? params.name : params.copy_of)) {}

void Arrivals::start(Context& context) {
  understand(context);
  if (params_.starts.is_never()) return;
  const Duration gap = draw(params_.gap(), context.draws.uniform(Purpose::arrival_gap, key_, 0));
  context.wake(self_, Duration{params_.starts.ms + gap.ms}, 0);
}

void Arrivals::plan(Context& context) {
  const double u = context.draws.uniform(Purpose::arrival_gap, key_, posts_);
  context.wake(self_, draw(params_.gap(), u), 0);
}

void Arrivals::wake(Context& context, std::uint32_t, std::uint32_t) {
  if (context.now() >= SimTime{} + params_.stops) return;
  arrive(context);
  plan(context);
}

// A new version of a detector is understood after an exponential time.
void Arrivals::understand(const Context& context) {
  if (params_.evasion.kind == ArrivalEvasion::none) return;
  const double u = context.draws.uniform(Purpose::arrival_evasion, key_, versions_++);
  const auto mean = static_cast<double>(params_.evasion.after.ms);
  understood_ =
      context.now() + Duration{static_cast<std::int64_t>(std::min(exponential(u, mean), 1e15))};
}

void Arrivals::observe(Context& context, const Signal& signal) {
  if (signal.kind == Signal::Kind::retrained) understand(context);
}

std::uint8_t Arrivals::group_of(const Context& context, std::uint64_t key) const {
  const double v = context.draws.uniform(Purpose::arrival_group, key, 0);
  if (params_.group_share.empty()) return group_at(context.groups, v);
  double below = params_.group_share[0];
  std::size_t group = 0;
  while (v >= below && group + 1 < params_.group_share.size())
    below += params_.group_share[++group];
  return static_cast<std::uint8_t>(group);
}

std::uint64_t Arrivals::template_of(const Context& context) const {
  return template_name(context.draws.bits(Purpose::arrival_template, template_key_, posts_).first);
}

PostContent Arrivals::write(const Context& context) const {
  PostContent post;
  const std::uint64_t key = mix(key_, posts_);
  const Block nature = context.draws.bits(Purpose::arrival_nature, key, 0);
  const bool harmful = unit_interval(nature.first) < params_.harmful_share;
  const bool by_model = unit_interval(nature.second) < params_.model_share;
  post.truth.group = group_of(context, key);
  post.truth.intent = harmful ? Intent::manipulation : Intent::benign;
  post.truth.origin = by_model ? Origin::model : Origin::human;
  Direction mean = context.groups[post.truth.group].mean;
  const std::size_t axes = harmful && !evades(context.now()) ? params_.offset.size() : 0;
  for (std::size_t i = 0; i < axes; ++i) mean[i] += params_.offset[i];
  post.surface.key = key;
  post.surface.x = draw_features(mean, key, context.draws);
  const bool from_template = copied_ || !params_.copy_of.empty();
  post.surface.fingerprint.template_id = from_template ? template_of(context) : key;
  post.surface.fingerprint.edit_fraction = static_cast<float>(params_.edit_fraction);
  if (params_.tokens > 0)
    mark_text(post.surface, static_cast<std::uint16_t>(params_.tokens), params_.edited,
              {params_.green_share, params_.marked_share}, context.draws);
  return post;
}

// The accounts take turns; one that has posted enough is followed by a new one.
UserId Arrivals::account(Context& context) {
  const auto accounts = static_cast<std::uint64_t>(params_.accounts);
  const auto most = static_cast<std::uint64_t>(params_.posts_per_account);
  const std::size_t slot = posts_ % accounts;
  const std::uint64_t turn = posts_ / accounts;
  const bool fresh = slot >= accounts_.size() || (most > 0 && turn % most == 0 && turn > 0);
  if (!fresh) return accounts_[slot];
  const UserId id = context.audience.open_account({});
  const std::uint64_t photo = params_.same_photo ? key_ : mix(key_ ^ 0x70686f746full, posts_);
  context.accounts.open(id, context.now(), photo, self_);
  if (slot >= accounts_.size())
    accounts_.push_back(id);
  else
    accounts_[slot] = id;
  return id;
}

void Arrivals::arrive(Context& context) {
  const PostContent post = write(context);
  const UserId author = account(context);
  ++posts_;
  if (!context.services.may_publish(author)) return;
  ++context.tally.reading.outside;
  if (params_.to == ArrivalTarget::detectors) {
    context.services.publish(post, author);
    return;
  }
  const PostId id = context.services.carry(post, author);
  if (params_.to == ArrivalTarget::review) context.services.refer(id, source_of(params_.as));
}

}  // namespace redoubt
