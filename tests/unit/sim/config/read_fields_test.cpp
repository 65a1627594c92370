// Reading of parameter structs: types, ranges, words, keys and the texts of errors.
#include "sim/config/read_fields.hpp"

#include <limits>

#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using namespace redoubt::testing;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Result {
  SampleParams params;
  std::vector<std::string> messages;
};

Result read(Table table, const OtherKeys& other = {}) {
  Document document;
  document.files = {"x.toml"};
  const Value written = at_line(1, std::move(table));
  Problems problems(document);
  Result result;
  read_fields(&written, "feed", result.params, problems, other);
  result.messages = problems.messages();
  return result;
}

template <class T>
Result read_one(const char* key, T value) {
  Table table;
  table.set(key, at_line(31, value));
  return read(std::move(table));
}

// The only message of a read, which must have failed.
template <class T>
std::string error(const char* key, T value) {
  const Result result = read_one(key, value);
  return result.messages.size() == 1 ? result.messages[0]
                                     : std::to_string(result.messages.size()) + " messages";
}

}  // namespace

TEST_CASE("absent keys and absent tables keep their defaults", "[config]") {
  const Document document;
  Problems problems(document);
  SampleParams params;
  read_fields(nullptr, "feed", params, problems);
  CHECK(problems.empty());
  CHECK(params.threshold == 0.5);
  CHECK(params.max_age == days(14));
  const Result empty = read(Table{});
  CHECK(empty.messages.empty());
  CHECK(empty.params.service.cv == 1.5);
}

TEST_CASE("every type of field is read", "[config]") {
  Table service;
  service.set("law", at_line(9, "constant"));
  service.set("mean", at_line(9, "2min"));
  Table table;
  table.set("threshold", at_line(1, 0.75));
  table.set("feed_length", at_line(2, std::int64_t{7}));
  table.set("enabled", at_line(3, false));
  table.set("title", at_line(4, "new"));
  table.set("max_age", at_line(5, "never"));
  table.set("shares", at_line(6, Array{at_line(6, std::int64_t{1}), at_line(6, 0.5)}));
  table.set("groups", at_line(7, Array{}));
  table.set("ranking", at_line(8, "engagement"));
  table.set("service", at_line(9, service));
  const Result result = read(std::move(table));
  CHECK(result.messages.empty());
  CHECK(result.params.threshold == 0.75);
  CHECK(result.params.feed_length == 7);
  CHECK_FALSE(result.params.enabled);
  CHECK(result.params.title == "new");
  CHECK(result.params.max_age.is_never());
  CHECK(result.params.shares == std::vector<double>{1, 0.5});
  CHECK(result.params.groups.empty());
  CHECK(result.params.ranking == Ranking::engagement);
  CHECK(result.params.service.kind == LawKind::constant);
  CHECK(result.params.service.mean == minutes(2));
  CHECK(result.params.service.cv == 1.5);
}

TEST_CASE("whole numbers are numbers, and 1e2 is a whole number", "[config]") {
  CHECK(read_one("threshold", std::int64_t{1}).params.threshold == 1);
  CHECK(read_one("feed_length", 1e2).params.feed_length == 100);
  CHECK(error("feed_length", 1.5) ==
        "x.toml:31: feed.feed_length is 1.5 (must be a whole number in [1, 1000])");
  CHECK(error("feed_length", 1e300) ==
        "x.toml:31: feed.feed_length is 1e+300 (must be a whole number in [1, 1000])");
}

TEST_CASE("a number out of its range names the range", "[config]") {
  CHECK(error("threshold", 1.4) == "x.toml:31: feed.threshold is 1.4 (must be in [0, 1])");
  CHECK(error("threshold", std::int64_t{-1}) ==
        "x.toml:31: feed.threshold is -1 (must be in [0, 1])");
  CHECK(error("feed_length", std::int64_t{0}) ==
        "x.toml:31: feed.feed_length is 0 (must be in [1, 1000])");
  CHECK(read_one("threshold", 1.4).params.threshold == 0.5);
}

TEST_CASE("infinity is read where the range allows it, nan nowhere", "[config]") {
  CHECK(read_one("weight", kInfinity).params.weight == kInfinity);
  CHECK(error("threshold", kInfinity) == "x.toml:31: feed.threshold is inf (must be in [0, 1])");
  CHECK(error("weight", std::numeric_limits<double>::quiet_NaN()) ==
        "x.toml:31: feed.weight is nan (must be a number)");
}

TEST_CASE("a value of the wrong type says what it must be", "[config]") {
  CHECK(error("threshold", "high") ==
        "x.toml:31: feed.threshold is \"high\" (must be a number in [0, 1])");
  CHECK(error("weight", true) == "x.toml:31: feed.weight is true (must be a number)");
  CHECK(error("enabled", std::int64_t{1}) ==
        "x.toml:31: feed.enabled is 1 (must be true or false)");
  CHECK(error("title", 2.0) == "x.toml:31: feed.title is 2.0 (must be text in quotes)");
  CHECK(error("shares", 0.5) ==
        "x.toml:31: feed.shares is 0.5 (must be a list of numbers such as [0.1, 0.2])");
  CHECK(error("groups", "a") ==
        "x.toml:31: feed.groups is \"a\" (must be a list of texts such as [\"a\", \"b\"])");
  CHECK(error("service", "fast") ==
        "x.toml:31: feed.service is \"fast\" (must be a table of settings: law, mean, cv)");
}

TEST_CASE("elements of lists are checked one by one", "[config]") {
  const Array shares{at_line(31, 0.5), at_line(32, 1.5), at_line(33, "x")};
  const Result result = read_one("shares", shares);
  REQUIRE(result.messages.size() == 2);
  CHECK(result.messages[0] == "x.toml:32: feed.shares[1] is 1.5 (must be in [0, 1])");
  CHECK(result.messages[1] == "x.toml:33: feed.shares[2] is \"x\" (must be a number in [0, 1])");
  CHECK(result.params.shares == std::vector<double>{0.25, 0.75});
}

TEST_CASE("an unknown word lists the words and suggests one", "[config]") {
  CHECK(error("ranking", "engagment") ==
        "x.toml:31: feed.ranking is \"engagment\" (must be one of \"random\", \"chronological\", "
        "\"engagement\"; did you mean \"engagement\"?)");
  CHECK(error("ranking", "zzz") ==
        "x.toml:31: feed.ranking is \"zzz\" (must be one of \"random\", \"chronological\", "
        "\"engagement\")");
  CHECK(error("ranking", std::int64_t{1}) ==
        "x.toml:31: feed.ranking is 1 (must be one of \"random\", \"chronological\", "
        "\"engagement\")");
}

TEST_CASE("durations need a unit and a sign that makes sense", "[config]") {
  const std::string must =
      " (must be a duration such as \"90d\", \"6h\", \"15min\", \"30s\" or \"never\")";
  CHECK(error("max_age", std::int64_t{90}) ==
        "x.toml:31: feed.max_age is 90, a number without a unit" + must);
  CHECK(error("max_age", "90") == "x.toml:31: feed.max_age is \"90\", which has no unit" + must);
  CHECK(error("max_age", "-1d") == "x.toml:31: feed.max_age is \"-1d\", which is negative" + must);
  CHECK(error("max_age", "soon") ==
        "x.toml:31: feed.max_age is \"soon\", which is not a duration" + must);
  CHECK(error("max_age", true) == "x.toml:31: feed.max_age is true" + must);
  CHECK(error("max_age", "0s") == "x.toml:31: feed.max_age is \"0s\" (must be > 0s)");
}

TEST_CASE("unknown keys are errors with the nearest known name", "[config]") {
  CHECK(error("treshold", 0.5) ==
        "x.toml:31: feed.treshold is not known (did you mean \"threshold\"?)");
  const std::string message = error("colour", 0.5);
  CHECK(message.starts_with("x.toml:31: feed.colour is not known (known: threshold, weight, "));
  Table service;
  service.set("meen", at_line(31, "1s"));
  CHECK(error("service", service) ==
        "x.toml:31: feed.service.meen is not known (did you mean \"mean\"?)");
}

TEST_CASE("keys that are read elsewhere are allowed or required", "[config]") {
  Table table;
  table.set("kind", at_line(2, "statistical"));
  CHECK(read(table, {.allowed = {"name", "kind"}, .required = {}}).messages.empty());
  const Result result = read(table, {.allowed = {"name", "kind"}, .required = {"name"}});
  REQUIRE(result.messages.size() == 1);
  CHECK(result.messages[0] == "x.toml:1: feed.name is missing (must be stated)");
}

TEST_CASE("keys of the root have no path before them", "[config]") {
  Document document;
  document.files = {"x.toml"};
  document.table().set("propogation", at_line(4, Table{}));
  Problems problems(document);
  check_known_keys(document.table(), "", {"propagation", "network"}, problems);
  CHECK(problems.messages() ==
        std::vector<std::string>{"x.toml:4: propogation is not known (did you mean "
                                 "\"propagation\"?)"});
}

TEST_CASE("long and hostile values are cut and escaped in messages", "[config]") {
  const std::string message = error("threshold", std::string(1000000, 'x').c_str());
  CHECK(message.size() < 200);
  CHECK(error("threshold", "\x1b[31m") ==
        "x.toml:31: feed.threshold is \"\\u001B[31m\" (must be a number in [0, 1])");
}

TEST_CASE("a million unknown keys are counted without delay", "[config]") {
  Table table;
  for (int i = 0; i < 1000000; ++i) table.append("tresh" + std::to_string(i), at_line(i + 1, 0.5));
  Document document;
  document.files = {"x.toml"};
  const Value written = at_line(1, std::move(table));
  Problems problems(document);
  SampleParams params;
  read_fields(&written, "feed", params, problems);
  CHECK(problems.total() == 1000000);
  CHECK(problems.messages().size() == 20);
}
