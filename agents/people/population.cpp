#include "agents/people/population.hpp"

#include <algorithm>
#include <cassert>

#include "sim/random/distributions.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void UsersParams::fields(FieldVisitor& v) {
  v({.name = "sessions_per_day",
     .unit = "1/day",
     .meaning = "mean number of visits per person",
     .range = {0, 1000},
     .source = "order of magnitude of daily-use surveys",
     .fixed = true},
    sessions_per_day);
  v({.name = "session_sigma",
     .meaning = "log-scale spread of visits between people",
     .range = {0, 4},
     .source = "no published value",
     .fixed = true},
    session_sigma);
  v({.name = "benign_posts_per_day",
     .unit = "1/day",
     .meaning = "mean number of posts per person",
     .range = {0, 1000},
     .source = "order of magnitude of daily-use surveys",
     .fixed = true},
    benign_posts_per_day);
  v({.name = "posting_sigma",
     .meaning = "log-scale spread of posting between people",
     .range = {0, 4},
     .source = "top 10 % of users write 80 % of posts (Pew Research Center 2019)",
     .tag = Tag::derived,
     .fixed = true},
    posting_sigma);
  v({.name = "susceptibility_sigma",
     .meaning = "log-scale spread of the propensity to follow harmful accounts",
     .range = {0, 5},
     .source = "concentration of exposure in Grinberg et al. 2019, to be matched by the world",
     .fixed = true},
    susceptibility_sigma);
  v({.name = "harm_sharing_sigma",
     .meaning = "log-scale spread between people in passing harmful posts on, the most susceptible "
                "first; the mean stays; 0: all alike",
     .range = {0, 5},
     .source = "0.1 % of people shared 80 % of fake news (Grinberg et al. 2019); none by default",
     .fixed = true},
    harm_sharing_sigma);
  v({.name = "mean_account_age",
     .unit = "duration",
     .meaning = "mean age of people's accounts at the start, exponential",
     .range = kPositive,
     .source = "no published value",
     .fixed = true},
    mean_account_age);
  v({.name = "diurnal_amplitude",
     .meaning = "a: visits and posts swing by 1 ± a over the day; 0: no rhythm",
     .range = {.low = 0, .high = 1, .high_open = true},
     .source = "none, as most models of cascades",
     .fixed = true},
    diurnal_amplitude);
  v({.name = "peak_hour",
     .unit = "hour",
     .meaning = "hour of the day at which people are most active; a run starts at midnight",
     .range = {0, 24},
     .source = "evening peak of social media use",
     .fixed = true},
    peak_hour);
  v({.name = "silence", .meaning = "how victims of harassment fall silent"}, silence);
  v({.name = "retention", .meaning = "whether people who are wronged leave, and others come"},
    retention);
  v({.name = "belief", .meaning = "what exposure to manipulation does to what people believe"},
    belief);
}

Population::Population(const UsersParams& params, std::span<const Group> groups,
                       std::span<const std::uint8_t> group_of, const KeyedDraws& draws)
    : group_of_(group_of),
      groups_(groups),
      draws_(draws),
      susceptibility_sigma_(params.susceptibility_sigma) {
  rhythm_.reserve(group_of.size());
  susceptibility_sum_.reserve(group_of.size() / kBlock + 2);
  double sum = 0;
  for (std::uint32_t u = 0; u < group_of.size(); ++u) {
    rhythm_.push_back(draw_rhythm(params, draws.bits(Purpose::user_traits, u, 0)));
    if (u % kBlock == 0) susceptibility_sum_.push_back(sum);
    sum += susceptibility(u);
  }
  susceptibility_sum_.push_back(sum);
}

Population::Rhythm Population::draw_rhythm(const UsersParams& params, Block traits) {
  const double sessions =
      lognormal_sigma(unit_interval(traits.first), params.sessions_per_day, params.session_sigma);
  const double posts = lognormal_sigma(unit_interval(traits.second), params.benign_posts_per_day,
                                       params.posting_sigma);
  return {static_cast<float>(sessions), static_cast<float>(posts), 0, 0};
}

// Counters go on, for they name the draws of the place.
void Population::move_in(UserId u, const UsersParams& params, Block traits) {
  Rhythm& row = rhythm_[u.value];
  const Rhythm fresh = draw_rhythm(params, traits);
  row.sessions_per_day = fresh.sessions_per_day;
  row.posts_per_day = fresh.posts_per_day;
}

double Population::susceptibility(std::uint32_t user) const {
  const double leaning = draws_.uniform(Purpose::user_traits, user, 1);
  return lognormal_sigma(leaning, 1.0, susceptibility_sigma_);
}

std::size_t Population::bytes() const {
  return rhythm_.size() * sizeof(Rhythm) + susceptibility_sum_.size() * sizeof(double);
}

Duration Population::next_session(UserId u, const KeyedDraws& draws) {
  Rhythm& r = rhythm_[u.value];
  return waiting_time(draws.uniform(Purpose::session_gap, u.value, r.sessions++),
                      static_cast<double>(r.sessions_per_day));
}

Duration Population::next_publication(UserId u, const KeyedDraws& draws) {
  Rhythm& r = rhythm_[u.value];
  return waiting_time(draws.uniform(Purpose::publish_gap, u.value, r.posts++),
                      static_cast<double>(r.posts_per_day));
}

PostContent Population::write_post(UserId u, const KeyedDraws& draws) const {
  return write_post(u, mix(u.value, rhythm_[u.value].posts), draws);
}

PostContent Population::write_post(UserId u, std::uint64_t key, const KeyedDraws& draws) const {
  const std::uint8_t group = group_of_[u.value];
  PostContent post;
  post.surface.x = draw_features(groups_[group].mean, key, draws);
  post.surface.fingerprint.template_id = key;
  post.surface.key = key;
  post.truth.group = group;
  post.truth.quality =
      static_cast<float>(portable::normal_quantile(draws.uniform(Purpose::quality, key, 0)));
  return post;
}

UserId Population::susceptible(double v) const {
  assert(size() > 0);
  const double target = v * susceptibility_sum_.back();
  const auto above =
      std::upper_bound(susceptibility_sum_.begin(), susceptibility_sum_.end() - 1, target);
  const auto block = static_cast<std::uint32_t>(above - susceptibility_sum_.begin()) - 1;
  double sum = susceptibility_sum_[block];
  std::uint32_t user = block * kBlock;
  const std::uint32_t last = std::min(user + kBlock, size()) - 1;
  for (; user < last; ++user) {
    sum += susceptibility(user);
    if (sum > target) break;
  }
  return UserId{user};
}

Features draw_features(const Direction& mean, std::uint64_t post_key, const KeyedDraws& draws) {
  Features x;
  for (std::size_t i = 0; i < kFeatures; i += 2) {
    const Block bits = draws.bits(Purpose::surface, post_key, i / 2);
    const double first = portable::normal_quantile(unit_interval(bits.first));
    const double second = portable::normal_quantile(unit_interval(bits.second));
    x[i] = static_cast<float>(mean[i] + first);
    x[i + 1] = static_cast<float>(mean[i + 1] + second);
  }
  return x;
}

}  // namespace redoubt
