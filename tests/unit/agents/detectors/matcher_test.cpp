// Copy detection: the share of near copies that are found follows the law of banded MinHash.
#include <algorithm>
#include <cmath>
#include <set>

#include "agents/catalogue.hpp"
#include "agents/detectors/minhash.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

constexpr unsigned kBands = 20;
constexpr unsigned kRows = 5;
constexpr std::uint64_t kSalt = 0xA5A5;

// Probability that some band of two sets of Jaccard similarity s agrees.
double found_probability(double s) {
  return 1 - std::pow(1 - std::pow(s, kRows), kBands);
}

bool share_a_band(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const auto bands_of_a = minhash_bands(a, {kBands, kRows, kSalt});
  const auto bands_of_b = minhash_bands(b, {kBands, kRows, kSalt});
  for (unsigned i = 0; i < kBands; ++i)
    if (bands_of_a[i] == bands_of_b[i]) return true;
  return false;
}

Surface post(std::uint64_t template_id, std::uint64_t key, float edit_fraction) {
  Surface surface;
  surface.key = key;
  surface.fingerprint = {template_id, edit_fraction};
  return surface;
}

double jaccard(const Surface& a, const Surface& b) {
  const auto list_a = shingles(a);
  const auto list_b = shingles(b);
  const std::set<std::uint64_t> set_a(list_a.begin(), list_a.end());
  std::set<std::uint64_t> both = set_a;
  std::size_t common = 0;
  for (const std::uint64_t shingle : list_b) common += set_a.count(shingle);
  both.insert(list_b.begin(), list_b.end());
  return static_cast<double>(common) / static_cast<double>(both.size());
}

void confirm(Detector& detector, const Surface& surface) {
  detector.observe({Signal::Kind::confirmed, PostId{0}, UserId{0}, &surface});
}

}  // namespace

TEST_CASE("sets of a given similarity share a band as 1 - (1 - s^r)^b says",
          "[detectors][minhash]") {
  struct Case {
    std::size_t size, common;  // s = common / (2 size - common)
    double s, expected;
  };
  const Case c = GENERATE(Case{65, 30, 0.3, 0.047494}, Case{63, 42, 0.5, 0.470051},
                          Case{63, 56, 0.8, 0.999644});
  CHECK(found_probability(c.s) == Approx(c.expected).margin(5e-7));
  constexpr int kPairs = 4000;
  int found = 0;
  for (std::uint64_t pair = 0; pair < kPairs; ++pair) {
    std::vector<std::uint64_t> a;
    std::vector<std::uint64_t> b;
    for (std::uint64_t i = 0; i < c.size; ++i) {
      a.push_back(mix(pair, i));
      b.push_back(i < c.common ? a.back() : mix(pair, 1000 + i));
    }
    found += share_a_band(a, b) ? 1 : 0;
  }
  CHECK(std::abs(found / double{kPairs} - c.expected) <
        4 * test::share_error(c.expected, kPairs) + 1e-9);
}

TEST_CASE("an edited part e of a template leaves similarity (1 - e)/(1 + e)",
          "[detectors][minhash]") {
  const float fraction = GENERATE(0.0f, 0.125f, 0.25f, 0.5f, 1.0f);
  const double e = static_cast<double>(fraction);
  CHECK(jaccard(post(7, 1, 0), post(7, 2, fraction)) == Approx((1 - e) / (1 + e)));
  CHECK(shingles(post(7, 2, fraction)).size() == kShingles);
  CHECK(jaccard(post(7, 1, 0), post(8, 2, fraction)) == 0);  // another template
}

TEST_CASE("posts of one key are the same set, in every call", "[detectors][minhash]") {
  CHECK(shingles(post(7, 3, 0.3f)) == shingles(post(7, 3, 0.3f)));
  CHECK(shingles(post(7, 3, 0.3f)) != shingles(post(7, 4, 0.3f)));
}

TEST_CASE("the matcher finds copies of confirmed posts at the rate of their similarity",
          "[detectors][matcher]") {
  const float fraction = GENERATE(0.11f, 0.33f, 0.53f);
  const double replaced = std::floor(static_cast<double>(fraction) * kShingles + 0.5);
  const double s = (kShingles - replaced) / (kShingles + replaced);
  const double expected = found_probability(s);
  constexpr int kTemplates = 2000;
  const auto matcher = make_matcher();
  int found = 0;
  for (std::uint64_t id = 1; id <= kTemplates; ++id) {
    confirm(*matcher, post(id, mix(id, 1), 0));
    found += matcher->score(post(id, mix(id, 2), fraction)) > 0.5 ? 1 : 0;
  }
  CHECK(std::abs(found / double{kTemplates} - expected) <
        4 * test::share_error(expected, kTemplates));
}

TEST_CASE("which copies are found differs between seeds, how many does not",
          "[detectors][matcher]") {
  constexpr int kTemplates = 1000;
  const double expected = found_probability(1.0 / 2);
  std::vector<std::vector<bool>> found(2);
  for (std::uint64_t seed : {0u, 1u}) {
    const auto matcher = make_matcher();
    DetectorTools tools;
    tools.draws = KeyedDraws{seed, 0};
    matcher->begin(tools);
    for (std::uint64_t id = 1; id <= kTemplates; ++id) {
      confirm(*matcher, post(id, mix(id, 1), 0));
      found[seed].push_back(matcher->score(post(id, mix(id, 2), 1.0f / 3)) > 0.5);
    }
    const auto hits = std::count(found[seed].begin(), found[seed].end(), true);
    CHECK(std::abs(static_cast<double>(hits) / kTemplates - expected) <
          4 * test::share_error(expected, kTemplates));
  }
  CHECK(found[0] != found[1]);
}

TEST_CASE("only confirmed posts are known", "[detectors][matcher]") {
  const auto matcher = make_matcher();
  const Surface original = post(7, 1, 0);
  CHECK(matcher->score(original) == 0);
  matcher->observe({Signal::Kind::reported, PostId{0}, UserId{0}, &original});
  matcher->observe({Signal::Kind::cleared, PostId{0}, UserId{0}, &original});
  matcher->observe({Signal::Kind::suspended, {}, UserId{0}, nullptr});
  CHECK(matcher->score(original) == 0);
  confirm(*matcher, original);
  CHECK(matcher->score(original) == 1);
  CHECK(matcher->score(post(7, 9, 0)) == 1);     // an exact copy
  CHECK(matcher->score(post(7, 9, 1)) == 0);     // nothing of it is left
  CHECK(matcher->score(post(9, 9, 0.1f)) == 0);  // another template
}
