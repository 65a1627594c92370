// Overrides of single fields of live structs.
#include "sim/config/override_field.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using namespace redoubt::testing;

namespace {

// The message of an override that must fail; "" if it succeeded.
template <class T>
std::string override_error(SampleParams& live, const char* path, T value) {
  Document document;
  document.files = {"x.toml"};
  Problems problems(document);
  const bool done = override_field(live, "detector.nightly", path, at_line(8, value), problems);
  CHECK(done == problems.empty());
  return problems.empty() ? "" : problems.messages()[0];
}

}  // namespace

TEST_CASE("an override changes one field and no other", "[config]") {
  SampleParams live;
  CHECK(override_error(live, "threshold", 0.9) == "");
  CHECK(live.threshold == 0.9);
  CHECK(override_error(live, "service.mean", "5s") == "");
  CHECK(live.service.mean == seconds(5));
  CHECK(live.service.cv == 1.5);
  CHECK(override_error(live, "ranking", "random") == "");
  CHECK(live.ranking == Ranking::random);
  CHECK(live.max_age == days(14));
}

TEST_CASE("an override is checked like a scenario and fails whole", "[config]") {
  SampleParams live;
  CHECK(override_error(live, "threshold", 1.4) ==
        "x.toml:8: detector.nightly.threshold is 1.4 (must be in [0, 1])");
  CHECK(override_error(live, "shares", Array{at_line(8, 0.5), at_line(8, 2.0)}) ==
        "x.toml:8: detector.nightly.shares[1] is 2.0 (must be in [0, 1])");
  CHECK(live.threshold == 0.5);
  CHECK(live.shares == std::vector<double>{0.25, 0.75});
}

TEST_CASE("an unknown path suggests the nearest name", "[config]") {
  SampleParams live;
  CHECK(override_error(live, "treshold", 0.5) ==
        "x.toml:8: detector.nightly.treshold is not known (did you mean \"threshold\"?)");
  CHECK(override_error(live, "service.meen", "1s") ==
        "x.toml:8: detector.nightly.service.meen is not known (did you mean \"mean\"?)");
}

TEST_CASE("fixed fields, whole tables and paths below values refuse", "[config]") {
  SampleParams live;
  CHECK(override_error(live, "seed", std::int64_t{2}) ==
        "x.toml:8: detector.nightly.seed is fixed when a run begins: the run is built on it (set "
        "it in the scenario)");
  CHECK(live.seed == 1);
  CHECK(override_error(live, "service", Table{}) ==
        "x.toml:8: detector.nightly.service is a table: set one of its fields, such as "
        "detector.nightly.service.law");
  CHECK(override_error(live, "threshold.x", 0.5) ==
        "x.toml:8: detector.nightly.threshold is a single value: nothing is called x in it");
}
