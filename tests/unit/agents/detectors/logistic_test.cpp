// Logistic regression against the exact log-odds of Gaussian classes.
#include "agents/detectors/logistic.hpp"

#include <cmath>
#include <vector>

#include "agents/people/population.hpp"
#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;
using redoubt::test::Estimate;

namespace {

// n items of class N(mean, I).
void add(std::vector<LabelledItem>& items, const Direction& mean, bool harmful, std::uint64_t n,
         const KeyedDraws& draws) {
  for (std::uint64_t i = 0; i < n; ++i) {
    const Features x = draw_features(mean, mix(items.size(), i), draws);
    items.push_back({x, SimTime{}, harmful, CaseSource::audit});
  }
}

Direction along(std::size_t axis, double length) {
  Direction d{};
  d[axis] = length;
  return d;
}

}  // namespace

TEST_CASE("classes N(±d'/2, 1): the weight is d', the bias the log prior odds",
          "[detectors][logistic]") {
  constexpr double kDistance = 2;
  const double prior = std::log(500.0 / 1500.0);
  std::vector<double> weight;
  std::vector<double> other;
  std::vector<double> bias;
  for (std::uint32_t r = 0; r < 16; ++r) {
    const KeyedDraws draws(11, r);
    std::vector<LabelledItem> items;
    add(items, along(3, kDistance / 2), true, 500, draws);
    add(items, along(3, -kDistance / 2), false, 1500, draws);
    const LogisticModel model = fit_logistic(items, {}, 1e-6);
    weight.push_back(model.weight[3]);
    other.push_back(model.weight[0]);
    bias.push_back(model.bias);
  }
  // The maximum-likelihood estimate is biased by a little less than its own 1/n.
  CHECK(std::abs(Estimate(weight).mean - kDistance) < 4 * Estimate(weight).error + 0.03);
  CHECK(std::abs(Estimate(bias).mean - prior) < 4 * Estimate(bias).error + 0.03);
  CHECK(Estimate(other).deviation(0) < 4);
  CHECK(Estimate(weight).error < 0.05);
}

TEST_CASE("the direction separates two clusters and passes between them", "[detectors][logistic]") {
  const KeyedDraws draws(12, 0);
  Direction a{};
  a[0] = 3;
  a[5] = -3;
  std::vector<LabelledItem> items;
  add(items, a, true, 1000, draws);
  add(items, {}, false, 1000, draws);
  const LogisticModel model = fit_logistic(items, {}, 1);
  const double length = std::sqrt(dot(model.weight, model.weight));
  CHECK(dot(model.weight, a) / length / std::sqrt(dot(a, a)) > 0.97);
  Features middle{};
  middle[0] = 1.5f;
  middle[5] = -1.5f;
  CHECK(std::abs(model.log_odds(middle)) < 0.5);
  std::size_t right = 0;
  for (const LabelledItem& item : items) right += (model.log_odds(item.x) > 0) == item.harmful;
  // Accuracy Φ(d'/2) with d' = √18.
  CHECK(static_cast<double>(right) / 2000 ==
        Approx(portable::normal_cdf(std::sqrt(18.0) / 2)).margin(0.01));
}

TEST_CASE("both spans count, and the result is the same every time", "[detectors][logistic]") {
  const KeyedDraws draws(13, 0);
  std::vector<LabelledItem> seed;
  std::vector<LabelledItem> fresh;
  add(seed, along(0, 2), true, 50, draws);
  add(seed, {}, false, 300, draws);
  add(fresh, along(1, 2), true, 50, draws);
  const LogisticModel together = fit_logistic(seed, fresh, 1);
  const LogisticModel again = fit_logistic(seed, fresh, 1);
  CHECK(together.weight == again.weight);
  CHECK(together.bias == again.bias);
  std::vector<LabelledItem> all = seed;
  all.insert(all.end(), fresh.begin(), fresh.end());
  CHECK(fit_logistic(all, {}, 1).weight == together.weight);
  CHECK(fit_logistic(seed, {}, 1).weight[1] < 0.5);
  CHECK(together.weight[1] > 0.8);
}

TEST_CASE("separable and one-sided sets stay finite", "[detectors][logistic]") {
  const KeyedDraws draws(14, 0);
  std::vector<LabelledItem> items;
  add(items, along(0, 40), true, 100, draws);
  add(items, {}, false, 100, draws);
  const LogisticModel separable = fit_logistic(items, {}, 1);
  CHECK(separable.weight[0] > 0.1);
  CHECK(separable.weight[0] < 10);
  std::vector<LabelledItem> benign;
  add(benign, {}, false, 100, draws);
  const LogisticModel one_sided = fit_logistic(benign, {}, 1);
  CHECK(std::isfinite(one_sided.bias));
  CHECK(one_sided.bias < -5);
  for (const double w : one_sided.weight) CHECK(std::isfinite(w));
  CHECK(fit_logistic({}, {}, 1).bias == 0);
}

TEST_CASE("an item of weight 3 counts as three items", "[detectors][logistic]") {
  const KeyedDraws draws(15, 0);
  std::vector<LabelledItem> once;
  add(once, along(0, 2), true, 40, draws);
  add(once, {}, false, 200, draws);
  std::vector<LabelledItem> weighted = once;
  std::vector<LabelledItem> thrice = once;
  for (std::size_t i = 0; i < 60; ++i) {
    weighted[i].weight = 3;
    for (int copy = 0; copy < 2; ++copy) thrice.push_back(once[i]);
  }
  const LogisticModel a = fit_logistic(weighted, {}, 1);
  const LogisticModel b = fit_logistic(thrice, {}, 1);
  for (std::size_t i = 0; i < kFeatures; ++i)
    CHECK(a.weight[i] == Approx(b.weight[i]).margin(1e-9));
  CHECK(a.bias == Approx(b.bias));
  CHECK(a.bias != Approx(fit_logistic(once, {}, 1).bias));
}
