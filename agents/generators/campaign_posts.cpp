// How a campaign's posts come about, and what becomes of them.
#include <cmath>

#include "agents/foundation/foundation_model.hpp"
#include "agents/generators/campaign.hpp"
#include "agents/provider/provider.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void Campaign::post_from(Context& context, std::size_t slot) {
  const std::uint64_t post_key = mix(key_ ^ 0x706f7374ull, posts_);
  UserId victim;
  if (harasses()) {
    victim = targets_.next(context, params_.harassment);
    if (!victim.valid()) return;  // all have fallen silent
  }
  if (is_cover(context, accounts_.at(slot), post_key))
    return publish_cover(context, accounts_.at(slot), post_key);
  update_search(context);
  Evasion& search = evasion_.search();
  const bool tries = may_try(context);
  const Trial trial = tries ? search.next(context.draws) : Trial{};
  const Direction offset = tries ? search.offset(trial) : search.current();
  // A comparison would be spoilt by accounts of different age.
  if (trial.repeat && accounts_.can_post(context, last_slot_)) slot = last_slot_;
  last_slot_ = slot;
  const std::optional<PostId> id = publish(context, accounts_.at(slot), offset, post_key, victim);
  if (!id) return search.outcome(trial, -choice_.now().try_usd(), context.draws);
  watched_.push_back({*id, trial, searches_});
  context.wake(self_, evasion_.params().fate_window, kFate);
  if (trial.watched && evasion_.params().asks()) ask(context, watched_.back());
}

bool Campaign::is_cover(const Context& context, const Account& account,
                        std::uint64_t post_key) const {
  if (context.now() - account.opened < params_.accounts.warm_up) return true;
  return params_.accounts.cover_share > 0 &&
         context.draws.uniform(Purpose::cover_post, post_key, 0) < params_.accounts.cover_share;
}

void Campaign::pay_for_post(Context& context) {
  // What is thrown away was written, too.
  const TechnologyParams& with = choice_.now().params();
  const double wh = with.energy_per_post_wh / with.unit_cost.usable_share +
                    context.modalities.of(params_.modality).wh;
  const double own_wh = evasion_.search().rewriting().wh;
  // Who hosts a model uses the energy that the price pays for.
  const std::optional<ActorId> host = choice_.now().host(context);
  context.ledger.spend(self_, CostKind::inference, post_usd(context),
                       (host ? own_wh : wh + own_wh) / 1000.0);
  if (host) context.ledger.spend(*host, CostKind::inference, 0, wh / 1000.0);
}

void Campaign::publish_cover(Context& context, const Account& account, std::uint64_t post_key) {
  accounts_.grow(context, account, params_.accounts);
  const std::optional<Surface> surface =
      write(context, account.group, {}, post_key, Modality::text);
  if (!surface) return;
  PostContent content;
  content.surface = *surface;
  content.truth.origin = choice_.now().origin();
  content.truth.group = account.group;
  ++context.tally.generators[self_.value].cover_posts;
  context.services.publish(content, account.id);
}

bool Campaign::foreign(const Context& context, const Account& account) const {
  return !params_.home_group.empty() && context.groups[account.group].name != params_.home_group;
}

// A post costs its price, a refused request one try. Both tell the campaign what the technology is
// worth: what a post brings in, gross of its price.
std::optional<Surface> Campaign::write(Context& context, std::uint8_t group,
                                       const Direction& offset, std::uint64_t post_key,
                                       Modality modality) {
  const double rewritten = evasion_.search().rewriting().part;
  Technology& technology = choice_.now();
  std::optional<Surface> surface =
      technology.compose(context, {self_, key_, post_key, group, offset, modality, rewritten});
  if (surface) {
    pay_for_post(context);
  } else {
    context.ledger.spend(self_, CostKind::inference, technology.try_usd());
    choice_.earned(post_usd(context) - technology.try_usd(), false);
  }
  return surface;
}

bool Campaign::can_write(Context& context) {
  const double before = context.ledger.spent_usd(self_);
  const bool model = !choice_.now().params().foundation_model || context.foundation->in_use();
  const bool ready = model && choice_.now().ready(context, self_, key_);
  choice_.spent(context.ledger.spent_usd(self_) - before);
  if (ready) return true;
  ++context.tally.provider.lost_posts;
  choice_.earned(post_usd(context), false);  // costs nothing, brings nothing
  return false;
}

std::optional<PostId> Campaign::publish(Context& context, const Account& account,
                                        const Direction& offset, std::uint64_t post_key,
                                        UserId victim) {
  accounts_.grow(context, account, params_.accounts);
  Direction shown = offset;
  if (foreign(context, account)) shown[kForeignTellAxis] += choice_.now().params().foreign_tell;
  const std::optional<Surface> surface =
      write(context, account.group, shown, post_key, params_.modality);
  if (!surface) return std::nullopt;
  PostContent content;
  content.surface = *surface;
  content.truth = truth_of(context, account, offset, post_key, victim);
  ++context.tally.generators[self_.value].posts;
  choice_.posted();
  if (context.provider != nullptr) context.provider->count_mark(context, content.surface);
  const ShareId publication = context.posts.end_share();  // what is stored next
  const PostId id = context.services.publish(content, account.id);
  plan_seeding(context, self_, kAmplify, params_.seeding, publication);
  return id;
}

void Campaign::amplify(Context& context, ShareId publication) {
  if (pass_on_once(context, accounts_, params_.accounts, publication))
    ++context.tally.generators[self_.value].passed_on;
}

Truth Campaign::truth_of(Context& context, const Account& account, const Direction& offset,
                         std::uint64_t post_key, UserId victim) const {
  Truth truth;
  truth.intent = harasses() ? Intent::harassment : Intent::manipulation;
  truth.origin = choice_.now().origin();
  truth.group = account.group;
  truth.campaign = static_cast<std::uint8_t>(self_.value);
  truth.potency = static_cast<float>(context.frame.potency(offset) *
                                     context.modalities.of(params_.modality).potency);
  truth.fit = static_cast<float>(params_.personalisation);
  truth.victim = victim;
  if (foreign(context, account))
    truth.quality = static_cast<float>(-choice_.now().params().foreign_quality_loss);
  truth.is_false = context.draws.uniform(Purpose::quality, post_key, 0) < params_.false_share;
  return truth;
}

bool Campaign::may_try(const Context& context) {
  if (!evasion_.params().asks()) return true;
  const std::int64_t day = context.now().ms / days(1).ms;
  if (day != asked_on_) asked_ = 0;
  asked_on_ = day;
  return asked_ < evasion_.params().queries_per_day &&
         balance(context) >= post_usd(context) + query_usd() + surrogate_usd();
}

void Campaign::ask(Context& context, const Watched& watched) {
  const EvasionParams& params = evasion_.params();
  const PostContent content = context.posts.content(watched.post);
  double margin = context.services.ask_detectors(content.surface, std::nullopt);
  if (params.oracle == Oracle::surrogate) {
    const double tau = params.surrogate_transfer;
    const double u = context.draws.uniform(Purpose::surrogate, content.surface.key, 0);
    margin = tau * margin + std::sqrt(1.0 - tau * tau) * portable::normal_quantile(u);
  }
  if (params.oracle == Oracle::surrogate && !surrogate_built_) {
    context.ledger.spend(self_, CostKind::training, params.surrogate_usd, params.surrogate_kwh);
    surrogate_built_ = true;
  }
  context.ledger.spend(self_, CostKind::queries, query_usd(), params.query_wh / 1000.0);
  ++asked_;
  ++context.tally.generators[self_.value].queries;
  const bool decision = params.feedback == Feedback::decision;
  const double passes = decision ? (margin < 0 ? 1.0 : 0.0) : portable::logistic(-margin);
  evasion_.search().outcome(watched.trial, passes * static_cast<double>(content.truth.potency),
                            context.draws);
}

// The fate window of the oldest watched post is over: its readers are counted and paid for. A post
// that persuades nobody earns nothing, so hiding among benign posts does not pay.
void Campaign::settle(Context& context) {
  const Watched watched = watched_.front();
  watched_.pop_front();
  if (!context.posts.holds(watched.post)) return;
  const PostState& post = context.posts.state(watched.post);
  const HarmRecord& record = context.harm.at(post.harm_record);
  const auto persuasion = static_cast<double>(context.posts.content(watched.post).truth.potency);
  const double readers = static_cast<double>(post.exposures);
  const double abuse = static_cast<double>(record.abuse);
  const double earned = readers * persuasion * params_.value_per_exposure_usd +
                        abuse * params_.harassment.value_per_abuse_usd;
  context.ledger.earn(self_, IncomeKind::readers, earned);
  choice_.earned(earned, post.visibility == PostState::kFullyVisible, earned);
  const bool of_this_search = evasion_.begun() && watched.search == searches_;
  if (of_this_search && !evasion_.params().asks())
    evasion_.search().outcome(watched.trial, earned - post_usd(context), context.draws);
}

}  // namespace redoubt
