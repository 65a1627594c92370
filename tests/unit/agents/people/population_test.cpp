// People: rates, their spread, what they write, and whom a campaign finds.
#include "agents/people/population.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"
#include "tests/support/small_world.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

// A town of two groups, every fifth person in the second.
struct Town {
  std::vector<Group> groups;
  std::vector<std::uint8_t> group_of;
  KeyedDraws draws{21, 0};
  Population people;

  explicit Town(std::uint32_t n, const UsersParams& params = {})
      : groups(two_groups()), group_of(membership(n)), people(params, groups, group_of, draws) {}

  static std::vector<Group> two_groups() {
    std::vector<Group> groups(2);
    groups[1].mean[kHarmAxis] = 0.43;
    groups[1].mean[kDialectAxis] = 2;
    return groups;
  }
  static std::vector<std::uint8_t> membership(std::uint32_t n) {
    std::vector<std::uint8_t> group_of(n, 0);
    for (std::uint32_t u = 0; u < n; u += 5) group_of[u] = 1;
    return group_of;
  }
};

}  // namespace

TEST_CASE("rates have the stated mean and spread", "[population]") {
  const Town town(100000);
  std::vector<double> sessions;
  std::vector<double> log_posts;
  for (std::uint32_t u = 0; u < town.people.size(); ++u) {
    sessions.push_back(town.people.sessions_per_day(UserId{u}));
    log_posts.push_back(std::log(town.people.posts_per_day(UserId{u})));
  }
  CHECK(Estimate(sessions).deviation(1.0) < 4);
  // A lognormal of mean 0.3 and σ 2.12 has log-mean ln 0.3 - σ²/2.
  CHECK(Estimate(log_posts).deviation(std::log(0.3) - 2.12 * 2.12 / 2) < 4);
  CHECK(Estimate(log_posts).error * std::sqrt(1e5) == Approx(2.12).epsilon(0.02));
}

TEST_CASE("the most active tenth writes about 80 % of the posts", "[population]") {
  const Town town(50000);
  std::vector<double> posts;
  for (std::uint32_t u = 0; u < town.people.size(); ++u)
    posts.push_back(town.people.posts_per_day(UserId{u}));
  std::sort(posts.rbegin(), posts.rend());
  const double all = std::accumulate(posts.begin(), posts.end(), 0.0);
  const double top = std::accumulate(posts.begin(), posts.begin() + 5000, 0.0);
  // Φ(σ - z_0.9) of a lognormal: 0.799.
  CHECK(top / all == Approx(0.799).margin(0.03));
}

TEST_CASE("waiting times have the person's rate; a rate of 0 never comes", "[population]") {
  UsersParams params;
  params.session_sigma = 0;
  params.sessions_per_day = 4;
  params.benign_posts_per_day = 0;
  Town town(3, params);
  std::vector<double> gaps;
  for (int i = 0; i < 20000; ++i) {
    const Duration gap = town.people.next_session(UserId{1}, town.draws);
    CHECK(gap >= milliseconds(1));
    gaps.push_back(gap.days());
  }
  CHECK(Estimate(gaps).deviation(0.25) < 4);
  CHECK(town.people.sessions(UserId{1}) == 20000);
  CHECK(town.people.sessions(UserId{2}) == 0);
  CHECK(town.people.next_publication(UserId{1}, town.draws).is_never());
}

TEST_CASE("benign posts lie around the mean of their group with unit spread", "[population]") {
  Town town(2000);
  for (const std::uint8_t group : std::vector<std::uint8_t>{0, 1}) {
    std::vector<double> harm;
    std::vector<double> dialect;
    std::vector<double> style;
    for (std::uint32_t u = 0; u < 2000; ++u) {
      if (town.people.group(UserId{u}) != group) continue;
      for (int n = 0; n < 5; ++n) {
        town.people.next_publication(UserId{u}, town.draws);
        const PostContent post = town.people.write_post(UserId{u}, town.draws);
        CHECK_FALSE(post.truth.harmful());
        CHECK(post.truth.group == group);
        harm.push_back(static_cast<double>(post.surface.x[kHarmAxis]));
        dialect.push_back(static_cast<double>(post.surface.x[kDialectAxis]));
        style.push_back(static_cast<double>(post.surface.x[7]));
      }
    }
    CHECK(Estimate(harm).deviation(town.groups[group].mean[kHarmAxis]) < 4);
    CHECK(Estimate(dialect).deviation(town.groups[group].mean[kDialectAxis]) < 4);
    CHECK(Estimate(style).deviation(0) < 4);
    const auto n = static_cast<double>(style.size());
    CHECK(Estimate(style).error * std::sqrt(n) == Approx(1).margin(4 / std::sqrt(2 * n)));
  }
}

TEST_CASE("a person's n-th post is the same whatever others do", "[population]") {
  Town first(10);
  Town second(20);
  second.people.next_publication(UserId{7}, second.draws);
  for (Town* town : {&first, &second}) town->people.next_publication(UserId{3}, town->draws);
  const PostContent a = first.people.write_post(UserId{3}, first.draws);
  const PostContent b = second.people.write_post(UserId{3}, second.draws);
  CHECK(a.surface.x == b.surface.x);
  CHECK(a.surface.key == b.surface.key);
  CHECK(a.truth.quality == b.truth.quality);
  first.people.next_publication(UserId{3}, first.draws);
  CHECK(first.people.write_post(UserId{3}, first.draws).surface.key != a.surface.key);
}

TEST_CASE("campaigns find people in proportion to their susceptibility", "[population]") {
  UsersParams equal;
  equal.susceptibility_sigma = 0;
  const Town same(4, equal);
  CHECK(same.people.susceptible(0.1).value == 0);
  CHECK(same.people.susceptible(0.3).value == 1);
  CHECK(same.people.susceptible(0.9999999).value == 3);
  const Town town(1000);
  std::vector<int> found(1000, 0);
  for (std::uint64_t i = 0; i < 20000; ++i)
    ++found[town.people.susceptible(town.draws.uniform(Purpose::arrival, i, 0)).value];
  std::sort(found.rbegin(), found.rend());
  // A lognormal of σ 2: the top tenth has Φ(2 - 1.2816) = 0.76 of the weight.
  CHECK(std::accumulate(found.begin(), found.begin() + 100, 0) / 20000.0 ==
        Approx(0.76).margin(0.12));
}

TEST_CASE("with a spread of sharing few people pass on most of the harm", "[population]") {
  const std::string text =
      "[scenario]\nname = 's'\nhorizon = '14d'\n"
      "[network]\nusers = 2000\n"
      "[[generator]]\nname = 'g'\nkind = 'hosted_model'\n";
  const auto shares = [&text](const std::string& more) {
    redoubt::test::SmallWorld w(text + more);
    w.run_for(days(14));
    std::vector<std::uint32_t> by(w.world.people(), 0);
    const PostStore& posts = w.world.posts();
    for (std::uint32_t id = posts.begin_share().value; id < posts.end_share().value; ++id) {
      const Share& share = posts.share(ShareId{id});
      if (share.user.value < by.size() && posts.state(share.post).harmful()) ++by[share.user.value];
    }
    std::sort(by.rbegin(), by.rend());
    const double all = std::accumulate(by.begin(), by.end(), 0.0);
    return std::accumulate(by.begin(), by.begin() + 20, 0.0) / all;
  };
  const double alike = shares("");
  const double spread = shares("[users]\nharm_sharing_sigma = 4\n");
  CHECK(alike < 0.3);
  CHECK(spread > 2 * alike);
}
