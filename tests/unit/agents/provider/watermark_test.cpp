// The watermark: its statistic, its sampler and its error rate against the binomial.
#include "agents/provider/watermark.hpp"

#include <cmath>

#include "agents/catalogue.hpp"
#include "sim/random/distributions.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/estimate.hpp"

using namespace redoubt;

TEST_CASE("z of marked text, whole and rewritten", "[watermark]") {
  const Watermark mark;
  const KeyedDraws draws(5, 0);
  CHECK(watermark_z(200, 100, 0.25) == Approx(8.165).margin(5e-4));
  for (const double edited : {0.0, 0.3, 0.8}) {
    double mean = 0;
    for (std::uint64_t key = 0; key < 4000; ++key) {
      Surface text;
      text.key = mix(key, 17);
      mark_text(text, 200, edited, mark, draws);
      mean += watermark_z(text.tokens, text.green_tokens, 0.25) / 4000;
    }
    // The standard deviation of z is at most √(.25/.1875) = 1.155.
    CHECK(std::abs(mean - (1 - edited) * 8.16497) < 4 * 1.155 / std::sqrt(4000.0));
  }
}

TEST_CASE("the sampler is binomial, and unmarked text is mistaken 6.15e-5 of the time",
          "[watermark]") {
  // Exact tail by inverting the distribution function: P(green >= 75) = P(z > 4).
  double low = 0;
  double high = 1;
  while (high - low > 1e-12) {
    const double u = 0.5 * (low + high);
    (binomial(u, 200, 0.25) >= 75 ? high : low) = u;
  }
  CHECK(watermark_z(200, 75, 0.25) > 4);
  CHECK(watermark_z(200, 74, 0.25) < 4);
  CHECK(1 - high == Approx(6.15e-5).epsilon(0.005));
  const KeyedDraws draws(6, 0);
  double mean = 0;
  double squares = 0;
  for (std::uint64_t key = 0; key < 4000; ++key) {
    const double green = draw_green_tokens(1200, 0.6, key, draws);  // in three pieces
    mean += green / 4000;
    squares += green * green / 4000;
  }
  CHECK(std::abs(mean - 720) < 4 * std::sqrt(288.0 / 4000));
  CHECK(squares - mean * mean == Approx(288).epsilon(4 * std::sqrt(2.0 / 4000)));
}

TEST_CASE("texts of one length have the green tokens that each would have alone", "[watermark]") {
  const KeyedDraws draws(8, 0);
  GreenTokens together;
  for (const std::uint16_t tokens : {std::uint16_t{200}, std::uint16_t{1200}, std::uint16_t{90}})
    for (const double share : {0.25, 0.6})
      for (std::uint64_t key = 0; key < 500; ++key)
        REQUIRE(together.draw(tokens, share, key, draws) ==
                draw_green_tokens(tokens, share, key, draws));
}

TEST_CASE("people's posts are seldom taken for marked ones", "[watermark]") {
  const auto detector = make_detector("watermark");
  double above = 0;
  for (std::uint64_t key = 0; key < 20000; ++key) {
    Surface post;
    post.key = key;
    above += detector->score(post) >= 2 ? 1 : 0;
  }
  // P(Bin(200, 1/4) >= 63) = P(z >= 2.12) = 0.0230.
  CHECK(std::abs(above / 20000 - 0.0230) < 4 * test::share_error(0.0230, 20000) + 0.001);
}
