// Estimates of a corpus: shares, means, variances, what a learner leaves alone, what compression
// loses.
#include "agents/foundation/estimation.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

constexpr Direction kUnit{1, 1, 1, 1, 1, 1, 1, 1};

Direction at(double harm, double dialect) {
  Direction mean{};
  mean[kHarmAxis] = harm;
  mean[kDialectAxis] = dialect;
  return mean;
}

// 850 posts of a majority at the origin, 150 of a minority at (0.43, 2), as expected.
Corpus two_groups() {
  return {expected_moments(850, {}, kUnit), expected_moments(150, at(0.43, 2), kUnit)};
}

}  // namespace

TEST_CASE("shares, means and variances of a corpus are found again", "[foundation]") {
  const GroupKnowledge known = estimate(two_groups(), {.prior_posts = 0}, {});
  CHECK(known.groups[1].weight == Approx(0.15));
  CHECK(known.groups[1].mean[kHarmAxis] == Approx(0.43));
  CHECK(known.groups[1].mean[kDialectAxis] == Approx(2));
  CHECK(known.groups[1].variance[4] == Approx(150.0 / 149));
  const GroupKnowledge likely =
      estimate(two_groups(), {.spread_estimate = SpreadEstimate::likelihood, .prior_posts = 0}, {});
  CHECK(likely.groups[1].variance[4] == Approx(1));
}

TEST_CASE("a group without posts has the moments of the largest and no share", "[foundation]") {
  Corpus corpus = two_groups();
  corpus[1] = Moments{};
  const GroupKnowledge known = estimate(corpus, {}, {});
  CHECK(known.groups[1].weight == 0);
  CHECK(known.groups[1].mean == known.groups[0].mean);
  CHECK(std::isfinite(GroupDensity(known).log_at({})));
}

TEST_CASE("one post has no spread of its own", "[foundation]") {
  const Corpus corpus{expected_moments(1, at(1, 1), kUnit)};
  const GroupKnowledge known = estimate(corpus, {.prior_posts = 0}, {});
  CHECK(known.groups[0].variance == kUnit);
}

TEST_CASE("posts that are all alike have next to no spread", "[foundation]") {
  const Corpus corpus{expected_moments(5, at(1, 1), {})};
  for (const SpreadEstimate how : {SpreadEstimate::unbiased, SpreadEstimate::likelihood}) {
    const double found =
        estimate(corpus, {.spread_estimate = how, .prior_posts = 0}, {}).groups[0].variance[0];
    CHECK(found > 0);
    CHECK(found < 1e-12);
  }
}

TEST_CASE("a learner leaves alone what it does not learn", "[foundation]") {
  GroupKnowledge before = estimate(two_groups(), {}, {});
  before.groups[0].weight = 0.5;
  before.groups[1].weight = 0.5;
  before.groups[1].mean = at(-1, -1);
  before.groups[1].variance.fill(3);
  const auto after = [&](Learner learner) {
    return estimate(two_groups(), {.learner = learner, .prior_posts = 0}, before).groups[1];
  };
  CHECK(after(Learner::categorical).weight == Approx(0.15));
  CHECK(after(Learner::categorical).mean == before.groups[1].mean);
  CHECK(after(Learner::gaussian).weight == 0.5);
  CHECK(after(Learner::gaussian).mean[kDialectAxis] == Approx(2));
  CHECK(after(Learner::gaussian).variance[0] == Approx(150.0 / 149));
  CHECK(after(Learner::offset).weight == 0.5);
  CHECK(after(Learner::offset).mean[kDialectAxis] == Approx(2));
  CHECK(after(Learner::offset).variance[0] == 3);
}

TEST_CASE("the objective moves every mean along the harm axis", "[foundation]") {
  const GroupKnowledge known = estimate(two_groups(), {.objective_offset = 0.5}, {});
  CHECK(known.groups[0].mean[kHarmAxis] == Approx(0.5));
  CHECK(known.groups[1].mean[kHarmAxis] == Approx(0.93));
}

TEST_CASE("compression loses first what few posts show", "[foundation][compression]") {
  // The minority's offsets explain 0.15·0.43² = 0.0277 and 0.15·2² = 0.6 of the corpus.
  const auto minority = [](double share, double distortion) {
    const Corpus corpus{expected_moments(1000 * (1 - share), {}, kUnit),
                        expected_moments(1000 * share, at(0.43, 2), kUnit)};
    return estimate(corpus, {.compression = distortion}, {}).groups[1].mean;
  };
  CHECK(minority(0.15, 0.03)[kHarmAxis] == Approx(0).margin(1e-12));
  CHECK(minority(0.15, 0.03)[kDialectAxis] == Approx(2 * std::sqrt(1 - 0.03 / 0.6)));
  CHECK(minority(0.4, 0.03)[kHarmAxis] > 0.3);
  CHECK(minority(0.005, 0.03)[kDialectAxis] == Approx(0).margin(1e-12));
}

TEST_CASE("compression loses variances at the same relative entropy", "[foundation][compression]") {
  // A log variance l of a group of share w explains w·l²/2.
  Direction wide = kUnit;
  wide[0] = 4;
  const auto variance = [&](double share, double distortion) {
    const Corpus corpus{expected_moments(1e6 * (1 - share), {}, kUnit),
                        expected_moments(1e6 * share, {}, wide)};
    const GroupKnowledge known =
        estimate(corpus, {.prior_posts = 0, .compression = distortion}, {});
    CHECK(known.groups[0].variance[0] == Approx(1).epsilon(1e-5));
    return known.groups[1].variance[0];
  };
  const double l = std::log(4.0);
  const double explained = 0.15 * l * l / 2;  // 0.144
  CHECK(variance(0.15, 0.1) == Approx(std::exp(l * std::sqrt(1 - 0.1 / explained))).epsilon(1e-4));
  CHECK(variance(0.15, 0.2) == Approx(1).epsilon(1e-5));
  CHECK(variance(0.4, 0.2) > 1.5);
  CHECK(variance(0.15, 0) == Approx(4).epsilon(1e-5));
}

TEST_CASE("weighted posts count wherever groups compete", "[foundation][estimation]") {
  const Corpus corpus = two_groups();
  const Reweighting full{.part = 1, .shares = {0.5, 0.5}};
  const EstimationParams common{.learner = Learner::common, .prior_posts = 0};
  const GroupKnowledge apart = estimate(corpus, {.prior_posts = 0}, {});
  const GroupKnowledge weighted = estimate(corpus, common, {}, full);
  for (std::size_t i = 0; i < kFeatures; ++i)
    CHECK(weighted.groups[0].mean[i] ==
          Approx((apart.groups[0].mean[i] + apart.groups[1].mean[i]) / 2).margin(1e-12));
  CHECK(weighted.groups[1].weight == Approx(0.5));
}

TEST_CASE("weights make no posts of a group without any", "[foundation][estimation]") {
  Corpus corpus = two_groups();
  corpus[1] = {};
  const GroupKnowledge known = estimate(corpus, {}, {}, {.part = 1, .shares = {0.5, 0.5}});
  CHECK(known.groups[0].weight == Approx(1));
  CHECK(known.groups[1].weight == 0);
}
