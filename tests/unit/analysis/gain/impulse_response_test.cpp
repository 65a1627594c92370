// The response to a disturbance: what is put in comes out where the loop is open, and a gain is a
// ratio of sums with a jackknife interval.
#include "analysis/gain/impulse_response.hpp"

#include "analysis/io/toml_reader.hpp"
#include "tests/support/catch.hpp"

using namespace redoubt;
using namespace redoubt::analysis;

namespace {

GainQuestion question(const std::string& more = "") {
  GainQuestion q{.document = read_toml_text("[scenario]\nname = 'g'\nhorizon = '20d'\n"
                                            "replicates = 3\n[network]\nusers = 500\n"
                                            "[moderation]\naudit_fraction = 0.1\n" +
                                                more,
                                            "g.toml"),
                 .folder = ".",
                 .change = {{"moderation.audit_fraction", Value{.where = {}, .data = 0.5}}},
                 .at = days(5),
                 .period = days(5),
                 .periods = 3,
                 .measure = parse_outcome("cases.mean")};
  return q;
}

const std::function<bool()> kGoOn = [] { return true; };

}  // namespace

TEST_CASE("without a loop a disturbance is gone when it ends", "[gain]") {
  const auto response = impulse_response(question(), 1, kGoOn);
  REQUIRE(response);
  REQUIRE(response->size() == 3);
  CHECK((*response)[0].effect.mean == Approx(4 * (*response)[0].undisturbed.mean).epsilon(0.2));
  CHECK((*response)[1].effect.mean == 0);  // all luck is shared
  CHECK((*response)[1].gain.mean == 0);
  CHECK((*response)[2].gain.known() == false);  // no input any more
}

TEST_CASE("a dated change before the disturbance is what comes back", "[gain]") {
  const auto response = impulse_response(
      question("[[intervention]]\nat = '3d'\nset = { 'moderation.audit_fraction' = 0.3 }\n"), 1,
      kGoOn);
  REQUIRE(response);
  CHECK((*response)[1].effect.mean == 0);
}

TEST_CASE("what cannot be asked is refused", "[gain]") {
  GainQuestion late = question();
  late.at = days(10);
  CHECK_THROWS_AS(impulse_response(late, 1, kGoOn), std::invalid_argument);
  GainQuestion unknown = question();
  unknown.change[0].key = "moderation.audit_fractio";
  CHECK_THROWS_AS(impulse_response(unknown, 1, kGoOn), ConfigError);
}

TEST_CASE("the ratio of effects is that of their sums", "[gain]") {
  const MeanInterval exact = ratio_of_effects({1, 2, 3}, {2, 4, 6});
  CHECK(exact.mean == Approx(0.5));
  CHECK(exact.half_width == Approx(0).margin(1e-12));
  const MeanInterval noisy = ratio_of_effects({1, 2, 4}, {2, 4, 6});
  CHECK(noisy.mean == Approx(7.0 / 12));
  CHECK(noisy.half_width > 0);
}
