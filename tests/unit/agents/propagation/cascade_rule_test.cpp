// The delay law of SEISMIC, and cascades as the branching process that theory makes of them.
#include "agents/propagation/cascade_rule.hpp"

#include <cmath>
#include <map>
#include <vector>

#include "sim/network/topologies.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

// F(s) = 1 - (s/s0)^-θ / (1 + θ) beyond s0, so F(1 h) and so on [Zhao et al. 2015].
TEST_CASE("delays follow the SEISMIC law", "[cascade_rule]") {
  const SeismicLaw law;
  CHECK(seismic_delay(0.5, law).seconds() == Approx(2148.4).epsilon(1e-4));
  CHECK(seismic_delay(0.558718, law).hours() == Approx(1).epsilon(1e-4));
  CHECK(seismic_delay(0.795494, law).hours() == Approx(24).epsilon(1e-4));
  CHECK(seismic_probability(hours(1), law) == Approx(0.558718).epsilon(1e-5));
  CHECK(seismic_probability(hours(24), law) == Approx(0.795494).epsilon(1e-5));
  CHECK(seismic_delay(1e-9, law).ms == 1);
}

namespace {

class Cascades final : private RuleHost {
 public:
  Cascades(const SocialGraph& graph, double p) : audience_(graph), p_(static_cast<float>(p)) {
    rule_.start({kernel_, posts_, audience_, exposure_, tally_, draws_, *this, frame_, days(14)});
  }

  void publish(UserId author, std::uint32_t key) {
    PostState state;
    state.key = key;
    state.author = author;
    state.share_probability = p_;
    const PostId post = posts_.add(state, PostContent{});
    rule_.deliver(posts_.add(Share{post, author, ShareId{}, 0}), author);
  }
  void run() {
    kernel_.run_until(SimTime{} + days(30), [this](const EventKey& event) {
      rule_.view(UserId{event.a()}, ShareId{event.b()});
    });
  }
  [[nodiscard]] const PostState& post(std::uint32_t id) const { return posts_.state(PostId{id}); }
  [[nodiscard]] const ReadingTally& reading() const { return tally_.reading; }

 private:
  void reported(UserId, PostId) override {}
  PostId publish(const PostContent& content, UserId) override { return posts_.add({}, content); }
  [[nodiscard]] bool may_post(UserId) const override { return true; }

  HarmFrame frame_;
  KeyedDraws draws_{7, 0};
  Kernel<> kernel_;
  PostStore posts_;
  HarmLog harm_;
  Tally tally_;
  HarmFrame frame_;
  Audience audience_;
  Exposure exposure_{posts_, harm_, tally_, draws_};
  CascadeRule rule_;
  float p_;
};

}  // namespace

// On a large Erdős–Rényi graph the sharers of a post are a Galton–Watson tree with Poisson(n*)
// children: sizes are Borel distributed, P(1) = exp(-n*), mean 1/(1 - n*), variance n*/(1 - n*)^3.
// Deliveries later than max_age are lost: n* counts those that are seen.
TEST_CASE("independent cascades have Borel sizes", "[cascade_rule]") {
  constexpr std::uint32_t kUsers = 50000;
  constexpr std::uint32_t kPosts = 4000;
  constexpr double kBranching = 0.5;
  const SocialGraph graph = erdos_renyi(kUsers, 20, 1);
  const double seen = seismic_probability(days(14), SeismicLaw{});
  Cascades cascades(graph, kBranching / (20 * seen));
  for (std::uint32_t i = 0; i < kPosts; ++i) cascades.publish(UserId{i * 11 % kUsers}, i + 1);
  cascades.run();
  double sum = 0;
  double alone = 0;
  for (std::uint32_t i = 0; i < kPosts; ++i) {
    const double size = 1.0 + cascades.post(i).shares;
    sum += size;
    alone += size == 1 ? 1 : 0;
  }
  const double p1 = std::exp(-kBranching);
  CHECK(std::abs(alone / kPosts - p1) < 4 * std::sqrt(p1 * (1 - p1) / kPosts));
  // Children of late sharers may come after max_age: the mean is a little below 2.
  CHECK(std::abs(sum / kPosts - 2) < 4 * std::sqrt(4.0 / kPosts) + 0.05);
}

TEST_CASE("everybody may see a share, and nobody after max_age", "[cascade_rule]") {
  const SocialGraph graph = complete(400);
  Cascades cascades(graph, 0);
  for (std::uint32_t i = 0; i < 100; ++i) cascades.publish(UserId{i}, i + 1);
  cascades.run();
  CHECK(cascades.reading().deliveries == 100 * 399);
  const double expected = seismic_probability(days(14), SeismicLaw{});
  const double share = static_cast<double>(cascades.reading().views) / (100 * 399);
  CHECK(std::abs(share - expected) < 4 * std::sqrt(expected * (1 - expected) / (100 * 399)));
}
