// Series that are declared and filled together: values by place, and cells that do not fit.
#include "agents/metrics/series_set.hpp"

#include "sim/record/memory_recorder.hpp"
#include "tests/support/catch.hpp"

namespace redoubt {
namespace {

constexpr SeriesWords kTwo[] = {
    {"first", "posts", "the first", "what the first one means"},
    {"second", "1", "the second", "what the second one means"},
};

TEST_CASE("the n-th value of a cell belongs to the n-th series", "[metrics]") {
  MemoryRecorder record;
  SeriesSet set;
  CHECK_FALSE(set.declared());
  set.declare(record, {Axis{"group", {"A", "B"}}}, kTwo);
  CHECK(set.declared());
  for (int day = 1; day <= 2; ++day) {
    record.sample(SimTime{} + days(day));
    set.add({1.0 * day, 10.0 * day});
    set.add({2.0 * day, 20.0 * day});
    set.put(record);
  }
  REQUIRE(record.find("first") != nullptr);
  REQUIRE(record.find("second") != nullptr);
  CHECK(record.find("first")->spec.unit == "posts");
  CHECK(record.find("second")->spec.definition == "what the second one means");
  CHECK(record.find("first")->values == std::vector<double>{1, 2, 2, 4});
  CHECK(record.find("second")->values == std::vector<double>{10, 20, 20, 40});
}

TEST_CASE("a cell with a value too few or too many is refused", "[metrics]") {
  MemoryRecorder record;
  SeriesSet set;
  set.declare(record, {}, kTwo);
  CHECK_THROWS_AS(set.add({1}), std::logic_error);
  CHECK_THROWS_AS(set.add({1, 2, 3}), std::logic_error);
}

}  // namespace
}  // namespace redoubt
