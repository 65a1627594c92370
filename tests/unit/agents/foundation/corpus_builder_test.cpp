// What enters a corpus: sources by their shares, filters, labels, provenance; drawn as expected.
#include "agents/foundation/corpus_builder.hpp"

#include <cmath>

#include "agents/harm_log.hpp"
#include "agents/people/population.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

std::vector<Group> two_groups() {
  std::vector<Group> groups(2);
  groups[0].share = 0.7;
  groups[1].share = 0.3;
  groups[1].mean[kHarmAxis] = 1;
  return groups;
}

GroupKnowledge model() {
  GroupKnowledge known;
  known.groups.resize(2);
  known.groups[0].weight = 0.8;
  known.groups[1].weight = 0.2;
  known.groups[1].mean[kHarmAxis] = 0.5;
  known.groups[0].variance.fill(0.6);
  known.groups[1].variance.fill(0.6);
  return known;
}

struct Gathered {
  Corpus corpus;
  CorpusCensus census;
};

Gathered gather(FoundationParams params, Sampling sampling) {
  params.sampling = sampling;
  const std::vector<Group> groups = two_groups();
  const KeyedDraws draws(5, 0);
  CorpusBuilder builder(params, nullptr, groups, draws, 1);
  builder.add_written(model());
  return {builder.corpus(), builder.census()};
}

// Every moment of the drawn corpus lies within 4 standard errors of the expected one.
void check_as_expected(const FoundationParams& params) {
  const Gathered drawn = gather(params, Sampling::drawn);
  const Gathered expected = gather(params, Sampling::expected);
  const auto n = static_cast<double>(params.corpus_size);
  for (std::size_t g = 0; g < 2; ++g) {
    const Moments& d = drawn.corpus[g];
    const Moments& e = expected.corpus[g];
    CHECK(std::abs(d.n - e.n) < 4 * n * test::share_error(e.n / n, n));
    const double mean = e.sum[kHarmAxis] / e.n;
    const double variance = e.squares[kHarmAxis] / e.n - mean * mean;
    CHECK(std::abs(d.sum[kHarmAxis] / d.n - mean) < 4 * std::sqrt(variance / e.n));
    const double found = d.squares[kHarmAxis] / d.n - std::pow(d.sum[kHarmAxis] / d.n, 2);
    CHECK(found == Approx(variance).epsilon(4 * std::sqrt(2.5 / e.n)));
    CHECK(drawn.census.filtered[g] == Approx(expected.census.filtered[g]).epsilon(0.08).margin(1));
  }
  CHECK(drawn.census.human == Approx(expected.census.human).epsilon(0.05).margin(1));
}

struct Carried {
  PostStore posts;
  std::vector<std::uint64_t> keys;
  void add(std::uint8_t group, Origin origin, std::uint8_t visibility, std::uint32_t time_s = 0,
           std::uint8_t campaign = kNoCampaign) {
    PostContent content;
    content.surface.key = mix(1, keys.size());
    content.surface.fingerprint.template_id = content.surface.key;
    content.truth.group = group;
    content.truth.origin = origin;
    content.truth.campaign = campaign;
    keys.push_back(content.surface.key);
    PostState state;
    state.group = group;
    state.visibility = visibility;
    state.published_s = time_s;
    posts.add(state, content);
  }
};

}  // namespace

TEST_CASE("drawn corpora are as expected", "[foundation][corpus]") {
  FoundationParams params;
  params.corpus_size = 40000;
  params.human_share = 0.3;
  params.own_share = 0.7;
  SECTION("plain") {
    check_as_expected(params);
  }
  SECTION("below temperature 1") {
    params.emission.temperature = 0.7;
    check_as_expected(params);
  }
  SECTION("less what is taken for toxic by content") {
    params.filter.above = 1;
    check_as_expected(params);
  }
  SECTION("less what is taken for toxic by a stated rate") {
    params.filter.rates = {0.1, 0.5};
    check_as_expected(params);
  }
}

TEST_CASE("guessed labels mix the groups", "[foundation][corpus]") {
  FoundationParams params;
  params.corpus_size = 40000;
  params.human_share = 1;
  params.label_error = 0.4;
  for (const Sampling sampling : {Sampling::drawn, Sampling::expected}) {
    const Corpus corpus = gather(params, sampling).corpus;
    // A guess is as likely as the group is large, so the shares stay.
    CHECK(corpus[1].n == Approx(12000).margin(4 * 92));
    // The mean of what is labelled B: 0.6·1 + 0.4·0.3.
    CHECK(corpus[1].sum[kHarmAxis] / corpus[1].n == Approx(0.72).margin(4 * 1.1 / 110));
  }
}

TEST_CASE("what was removed or is older than asked does not enter", "[foundation][corpus]") {
  Carried carried;
  for (int i = 0; i < 100; ++i) {
    carried.add(0, Origin::human, 255, 1000);
    carried.add(1, Origin::human, 0, 1000);  // removed
    carried.add(1, Origin::human, 51, 1000);
    carried.add(1, Origin::human, 255, 10);
  }
  const std::vector<Group> groups = two_groups();
  const KeyedDraws draws(5, 0);
  const FoundationParams params;
  CorpusBuilder builder(params, nullptr, groups, draws, 1);
  builder.add_written(model());
  builder.add_platform(carried.posts, SimTime{} + seconds(500));
  CHECK(builder.corpus()[0].n == 100);
  CHECK(builder.corpus()[1].n == 100);
}

TEST_CASE("a corpus takes no more posts than asked, whoever wrote them", "[foundation][corpus]") {
  Carried carried;
  for (int i = 0; i < 20000; ++i) carried.add(i % 2 == 0 ? 0 : 1, Origin::human, 255);
  FoundationParams params;
  params.corpus_size = 5000;
  const std::vector<Group> groups = two_groups();
  const KeyedDraws draws(5, 0);
  CorpusBuilder builder(params, nullptr, groups, draws, 1);
  builder.add_written(model());
  builder.add_platform(carried.posts, SimTime{});
  const double n = posts_in(builder.corpus());
  CHECK(n == Approx(5000).margin(4 * std::sqrt(5000 * 0.75)));
  CHECK(builder.corpus()[1].n == Approx(n / 2).margin(4 * std::sqrt(n) / 2));
}

TEST_CASE("provenance is known only in part", "[foundation][corpus]") {
  Carried carried;
  for (int i = 0; i < 4000; ++i) carried.add(0, i % 4 == 0 ? Origin::model : Origin::human, 255);
  FoundationParams params;
  params.provenance = {.recall = 0.6, .mistaken = 0.1};
  const std::vector<Group> groups = two_groups();
  const KeyedDraws draws(5, 0);
  CorpusBuilder builder(params, nullptr, groups, draws, 1);
  builder.add_written(model());
  builder.add_platform(carried.posts, SimTime{});
  CHECK(builder.census().model == Approx(400).margin(4 * std::sqrt(1000 * 0.24)));
  CHECK(builder.census().human == Approx(2700).margin(4 * std::sqrt(3000 * 0.09)));
}

TEST_CASE("posts of campaigns are told from those of people, whoever's words they are",
          "[foundation][corpus]") {
  Carried carried;
  for (int i = 0; i < 30; ++i) carried.add(0, i % 2 == 0 ? Origin::model : Origin::human, 255);
  for (int i = 0; i < 20; ++i) carried.add(1, Origin::copied, 255, 0, 3);
  FoundationParams params;
  params.corpus_size = 200;
  params.own_share = 0.5;
  const std::vector<Group> groups = two_groups();
  const KeyedDraws draws(5, 0);
  CorpusBuilder builder(params, nullptr, groups, draws, 1);
  builder.add_written(model());
  const double own = posts_in(builder.corpus());
  CHECK(own > 0);
  CHECK(builder.census().by_people + builder.census().by_campaigns == 0);
  builder.add_platform(carried.posts, SimTime{});
  CHECK(builder.census().by_people == 30);
  CHECK(builder.census().by_campaigns == 20);
  CHECK(posts_in(builder.corpus()) == own + 50);
}
