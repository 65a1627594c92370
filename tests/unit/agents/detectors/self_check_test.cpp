// Detector `self_check` reaches the published d' on its own family and on others.
#include <cmath>

#include "agents/catalogue.hpp"
#include "sim/random/portable_math.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;

namespace {

// Share of texts with this trace that score above the threshold of one in a hundred by hand.
double found(const ModelTrace& trace) {
  const auto detector = make_self_check();
  detector->begin({.key = 1, .draws = KeyedDraws(7, 0), .accounts = nullptr, .earlier = {}});
  constexpr int kTexts = 20000;
  int above = 0;
  for (int i = 0; i < kTexts; ++i) {
    Surface text;
    text.key = 0x9e3779b97f4a7c15ull * static_cast<std::uint64_t>(i + 1);
    text.trace = trace;
    above += detector->score(text) > 2.33 ? 1 : 0;
  }
  return static_cast<double>(above) / kTexts;
}

// Within four standard errors of Φ(d' - 2.33).
void check_rate(const ModelTrace& trace, double d) {
  const double theory = portable::normal_cdf(d - 2.33);
  CHECK(found(trace) == Approx(theory).margin(4 * std::sqrt(theory * (1 - theory) / 20000)));
}

}  // namespace

TEST_CASE("texts are found as their trace lets them", "[self_check]") {
  check_rate(ModelTrace{}, 0);
  check_rate(ModelTrace(ModelFamily::hosted_model, 2.8125, 0), 2.8125);
  check_rate(ModelTrace(ModelFamily::own_model, 2.8125, 0), 0.44 * 2.8125);
}
