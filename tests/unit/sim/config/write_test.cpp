// Writing of structs and trees: exact values, stable order, valid TOML.
#include "sim/config/write_toml.hpp"

#include <limits>

#include "sim/config/read_fields.hpp"
#include "sim/config/write_fields.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using namespace redoubt::testing;

TEST_CASE("a struct is written with every field stated", "[config]") {
  Table root;
  root.set("feed", {.where = {}, .data = write_fields(SampleParams{})});
  CHECK(to_toml(root) == R"([feed]
threshold = 0.5
weight = 1.0
feed_length = 15
enabled = true
title = "plain"
max_age = "14d"
shares = [0.25, 0.75]
groups = ["a", "b"]
ranking = "chronological"
service = { law = "lognormal", mean = "1min", cv = 1.5 }
seed = 1
)");
}

TEST_CASE("what is written reads back to the same struct", "[config]") {
  SampleParams params;
  params.threshold = 0.1 + 0.2;
  params.weight = -std::numeric_limits<double>::denorm_min();
  params.title = "quotes \" and \\ and \n";
  params.max_age = milliseconds(123456789);
  params.ranking = Ranking::random;
  params.service.mean = Duration::never();
  const Table written = write_fields(params);
  const Value table{.where = {}, .data = written};
  const Document document;
  Problems problems(document);
  SampleParams back;
  read_fields(&table, "feed", back, problems);
  CHECK(problems.messages().empty());
  CHECK(back.threshold == params.threshold);
  CHECK(back.weight == params.weight);
  CHECK(back.title == params.title);
  CHECK(back.max_age == params.max_age);
  CHECK(back.ranking == params.ranking);
  CHECK(to_toml(write_fields(back)) == to_toml(written));
}

TEST_CASE("values on one line", "[config]") {
  CHECK(inline_toml({.where = {}, .data = 1e20}) == "1e+20");
  CHECK(inline_toml({.where = {}, .data = 100000.0}) == "100000.0");
  CHECK(inline_toml({.where = {}, .data = -0.0}) == "-0.0");
  CHECK(inline_toml({.where = {}, .data = 0.1}) == "0.1");
  CHECK(inline_toml({.where = {}, .data = -std::numeric_limits<double>::infinity()}) == "-inf");
  CHECK(inline_toml({.where = {}, .data = Table{}}) == "{}");
  CHECK(inline_toml({.where = {}, .data = std::string("é\t\x01")}) == "\"é\\t\\u0001\"");
  CHECK(toml_key("detector.nightly.threshold") == "\"detector.nightly.threshold\"");
  CHECK(toml_key("retrain_every") == "retrain_every");
  CHECK(toml_key("") == "\"\"");
}

TEST_CASE("sections follow plain values, arrays of tables come last", "[config]") {
  Table farm;
  farm.set("name", at_line(1, "farm"));
  farm.set("evasion", at_line(1, Table{}));
  Table root;
  root.set("generator", at_line(1, Array{at_line(1, farm), at_line(2, farm)}));
  root.set("platform", at_line(3, Table{}));
  root.set("title", at_line(4, "t"));
  CHECK(to_toml(root) == R"(title = "t"

[platform]

[[generator]]
name = "farm"
evasion = {}

[[generator]]
name = "farm"
evasion = {}
)");
}

TEST_CASE("a nested table that does not fit a line becomes a section", "[config]") {
  Table wide;
  for (int i = 0; i < 10; ++i) wide.set("setting_" + std::to_string(i), at_line(1, 0.125));
  Table farm;
  farm.set("evasion", at_line(1, wide));
  farm.set("name", at_line(1, "farm"));
  Table root;
  root.set("generator", at_line(1, Array{at_line(1, farm)}));
  CHECK(to_toml(root).starts_with(
      "[[generator]]\nname = \"farm\"\n\n[generator.evasion]\nsetting_0 = 0.125\n"));
}

TEST_CASE("values in messages are cut at a character", "[config]") {
  CHECK(shown({.where = {}, .data = std::string("short")}) == "\"short\"");
  CHECK(shown({.where = {}, .data = std::string("abcdefgh")}, 4) == "\"abc...");
  CHECK(shown({.where = {}, .data = std::string("abéé")}, 4) == "\"ab...");
  const Value list{.where = {}, .data = Array(1000000, Value{.where = {}, .data = 0.5})};
  CHECK(shown(list, 10) == "[0.5, 0.5,...");
}
