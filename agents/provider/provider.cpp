#include "agents/provider/provider.hpp"

#include <algorithm>

#include "agents/foundation/foundation_model.hpp"
#include "agents/provider/noise.hpp"
#include "sim/random/distributions.hpp"

namespace redoubt {
namespace {

constexpr double kReadable = 4;  // z of a mark that is found: one false alarm in 16 000 texts

std::uint64_t account_of(UserId person) {
  return mix(0x706572736f6eull, person.value);
}

// Known cases become prompts by the same noise as requests.
void make_prompts(std::vector<LabelledItem>& items, double noise, const KeyedDraws& draws) {
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i].x = with_noise(items[i].x, noise, Purpose::prompt, mix(0x6b6e6f776eull, i), draws);
}

}  // namespace

void Provider::start(Context& context) {
  make_prompts(known_, params_.prompt_noise, context.draws);
  context.ledger.spend(self_, CostKind::training, params_.build.pretraining_usd,
                       params_.build.pretraining_kwh);
  train(context.now());
  context.wake(self_, days(1), 0);
}

void Provider::wake(Context& context, std::uint32_t /*timer*/, std::uint32_t /*what*/) {
  context.wake(self_, days(1), 0);
  if (context.now() - trained_ < params_.retrain_every) return;
  reported_.forget_before(context.now() - params_.report_lag - params_.report_window);
  context.ledger.spend(self_, CostKind::retraining, params_.build.training_usd,
                       params_.build.training_kwh);
  train(context.now());
  ++context.tally.provider.trainings;
}

void Provider::train(SimTime now) {
  const SimTime last = now - params_.report_lag;
  std::vector<LabelledItem> reported = reported_.since(last - params_.report_window);
  std::erase_if(reported, [last](const LabelledItem& item) { return item.decided > last; });
  monitor_.train(known_, reported, params_.l2);
  trained_ = now;
}

// The prompt behind a reported post is looked up: it is the one that was scored, if it was.
void Provider::observe(Context& context, const Signal& signal) {
  if (!params_.informed || signal.kind != Signal::Kind::confirmed) return;
  const Features prompt = with_noise(signal.surface->x, params_.prompt_noise, Purpose::prompt,
                                     signal.surface->key, context.draws);
  reported_.add({prompt, context.now(), true, CaseSource::report});
  ++context.tally.provider.reports;
}

bool Provider::has_room(std::uint64_t account, SimTime now) const {
  if (!in_use()) return false;
  const auto found = accounts_.find(account);
  if (found == accounts_.end()) return true;
  return !found->second.banned && found->second.requests_on(day_of(now)) < params_.requests_per_day;
}

double Provider::score(Context& context, const Features& text, std::uint64_t key) {
  context.ledger.spend(self_, CostKind::scanning, params_.monitoring_usd,
                       params_.monitoring_wh / 1000.0);
  return monitor_.score(
      with_noise(text, params_.prompt_noise, Purpose::prompt, key, context.draws));
}

// The sum counts refused requests too. The request that crosses the line is not answered.
bool Provider::accepts(Context& context, const ApiClient& client, ApiAccount& account,
                       double score) {
  ProviderTally& tally = context.tally.provider;
  const bool refused = score > params_.refuse_above;
  account.banned = account.add(score, params_.allowance) > params_.ban_above;
  if (account.banned) {
    ++(client.person ? tally.people_banned[client.group] : tally.campaign_bans);
    if (!client.person) tally.hours_to_ban += (context.now() - account.first_request).hours();
  }
  if (refused) ++(client.person ? tally.people_refused[client.group] : tally.campaign_refused);
  return !refused && !account.banned;
}

Reply Provider::request(Context& context, const ApiClient& client, const Features& text,
                        std::uint64_t key) {
  if (!has_room(client.account, context.now()))
    return accounts_[client.account].banned ? Reply::banned : Reply::limited;
  ProviderTally& tally = context.tally.provider;
  ApiAccount& account = accounts_[client.account];
  account.count_request(context.now(), day_of(context.now()));
  ++(client.person ? tally.people_requests[client.group] : tally.campaign_requests);
  if (params_.monitoring && !accepts(context, client, account, score(context, text, key)))
    return account.banned ? Reply::banned : Reply::refused;
  context.ledger.earn(self_, IncomeKind::customers, params_.revenue_usd);
  return Reply::written;
}

void Provider::hand_over(Context& context, Surface& text, double edited) {
  if (keeps_) archive_.add(text.x, context.now(), params_.archive);
  const MarkParams& mark = params_.watermark;
  const double share = std::max(mark.share, marked_by_law_);
  if (share <= 0 || text.modality != Modality::text) return;
  if (context.draws.uniform(Purpose::marked_text, text.key, 0) >= share) return;
  const double u = context.draws.uniform(Purpose::text_length, text.key, 0);
  const double tokens =
      std::clamp(lognormal_sigma(u, mark.tokens, mark.tokens_sigma), 1.0, 65535.0);
  mark_text(text, static_cast<std::uint16_t>(tokens), edited, mark.mark, context.draws);
}

// The provider's own model wrote for a person.
void Provider::answer(Context& context, std::uint8_t group) const {
  context.ledger.spend(self_, CostKind::inference, params_.answer_usd, params_.answer_wh / 1000.0);
  if (context.value != nullptr) context.value->answered(self_, group);
}

bool Provider::assist(Context& context, PostContent& post, UserId author) {
  const std::uint64_t key = post.surface.key;
  const bool served = in_use() && (context.foundation == nullptr || context.foundation->in_use());
  if (!served || params_.assisted_share <= 0 ||
      context.draws.uniform(Purpose::assisted, key, 0) >= params_.assisted_share)
    return true;
  const ApiClient client{account_of(author), true, post.truth.group};
  if (request(context, client, post.surface.x, key) == Reply::written) {
    if (context.foundation)
      context.foundation->write(context, post);
    else
      answer(context, post.truth.group);
    hand_over(context, post.surface, 0);
    post.truth.origin = Origin::model;
    post.surface.trace = ModelTrace(ModelFamily::hosted_model, kUsualTrace, 0);
    return true;
  }
  if (context.draws.uniform(Purpose::by_hand, key, 0) < params_.by_hand_share) return true;
  ++context.tally.provider.people_gave_up[post.truth.group];
  return false;
}

void Provider::count_mark(Context& context, const Surface& text) const {
  if (text.tokens == 0) return;  // only marks state the length
  const double z = watermark_z(text.tokens, text.green_tokens, params_.watermark.mark.green_share);
  ++context.tally.provider.harmful_marked;
  context.tally.provider.harmful_readable += z > kReadable ? 1 : 0;
}

}  // namespace redoubt
