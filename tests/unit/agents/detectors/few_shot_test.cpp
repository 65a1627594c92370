// The few-shot detector: its density, and what it takes a group for that its model does not know.
#include <cmath>

#include "agents/catalogue.hpp"
#include "agents/detectors/predictive.hpp"
#include "agents/detectors/seed_corpus.hpp"
#include "agents/foundation/first_corpus.hpp"
#include "agents/people/population.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

namespace {

std::vector<Group> two_groups() {
  std::vector<Group> groups(2);
  groups[0].share = 0.85;
  groups[1].share = 0.15;
  groups[1].mean[kHarmAxis] = 0.43;
  groups[1].mean[kDialectAxis] = 2;
  return groups;
}

// Share of the minority's benign posts above the 99 % quantile of the majority's.
double minority_fpr(const GroupKnowledgeParams& params) {
  const KeyedDraws draws(3, 0);
  const std::vector<Group> groups = two_groups();
  const GroupKnowledge knowledge = learn_groups(params, groups, draws);
  const auto detector = make_detector("few_shot");
  const auto seed = make_seed_corpus({}, {}, groups, draws);
  detector->train({{}, seed, &knowledge});
  std::vector<double> scores[2];
  for (std::uint64_t key = 0; key < 8000; ++key) {
    const std::size_t g = key % 2;
    Surface post;
    post.x = draw_features(groups[g].mean, mix(99, key), draws);
    scores[g].push_back(detector->score(post));
  }
  std::sort(scores[0].begin(), scores[0].end());
  const double threshold = scores[0][3960];
  double above = 0;
  for (const double score : scores[1]) above += score >= threshold ? 1 : 0;
  return above / 4000;
}

}  // namespace

TEST_CASE("without cases the predictive is the t of the prior", "[detectors][few_shot]") {
  const double n0 = 10;
  const Predictive prior = predictive_of({}, n0, {});
  const double nu = 8 + 1 + n0 - 8 + 1;
  const double scale = n0 * (n0 + 1) / (n0 * nu);
  Features x{};
  x[3] = 1.5f;
  // log t(x) - log t(0) = -(ν + D)/2·log(1 + |x|²/(ν·scale)).
  const double expected = -0.5 * (nu + 8) * std::log1p(1.5 * 1.5 / scale / nu);
  CHECK(prior.log_density(x) - prior.log_density({}) == Approx(expected));
  const double at_mean =
      std::lgamma((nu + 8) / 2) - std::lgamma(nu / 2) - 4 * std::log(nu * 3.14159265358979 * scale);
  CHECK(prior.log_density({}) == Approx(at_mean));
}

TEST_CASE("many cases outweigh the prior", "[detectors][few_shot]") {
  const KeyedDraws draws(1, 0);
  Direction mean{};
  mean[5] = 3;
  std::vector<Features> cases;
  for (std::uint64_t key = 0; key < 4000; ++key) cases.push_back(draw_features(mean, key, draws));
  const Predictive known = predictive_of({}, 10, cases);
  Features centre{};
  centre[5] = 3;
  // Close to N(mean, I), whose log density at the mean is -4·log 2π = -7.35.
  CHECK(known.log_density(centre) == Approx(-7.3515).margin(0.1));
}

TEST_CASE("what the model knows less of, the detector takes for harm",
          "[detectors][few_shot][knowledge]") {
  const double informed = minority_fpr({});
  const double rare = minority_fpr({.fm_share = {0.99, 0.01}});
  const double unknown = minority_fpr({.fm_share = {}, .fm_knowledge = 0});
  INFO(informed << " " << rare << " " << unknown);
  CHECK(rare > informed + 4 * test::share_error(informed, 4000));
  CHECK(unknown > rare + 4 * test::share_error(rare, 4000));
}

TEST_CASE("the corpus teaches each group's mean to within its sampling error",
          "[detectors][knowledge]") {
  const KeyedDraws draws(7, 0);
  const std::vector<Group> groups = two_groups();
  const GroupKnowledge known = learn_groups({}, groups, draws);
  const double n[] = {8500, 1500};
  for (std::size_t g = 0; g < 2; ++g) {
    CHECK(known.groups[g].weight == Approx(groups[g].share).margin(0.015));
    for (std::size_t i = 0; i < kFeatures; ++i) {
      CHECK(std::abs(known.groups[g].mean[i] - groups[g].mean[i]) < 4.5 / std::sqrt(n[g]));
      CHECK(known.groups[g].variance[i] == Approx(1).margin(4.5 * std::sqrt(2 / n[g])));
    }
  }
}
