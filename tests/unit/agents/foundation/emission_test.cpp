// What a model writes: sharpened shares, means and variances by temperature.
#include "agents/foundation/emission.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace redoubt;

TEST_CASE("below temperature 1 the common becomes more common", "[foundation]") {
  const std::vector<double> w{0.8, 0.2};
  CHECK(sharpened(w, 1) == w);
  const std::vector<double> half = sharpened(w, 0.5);
  CHECK(half[0] == Approx(0.64 / 0.68));
  CHECK(half[0] + half[1] == Approx(1));
  CHECK(sharpened(w, 2)[0] == Approx(std::sqrt(0.8) / (std::sqrt(0.8) + std::sqrt(0.2))));
  const std::vector<double> gone{1, 0};
  CHECK(sharpened(gone, 0.7)[1] == 0);
}

TEST_CASE("texts have the voice's mean and T² times its variance", "[foundation]") {
  GroupKnowledge::Component voice;
  voice.mean[3] = 2;
  voice.variance[3] = 4;
  const KeyedDraws draws(1, 0);
  constexpr int kTexts = 20000;
  double sum = 0;
  double squares = 0;
  for (std::uint64_t key = 0; key < kTexts; ++key) {
    const auto x = static_cast<double>(emit(voice, 0.5, key, draws)[3]) - 2;
    sum += x;
    squares += x * x;
  }
  CHECK(std::abs(sum / kTexts) < 4 * std::sqrt(1.0 / kTexts));
  CHECK(squares / kTexts == Approx(1).margin(4 * std::sqrt(2.0 / kTexts)));
}

TEST_CASE("choices follow the shares and stay within them", "[foundation]") {
  const std::vector<double> shares{0.5, 0, 0.5};
  CHECK(choice_at(shares, 0.49) == 0);
  CHECK(choice_at(shares, 0.51) == 2);
  CHECK(choice_at(shares, 0.9999999) == 2);
}
