#include "agents/foundation/corpus_builder.hpp"

#include <algorithm>
#include <cmath>

#include "agents/foundation/emission.hpp"
#include "agents/foundation/expected_scatter.hpp"
#include "agents/harm_log.hpp"
#include "agents/people/population.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

constexpr double kRootTwoPi = 2.5066282746310005024;

// What is left of N(mean, variance) below a limit: the share, and the moments of that part.
struct Below {
  double share = 1;
  double mean = 0;
  double variance = 1;
};

Below below(double limit, double mean, double variance) {
  const double sd = std::sqrt(variance);
  const double a = (limit - mean) / sd;
  const double share = portable::normal_cdf(a);
  if (share <= 0 || std::isinf(a)) return {share, mean, variance};
  const double hazard = portable::exp(-0.5 * a * a) / kRootTwoPi / share;
  return {share, mean - sd * hazard, variance * (1.0 - a * hazard - hazard * hazard)};
}

}  // namespace

CorpusBuilder::CorpusBuilder(const FoundationParams& params, const StereotypeParams* stereotype,
                             std::span<const Group> groups, const KeyedDraws& draws,
                             std::uint32_t round)
    : params_(params),
      stereotype_(stereotype),
      groups_(groups),
      draws_(draws),
      round_(round),
      corpus_(groups.size()),
      census_{std::vector<double>(groups.size()), std::vector<double>(groups.size())} {}

void CorpusBuilder::add_written(const GroupKnowledge& model) {
  wanted_ = static_cast<double>(params_.corpus_size);
  if (params_.human_share + params_.own_share <= 0) return;
  if (params_.sampling == Sampling::expected)
    expect_written(model);
  else
    draw_written(model);
}

// The source of every post is drawn, so the numbers of the sources vary as in a sample.
void CorpusBuilder::draw_written(const GroupKnowledge& model) {
  const double temperature = params_.emission.temperature;
  const std::vector<double> shares = emitted_shares(model, temperature);
  for (std::int64_t i = 0; i < params_.corpus_size; ++i) {
    const std::uint64_t key = mix(0x7772697474656eull + round_, static_cast<std::uint64_t>(i));
    const Block bits = draws_.bits(Purpose::corpus_source, key, 0);
    const double source = unit_interval(bits.first);
    const double v = unit_interval(bits.second);
    if (source >= params_.human_share + params_.own_share) continue;
    --wanted_;
    const bool by_model = source >= params_.human_share;
    const std::uint8_t group = by_model ? choice_at(shares, v) : group_at(groups_, v);
    Candidate candidate{{}, group, by_model, by_model ? Author::itself : Author::person, group};
    candidate.post.key = key;
    candidate.post.x = by_model ? emit(model.groups[group], temperature, key, draws_)
                                : draw_features(groups_[group].mean, key, draws_);
    if (stereotype_)
      add_topic(candidate.post, stereotype_->about_share, stereotype_->attribute_rate, groups_,
                draws_);
    if (by_model) attribute(candidate.post, model, temperature, draws_);
    consider(candidate);
  }
}

void CorpusBuilder::expect_written(const GroupKnowledge& model) {
  const double temperature = params_.emission.temperature;
  const std::vector<double> shares = emitted_shares(model, temperature);
  const auto posts = static_cast<double>(params_.corpus_size);
  for (std::uint8_t g = 0; g < groups_.size(); ++g) {
    expect(posts * params_.human_share * groups_[g].share, g, {.mean = groups_[g].mean}, false);
    GroupKnowledge::Component written = model.groups[g];
    for (double& variance : written.variance) variance *= temperature * temperature;
    expect(posts * params_.own_share * shares[g], g, written, true);
  }
  scatter_about_own_mean(corpus_);
  wanted_ -= posts * (params_.human_share + params_.own_share);
  if (stereotype_) expect_topics(model);
}

// Whom a post is about does not depend on who wrote it, so filters and labels change nothing.
void CorpusBuilder::expect_topics(const GroupKnowledge& model) {
  const double entering = posts_in(corpus_);
  if (entering <= 0) return;
  const double human = census_.human / (census_.human + census_.model);
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const double written = sharpened(model.groups[g].association, params_.emission.temperature);
    corpus_[g].about = entering * stereotype_->about_share * groups_[g].share;
    corpus_[g].attributed =
        corpus_[g].about * (human * stereotype_->attribute_rate[g] + (1.0 - human) * written);
  }
}

void CorpusBuilder::expect(double posts, std::uint8_t group,
                           const GroupKnowledge::Component& writing, bool by_model) {
  const Below left =
      below(params_.filter.above, writing.mean[kHarmAxis], writing.variance[kHarmAxis]);
  const double entering = posts * left.share * (1.0 - stated_rate(group));
  census_.offered[group] += posts;
  census_.filtered[group] += posts - entering;
  (by_model ? census_.model : census_.human) += entering;
  if (!by_model) census_.by_people += entering;
  Direction mean = writing.mean;
  Direction variance = writing.variance;
  mean[kHarmAxis] = left.mean;
  variance[kHarmAxis] = left.variance;
  const Moments moments = expected_moments(entering, mean, variance);
  corpus_[group].add(moments, 1.0 - params_.label_error);
  for (std::size_t g = 0; g < groups_.size() && params_.label_error > 0; ++g)
    corpus_[g].add(moments, params_.label_error * groups_[g].share);
}

void CorpusBuilder::add_commissioned(std::uint8_t group) {
  const std::uint64_t name = mix(mix(0x636f6d6d697373ull, round_), group);
  for (std::int64_t i = 0; i < params_.recourse.commissioned_posts; ++i) {
    const std::uint64_t key = mix(name, static_cast<std::uint64_t>(i));
    corpus_[group].add(draw_features(groups_[group].mean, key, draws_));
    ++census_.human;
    ++census_.by_people;
    ++census_.commissioned;
  }
}

// By label, the chance of a post to be chosen under stratified curation: the groups' numbers move
// from what is carried towards their shares of the people. Empty: all have the same.
std::vector<double> CorpusBuilder::chances_of(const PostStore& posts, const Eligible& eligible,
                                              double carried) const {
  const double part = params_.curation.stratified;
  if (part <= 0) return {};
  std::vector<double> by_label(groups_.size());
  for (PostId id = posts.begin_post(); id < posts.end_post(); ++id.value)
    if (eligible(id)) ++by_label[label_of(posts.key(id), seen(posts.state(id)))];
  std::vector<double> chances;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const double due = (1 - part) * by_label[g] / carried + part * groups_[g].share;
    chances.push_back(by_label[g] > 0 ? std::min(1.0, wanted_ * due / by_label[g]) : 1.0);
  }
  return chances;
}

void CorpusBuilder::add_platform(const PostStore& posts, SimTime since) {
  const auto from = static_cast<std::uint32_t>(since.ms / 1000);
  const Eligible eligible = [&posts, from](PostId id) {
    const PostState& post = posts.state(id);
    return post.visibility > 0 && post.published_s >= from;
  };
  double carried = 0;
  for (PostId id = posts.begin_post(); id < posts.end_post(); ++id.value)
    carried += eligible(id) ? 1 : 0;
  const double plain = carried > wanted_ ? wanted_ / carried : 1.0;
  const std::vector<double> chances = chances_of(posts, eligible, carried);
  for (PostId id = posts.begin_post(); id < posts.end_post(); ++id.value) {
    if (!eligible(id)) continue;
    const std::uint64_t key = posts.key(id);
    const double chance = chances.empty() ? plain : chances[label_of(key, seen(posts.state(id)))];
    if (chance < 1 && draws_.uniform(Purpose::corpus_choice, key, round_) >= chance) continue;
    const PostContent content = posts.content(id);
    const bool campaign = content.truth.campaign != kNoCampaign;
    const Candidate candidate{content.surface, content.truth.group,
                              content.truth.origin == Origin::model,
                              campaign ? Author::campaign : Author::person, seen(posts.state(id))};
    if (!taken_for_model(candidate)) consider(candidate);
  }
}

bool CorpusBuilder::taken_for_model(const Candidate& candidate) const {
  const ProvenanceParams& known = params_.provenance;
  const double rate = candidate.by_model ? known.recall : known.mistaken;
  return rate > 0 && draws_.uniform(Purpose::corpus_provenance, candidate.post.key, round_) < rate;
}

bool CorpusBuilder::is_filtered(const Candidate& candidate) const {
  if (static_cast<double>(candidate.post.x[kHarmAxis]) > params_.filter.above) return true;
  const double rate = stated_rate(candidate.group);
  return rate > 0 && draws_.uniform(Purpose::corpus_filter, candidate.post.key, round_) < rate;
}

std::uint8_t CorpusBuilder::seen(const PostState& post) const {
  return labels_ != nullptr ? labels_->seen(post.author, post.group) : post.group;
}

// Where nobody knows the group it is a guess by the shares of the people.
std::uint8_t CorpusBuilder::label_of(std::uint64_t post_key, std::uint8_t seen) const {
  const bool known = seen < groups_.size();
  if (known && params_.label_error <= 0) return seen;
  const Block bits = draws_.bits(Purpose::corpus_label, post_key, round_);
  if (known && unit_interval(bits.first) >= params_.label_error) return seen;
  return group_at(groups_, unit_interval(bits.second));
}

void CorpusBuilder::consider(const Candidate& candidate) {
  ++census_.offered[candidate.group];
  if (is_filtered(candidate)) {
    ++census_.filtered[candidate.group];
    return;
  }
  ++(candidate.by_model ? census_.model : census_.human);
  if (candidate.author == Author::person) ++census_.by_people;
  if (candidate.author == Author::campaign) ++census_.by_campaigns;
  corpus_[label_of(candidate.post.key, candidate.seen)].add(candidate.post.x);
  count_topic(corpus_, candidate.post);
}

}  // namespace redoubt
