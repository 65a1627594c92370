// How thresholds are chosen, when drift gives alarm, and how strict bridging is.
#include "agents/detectors/threshold.hpp"

#include <cmath>

#include "agents/detectors/bridging.hpp"
#include "agents/detectors/drift_test.hpp"
#include "agents/metrics/detection_bound.hpp"
#include "sim/random/distributions.hpp"
#include "sim/random/keyed_draws.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

TEST_CASE("posts that a filter let pass count in the flag rate", "[detectors][threshold]") {
  std::vector<float> scores{5, 1, 4, 2, 3};
  CHECK(upper_quantile(scores, 0, 0.25) == 4);
  CHECK(upper_quantile(scores, 15, 0.1) == 3);  // place 17 of 20
  CHECK(upper_quantile(scores, 95, 0.5) == 1);  // all that came through
}

TEST_CASE("each group its own threshold, from its own posts", "[detectors][threshold]") {
  ThresholdParams params;
  params.flag_rate = 0.1;
  params.per_group = true;
  ThresholdEvidence evidence;
  for (int i = 0; i <= 100; ++i) {
    evidence.traffic.push_back({static_cast<float>(i), 0});
    evidence.traffic.push_back({static_cast<float>(i + 1000), 1});
  }
  Thresholds thresholds(2);
  thresholds.choose(params, evidence);
  CHECK(thresholds.lowest(0) == 90);
  CHECK(thresholds.lowest(1) == 1090);
  CHECK(thresholds.strictest() == 90);
  params.per_group = false;
  thresholds.choose(params, evidence);
  CHECK(thresholds.lowest(0) == thresholds.lowest(1));
}

TEST_CASE("target_fpr is the quantile of audits found harmless", "[detectors][threshold]") {
  ThresholdParams params;
  params.threshold_rule = ThresholdRule::target_fpr;
  params.target_fpr = 0.2;
  ThresholdEvidence evidence;
  for (int i = 0; i <= 10; ++i)
    evidence.labelled.push_back({static_cast<float>(i), 0, false, true});
  evidence.labelled.push_back({100, 0, true, true});    // harmful
  evidence.labelled.push_back({200, 0, false, false});  // harmless, but chosen by a flag
  Thresholds thresholds(1);
  thresholds.choose(params, evidence);
  CHECK(thresholds.lowest(0) == 8);
}

// Two normal classes at 0 and d' and prior π: the best threshold t has π·(v - r)·φ(t - d') = (1 -
// π)·(c + r)·φ(t), so t = d'/2 + log((1 - π)(c + r)/(π(v - r)))/d'.
TEST_CASE("best response finds the Bayes threshold", "[detectors][threshold]") {
  const KeyedDraws draws(2, 0);
  std::vector<ScoredItem> items;
  for (std::uint64_t i = 0; i < 40000; ++i) {
    const bool harmful = i % 4 == 0;
    const double u = draws.uniform(Purpose::arrival, i, 0);
    const double score = normal(u, harmful ? 2 : 0, 1);
    items.push_back({static_cast<float>(score), 0, harmful, true});
  }
  ThresholdParams params;
  params.catch_value_usd = 2;
  params.mistake_cost_usd = 3;
  params.flag_cost_usd = 0.5;
  const double expected = 1 + std::log(3 * 3.5 / 1.5) / 2;
  CHECK(best_threshold(params, items) == Approx(expected).margin(0.15));
  params.mistake_cost_usd = 1e6;
  const double nothing = best_threshold(params, items);
  CHECK(nothing > 3.5);
}

TEST_CASE("the drift test finds a shift and keeps quiet without one", "[detectors][drift]") {
  const KeyedDraws draws(4, 0);
  const auto first_alarm = [&draws](double shift, double limit) {
    DriftTest test;
    test.restart(1, 2);
    for (std::uint64_t i = 0; i < 100000; ++i)
      if (test.add(normal(draws.uniform(Purpose::arrival, i, 1), 1 + 2 * shift, 2), 0.1, limit))
        return static_cast<double>(i);
    return 1e9;
  };
  // λ/(s - δ), within 4 standard deviations √λ/(s - δ)^{3/2} of that time.
  CHECK(std::abs(first_alarm(0.5, 50) - 125) < 4 * std::sqrt(50.0) / std::pow(0.4, 1.5));
  CHECK(std::abs(first_alarm(-0.5, 50) - 125) < 4 * std::sqrt(50.0) / std::pow(0.4, 1.5));
  CHECK(first_alarm(0, 50) > 1e5);  // about (e^10)/(2·0.01) = 1e6
  CHECK(first_alarm(0, 5) < 1e4);
}

TEST_CASE("all groups' approval exceeds the criterion as often as it should",
          "[detectors][bridging]") {
  for (const std::size_t groups : {std::size_t{1}, std::size_t{2}, std::size_t{4}})
    for (const double rho : {0.0, 0.3, 0.9}) {
      const double c = bridging_criterion(groups, rho, 0.115);
      CHECK(all_exceed(groups, rho, c) == Approx(0.115).margin(1e-6));
    }
  CHECK(bridging_criterion(1, 0.3, 0.115) == Approx(1.2004).margin(0.01));  // Φ⁻¹(1 - .115)
  CHECK(all_exceed(2, 0, 0) == Approx(0.25));
  CHECK(all_exceed(2, 0.5, 0) == Approx(1.0 / 3).margin(1e-4));  // 1/4 + asin(ρ)/2π
}

TEST_CASE("no projection tells more than the total variation allows", "[detectors][bound]") {
  Direction shift{};
  Direction w{};
  w[0] = 1;
  shift[0] = 1;
  CHECK(population_auc(w, shift) == Approx(0.760250).margin(1e-6));
  CHECK(auc_bound(shift) == Approx(0.809609).margin(1e-6));
  shift[0] = 2;
  CHECK(population_auc(w, shift) == Approx(0.921350).margin(1e-6));
  CHECK(auc_bound(shift) == Approx(0.949657).margin(1e-6));
  for (double d = -6; d <= 6; d += 0.25) {
    shift[0] = d;
    shift[1] = 0.5;
    CHECK(population_auc(w, shift) <= auc_bound(shift));
  }
}
