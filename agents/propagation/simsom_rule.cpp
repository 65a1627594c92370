// Rule `simsom`: accounts act in steps, bots of its own flood and deceive (SimSoM, Truong et al.
// 2024).
#include "agents/propagation/simsom_rule.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

#include "agents/catalogue.hpp"
#include "agents/moderation/actions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void SimsomRule::fields(FieldVisitor& v) {
  bots_.fields(v);
  v({.name = "step",
     .unit = "duration",
     .meaning = "time between two acts of an account",
     .range = {1, 1e7},
     .source = "SimSoM has steps without a length",
     .fixed = true},
    step_every_);
  v({.name = "new_posts",
     .meaning = "μ: probability of writing a new post instead of passing one on",
     .range = kProbability,
     .source = "SimSoM (Truong et al. 2024)",
     .tag = Tag::published},
    new_posts_);
  v({.name = "appeal_exponent",
     .meaning = "appeal is 1 - (1 - u)^(1/exponent), u uniform",
     .range = {0, 1000, true, false},
     .source = "SimSoM (Truong et al. 2024)",
     .tag = Tag::published},
    appeal_exponent_);
  acting_.fields(v);
}

void SimsomRule::calibrate(const Population& people, std::span<const Group> groups,
                           const SocialGraph& graph) {
  people_ = &people;
  groups_ = groups;
  const std::uint32_t bots = open_bots(bots_, graph, c().audience, c().draws);
  feeds_.resize(graph.nodes() + std::size_t{bots});
  const auto oldest = static_cast<std::size_t>(c().max_age.ms / step_every_.ms) + 2;
  for (std::size_t age = 0; age < oldest; ++age)
    recency_.push_back(portable::exp(-0.4 * portable::pow(static_cast<double>(age), 0.4)));
  c().kernel.schedule(make_event(SimTime{} + step_every_, EventKind::rule_timer, 0));
}

void SimsomRule::deliver(ShareId share, UserId sharer) {
  const PostId post = c().posts.share(share).post;
  const auto copies = static_cast<std::uint32_t>(is_bot(sharer) ? bots_.flooding : 1);
  outgoing_.push_back({{post, share, copies, appeal(post)}, sharer});
}

// Comes with what is delivered at the end of this step.
void SimsomRule::notify(ShareId share, UserId person) {
  const PostId post = c().posts.share(share).post;
  ++c().tally.reading.deliveries;
  c().tally.reading.crowded_out +=
      feeds_[person.value].receive({post, share, 1, appeal(post)}) ? 0 : 1;
}

void SimsomRule::timer(std::uint32_t, std::uint32_t) {
  ++step_;
  std::vector<std::pair<double, std::uint32_t>> order(feeds_.size());
  for (std::uint32_t account = 0; account < order.size(); ++account)
    order[account] = {c().draws.uniform(Purpose::simsom_order, account, step_), account};
  std::sort(order.begin(), order.end());
  for (const auto& [place, account] : order) {
    const UserId id{account};
    if (!is_bot(id)) read(id);
    const std::uint32_t turns = is_bot(id) ? 1 : acts_in_step(acting_, id, step_, c().draws);
    for (std::uint32_t turn = 0; turn < turns; ++turn) act(id, turn);
  }
  distribute();
  take_down();
  c().kernel.schedule(make_event(c().kernel.now() + step_every_, EventKind::rule_timer, 0));
}

bool SimsomRule::shown(UserId account, PostId post) const {
  if (!c().posts.holds(post)) return false;
  const PostState& state = c().posts.state(post);
  return c().kernel.now() - published_at(state) < c().max_age &&
         !c().exposure.hidden_from(account, state);
}

// Several turns in a step have occurrences of their own, far from those of other steps.
void SimsomRule::act(UserId account, std::uint32_t turn) {
  if (!c().host.may_post(account)) return;
  const std::uint64_t occurrence = std::uint64_t{turn} << 32 | step_;
  const Block bits = c().draws.bits(Purpose::simsom_choice, account.value, occurrence);
  double weight[SimsomFeed::kSlots];
  const double sum = weigh(account, weight);
  if (!(sum > 0) || unit_interval(bits.first) < new_posts_) return write(account, turn);
  const SimsomFeed& feed = feeds_[account.value];
  double left = unit_interval(bits.second) * sum;
  unsigned slot = 0;
  while (slot + 1 < feed.size() && (left -= weight[slot]) >= 0) ++slot;
  while (weight[slot] == 0) --slot;  // rounding may have gone past the last that counts
  deliver(record_share(account, feed.share(slot)), account);
}

// Posts that came at the end of the step before are met for the first time.
void SimsomRule::read(UserId person) {
  const SimsomFeed& feed = feeds_[person.value];
  for (unsigned slot = 0; slot < feed.size(); ++slot) {
    const PostId post = feed.post(slot);
    if (!shown(person, post)) continue;
    const bool first = feed.arrived(slot) + 1 == step_;
    const Reaction reaction = c().exposure.see(person, post, c().posts.state(post), first);
    if (c().journal != nullptr && reaction.first) c().note_exposure(person, feed.share(slot));
    if (reaction.reports) c().host.reported(person, post);
  }
}

double SimsomRule::weigh(UserId account, double* weight) const {
  const SimsomFeed& feed = feeds_[account.value];
  double sum = 0;
  for (unsigned slot = 0; slot < feed.size(); ++slot) {
    const std::uint32_t age = step_ - 1 - feed.arrived(slot);
    const double w = static_cast<double>(feed.appeal(slot)) * feed.copies(slot) *
                     recency_[std::min<std::size_t>(age, recency_.size() - 1)];
    weight[slot] = shown(account, feed.post(slot)) ? w : 0;
    sum += weight[slot];
  }
  return sum;
}

void SimsomRule::write(UserId account, std::uint32_t turn) {
  const std::uint64_t step_key = mix(account.value, step_);
  const std::uint64_t key = turn == 0 ? step_key : mix(step_key, turn);
  if (is_bot(account)) {
    ++c().tally.reading.outside;
    c().host.publish(write_bot_post(key, c().frame, groups_, c().draws), account);
    return;
  }
  ++c().tally.reading.publications;
  PostContent post = people_->write_post(account, key, c().draws);
  const bool illegal = is_illegal(acting_, account, key, c().draws);
  if (illegal) post.truth.intent = Intent::unintended;
  const PostId id = c().host.publish(post, account);
  const std::uint64_t stays = steps_to_takedown(acting_, step_every_, key, c().draws);
  if (illegal && stays < recency_.size()) takedowns_.emplace(step_ + stays - 1, id);
}

void SimsomRule::take_down() {
  while (!takedowns_.empty() && takedowns_.begin()->first <= step_) {
    const PostId post = takedowns_.begin()->second;
    takedowns_.erase(takedowns_.begin());
    if (!c().posts.holds(post)) continue;
    raise_flag(c().posts.state(post), kRemoved);
    c().posts.state(post).visibility = 0;
  }
}

float SimsomRule::appeal(PostId post) const {
  const Block bits = c().draws.bits(Purpose::simsom_appeal, c().posts.key(post), 0);
  if (is_bot(c().posts.state(post).author) && unit_interval(bits.second) < bots_.deception)
    return 1;
  const double u = unit_interval(bits.first);
  return static_cast<float>(1 - portable::pow(1 - u, 1 / appeal_exponent_));
}

// Feeds are random memory: they are fetched before they are needed.
void SimsomRule::distribute() {
  constexpr std::size_t kAhead = 8;
  std::uint64_t lost = 0;
  for (const Outgoing& out : outgoing_) {
    const auto followers = c().audience.followers(out.sharer);
    for (std::size_t i = 0; i < followers.size(); ++i) {
      if (i + kAhead < followers.size()) prefetch_write(&feeds_[followers[i + kAhead]]);
      lost += feeds_[followers[i]].receive(out.message) ? 0 : 1;
    }
    count_deliveries(out.message.share, out.sharer);
  }
  c().tally.reading.crowded_out += lost;
  outgoing_.clear();
  for (SimsomFeed& feed : feeds_) feed.settle(step_);
}

void SimsomRule::observe(const Signal& signal) {
  if (signal.kind == Signal::Kind::suspended && is_bot(signal.account) &&
      c().audience.is_open(signal.account))
    c().audience.close_account(signal.account);
}

std::vector<RuleMeasure> SimsomRule::measures() const {
  return {{"feed_slots", "slots", "filled slots", "posts shown in people's feeds, at the sample"},
          {"relative_quality", "1", "relative quality",
           "slots that show no harmful post / slots: quality of harmful posts is 0, that of others "
           "does not depend on what makes them spread"},
          {"feed_diversity", "posts", "effective number of posts",
           "exp of the entropy of the posts' shares of the slots"}};
}

std::vector<double> SimsomRule::measure() const {
  std::vector<std::uint32_t> posts;
  double harmless = 0;
  for (std::uint32_t u = 0; people_ && u < people_->size(); ++u)
    for (unsigned slot = 0; slot < feeds_[u].size(); ++slot) {
      const PostId post = feeds_[u].post(slot);
      if (!shown(UserId{u}, post)) continue;
      posts.push_back(post.value);
      harmless += c().posts.state(post).harmful() ? 0 : 1;
    }
  const auto slots = static_cast<double>(posts.size());
  std::sort(posts.begin(), posts.end());
  double entropy = 0;
  for (auto begin = posts.begin(); begin != posts.end();) {
    const auto end = std::upper_bound(begin, posts.end(), *begin);
    const double share = static_cast<double>(end - begin) / slots;
    entropy -= share * portable::log(share);
    begin = end;
  }
  const double none = 0.0 / slots;  // NaN without slots
  return {slots, harmless / slots, portable::exp(entropy) + none};
}

std::unique_ptr<PropagationRule> make_simsom() {
  return std::make_unique<SimsomRule>();
}

}  // namespace redoubt
