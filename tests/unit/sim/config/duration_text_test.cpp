// Durations as texts.
#include "sim/config/duration_text.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

static Duration parsed(const char* text) {
  const ParsedDuration result = parse_duration(text);
  INFO(text);
  REQUIRE(result.error == nullptr);
  return result.value;
}

static std::string error(std::string_view text) {
  const ParsedDuration result = parse_duration(text);
  return result.error ? result.error : "";
}

TEST_CASE("every unit of a duration is understood", "[config]") {
  CHECK(parsed("500ms") == milliseconds(500));
  CHECK(parsed("30s") == seconds(30));
  CHECK(parsed("15min") == minutes(15));
  CHECK(parsed("6h") == hours(6));
  CHECK(parsed("90d") == days(90));
  CHECK(parsed("2w") == days(14));
  CHECK(parsed("0s") == seconds(0));
  CHECK(parsed("never").is_never());
  CHECK(parsed("10 d") == days(10));
}

TEST_CASE("decimals are exact to the millisecond or an error", "[config]") {
  CHECK(parsed("1.5h") == minutes(90));
  CHECK(parsed("0.1s") == milliseconds(100));
  CHECK(parsed("0.001s") == milliseconds(1));
  CHECK(parsed("2.25d") == hours(54));
  CHECK(error("0.0001s") == "is finer than a millisecond");
  CHECK(error("0.1ms") == "is finer than a millisecond");
  CHECK(error("1.0000000000s") == "has too many decimals");
}

TEST_CASE("what is not a duration says why", "[config]") {
  CHECK(error("-5d") == "is negative");
  CHECK(error("90") == "has no unit");
  CHECK(error("90 ") == "has no unit");
  CHECK(error("90m") == "has an unknown unit (known: ms, s, min, h, d, w)");
  CHECK(error("9 0d") == "has an unknown unit (known: ms, s, min, h, d, w)");
  CHECK(error("") == "is not a duration");
  CHECK(error("d") == "is not a duration");
  CHECK(error(".5d") == "is not a duration");
  CHECK(error("5.d") == "is not a duration");
  CHECK(error("99999999999999999999d") == "is too long (use \"never\")");
  CHECK(error("9999999999999w") == "is too long (use \"never\")");
  CHECK(error("1e3s") == "has an unknown unit (known: ms, s, min, h, d, w)");
}

TEST_CASE("a duration is written in its largest exact unit and reads back", "[config]") {
  CHECK(duration_text(days(14)) == "14d");
  CHECK(duration_text(hours(36)) == "36h");
  CHECK(duration_text(seconds(90)) == "90s");
  CHECK(duration_text(seconds(120)) == "2min");
  CHECK(duration_text(milliseconds(1500)) == "1500ms");
  CHECK(duration_text(seconds(0)) == "0s");
  CHECK(duration_text(Duration::never()) == "never");
  for (std::int64_t ms = 1; ms < (std::int64_t{1} << 60); ms = ms * 3 + 1) {
    const std::string text = duration_text(Duration{ms});
    CHECK(parsed(text.c_str()) == Duration{ms});
  }
}
