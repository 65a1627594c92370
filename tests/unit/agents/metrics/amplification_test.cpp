// Bias amplification: definitions against cases worked out by hand.
#include "agents/metrics/amplification.hpp"

#include <array>

#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

using Pair = std::array<double, 2>;
constexpr Pair kEqual{0.5, 0.5};

}  // namespace

TEST_CASE("a faithful model amplifies nothing", "[metrics]") {
  const Pair topic{0.85, 0.15};
  const Pair data{0.3, 0.6};
  CHECK(amplification_zhao(topic, data, data) == 0);
  CHECK(amplification_a_to_t(topic, data, data) == 0);
  CHECK(amplification_t_to_a(topic, data, data) == 0);
}

// Ten groups with the same rate: their mean is not it in binary.
TEST_CASE("data that lean nowhere have no direction by rounding", "[metrics]") {
  const std::vector<double> topic(10, 0.1);
  const std::vector<double> data(10, 0.3);
  std::vector<double> model(10, 0.3);
  model[0] = 0.4;
  CHECK(amplification_a_to_t(topic, data, model) == Approx(-0.01));
  CHECK(amplification_zhao(topic, data, model) == 0);
}

TEST_CASE("going further the same way is positive", "[metrics]") {
  // Data .4, .6; model .2, .8: the second group is .6 of the posts with the trait, then .8.
  const Pair data{0.4, 0.6};
  const Pair model{0.2, 0.8};
  CHECK(amplification_zhao(kEqual, data, model) == Approx(0.2));
  CHECK(amplification_a_to_t(kEqual, data, model) == Approx(0.2));
  CHECK(amplification_t_to_a(kEqual, data, model) == Approx(0.2));
  CHECK(amplification_a_to_t(kEqual, model, data) == Approx(-0.2));
  // The terms by group, of which these are the means: .4 to .1 for the first, .6 to .8 the other.
  const Pair uneven{0.1, 0.8};
  const std::vector<double> terms = group_amplification_a_to_t(kEqual, data, uneven);
  CHECK(terms[0] == Approx(0.3));
  CHECK(terms[1] == Approx(0.2));
  CHECK(amplification_a_to_t(kEqual, data, uneven) == Approx(0.25));
  CHECK(group_amplification_t_to_a(kEqual, data, model)[0] == Approx(0.2));
}

TEST_CASE("attributing the trait to all more often is no bias by Wang & Russakovsky", "[metrics]") {
  const Pair data{0.2, 0.3};
  const Pair model{0.4, 0.5};
  CHECK(amplification_a_to_t(kEqual, data, model) == Approx(0).margin(1e-12));
  // Of the posts with the trait the second group had .6 and has 5/9: less.
  CHECK(amplification_t_to_a(kEqual, data, model) == Approx(5.0 / 9 - 0.6));
}

TEST_CASE("Zhao's measure looks at groups above their number's share only", "[metrics]") {
  // Group sizes differ: the large group has .75·.5/(.75·.5 + .25·.9) = .625 of the trait although
  // the trait goes with the small one.
  const Pair topic{0.75, 0.25};
  const Pair data{0.5, 0.9};
  const Pair model{0.4, 1.0};
  CHECK(amplification_zhao(topic, data, model) == Approx(0.3 / 0.55 - 0.625));
  CHECK(amplification_t_to_a(topic, data, model) == Approx(0.625 - 0.3 / 0.55));
}
