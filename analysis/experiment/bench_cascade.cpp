// The rule with the parts it needs, and the loop that one would write first.
#include "analysis/experiment/bench_cascade.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <random>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "agents/propagation/cascade_rule.hpp"
#include "sim/network/topologies.hpp"

namespace redoubt::analysis {
namespace {

constexpr Duration kPublishing = hours(1);
constexpr Duration kMaxAge = days(14);

class RuleCascade final : private RuleHost {
 public:
  RuleCascade(const SocialGraph& graph, double share_probability)
      : audience_(graph), share_probability_(static_cast<float>(share_probability)) {
    rule_.start({kernel_, posts_, audience_, exposure_, tally_, draws_, *this, frame_, kMaxAge});
  }

  void publish(UserId author, SimTime at) {
    kernel_.schedule(make_event(at, EventKind::publish, author.value));
  }
  void run_until(SimTime end) {
    struct Handler {
      RuleCascade* self;
      void prefetch(const EventKey& event) const { self->rule_.prefetch(event); }
      void operator()(const EventKey& event) const { self->on(event); }
    };
    kernel_.run_until(end, Handler{this});
  }
  [[nodiscard]] std::uint64_t seen() const { return tally_.reading.views; }

 private:
  void on(const EventKey& event) {
    if (event.kind() == static_cast<std::uint32_t>(EventKind::view))
      return rule_.view(UserId{event.a()}, ShareId{event.b()});
    const UserId author{event.a()};
    PostState state;
    state.published_s = static_cast<std::uint32_t>(kernel_.now().ms / 1000);
    state.key = ++posts_written_;
    state.author = author;
    state.share_probability = share_probability_;
    const PostId post = posts_.add(state, PostContent{});
    rule_.deliver(posts_.add(Share{post, author, ShareId{}, state.published_s}), author);
  }
  void reported(UserId, PostId) override {}
  PostId publish(const PostContent& content, UserId) override { return posts_.add({}, content); }
  [[nodiscard]] bool may_post(UserId) const override { return true; }

  HarmFrame frame_;
  KeyedDraws draws_{1, 0};
  Kernel<> kernel_;
  PostStore posts_;
  HarmLog harm_;
  Tally tally_;
  HarmFrame frame_;
  Audience audience_;
  Exposure exposure_{posts_, harm_, tally_, draws_};
  CascadeRule rule_;
  float share_probability_;
  std::uint32_t posts_written_ = 0;
};

class PlainCascade {
 public:
  PlainCascade(const SocialGraph& graph, double share_probability)
      : graph_(graph), share_probability_(share_probability) {}

  void publish(UserId author, SimTime at) { queue_.push({at.ms, author.value, kPublication}); }
  void run_until(SimTime end) {
    while (!queue_.empty() && std::get<0>(queue_.top()) < end.ms) {
      const auto [now, user, post] = queue_.top();
      queue_.pop();
      if (post == kPublication)
        deliver(now, user, posts_++);
      else
        view(now, user, post);
    }
  }
  [[nodiscard]] std::uint64_t seen() const { return seen_; }

 private:
  using Delivery = std::tuple<std::int64_t, std::uint32_t, std::uint32_t>;  // time, user, post
  static constexpr std::uint32_t kPublication = 0xffffffffu;

  double uniform() { return std::uniform_real_distribution<double>{}(random_); }
  void view(std::int64_t now, std::uint32_t user, std::uint32_t post) {
    ++seen_;
    if (uniform() >= share_probability_) return;
    if (shared_.insert((std::uint64_t{user} << 32) | post).second) deliver(now, user, post);
  }
  void deliver(std::int64_t now, std::uint32_t sharer, std::uint32_t post) {
    const SeismicLaw law;
    const auto s0 = static_cast<double>(law.flat_delay.ms);
    const double theta = law.delay_exponent;
    for (const std::uint32_t follower : graph_.followers(UserId{sharer})) {
      const double u = uniform();
      const double delay = u < theta / (1 + theta)
                               ? s0 * u * (1 + theta) / theta
                               : s0 * std::pow((1 - u) * (1 + theta), -1 / theta);
      if (delay < static_cast<double>(kMaxAge.ms))
        queue_.push({now + static_cast<std::int64_t>(delay) + 1, follower, post});
    }
  }

  const SocialGraph& graph_;
  double share_probability_;
  std::priority_queue<Delivery, std::vector<Delivery>, std::greater<>> queue_;
  std::unordered_set<std::uint64_t> shared_;
  std::mt19937_64 random_{1};
  std::uint32_t posts_ = 0;
  std::uint64_t seen_ = 0;
};

template <class Cascade>
void publish_all(Cascade& cascade, const CascadeBenchSettings& settings) {
  const KeyedDraws draws(1, 0);
  const auto posts = static_cast<std::uint64_t>(settings.posts_per_user * settings.users);
  for (std::uint64_t i = 0; i < posts; ++i) {
    const Block bits = draws.bits(Purpose::pilot, i, 2);
    const auto author = static_cast<std::uint32_t>(bits.first % settings.users);
    const auto at = static_cast<std::int64_t>(bits.second % kPublishing.ms);
    cascade.publish(UserId{author}, SimTime{at});
  }
}

template <class Cascade>
double speed(Cascade& cascade, SimTime end) {
  const std::uint64_t before = cascade.seen();
  const double start = cpu_seconds();
  cascade.run_until(end);
  const double seconds = std::max(cpu_seconds() - start, 1e-9);
  return static_cast<double>(cascade.seen() - before) / 1e6 / seconds;
}

}  // namespace

std::vector<BenchResult> bench_cascade(const CascadeBenchSettings& settings,
                                       const BenchFilter& filter) {
  const std::string name =
      fmt::format("cascade, {} users with {} followers each, against std::priority_queue",
                  settings.users, settings.mean_degree);
  if (!filter.wants(name)) return {};
  const SocialGraph graph = erdos_renyi(settings.users, settings.mean_degree, 1);
  const double share_probability = settings.branching_factor / settings.mean_degree;
  RuleCascade rule(graph, share_probability);
  PlainCascade plain(graph, share_probability);
  publish_all(rule, settings);
  publish_all(plain, settings);
  SimTime now = SimTime{} + kPublishing;
  rule.run_until(now);
  plain.run_until(now);
  std::vector<double> values;
  std::vector<double> baselines;
  for (int round = 0; round < settings.rounds; ++round) {
    now = now + minutes(10);
    values.push_back(speed(rule, now));
    baselines.push_back(speed(plain, now));
  }
  return {sum_up_rounds(name, "million deliveries/s", values, baselines, 3.0)};
}

}  // namespace redoubt::analysis
