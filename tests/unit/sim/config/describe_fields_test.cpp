// Descriptions of parameter structs.
#include "sim/config/describe_fields.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using namespace redoubt::testing;

TEST_CASE("a field is described with all that was declared", "[config]") {
  const std::vector<FieldDescription> fields = describe_fields<SampleParams>();
  REQUIRE(fields.size() == 11);
  const FieldDescription& length = fields[2];
  CHECK(length.name == "feed_length");
  CHECK(length.unit == "posts");
  CHECK(length.meaning == "Posts kept.");
  CHECK(length.default_text == "15");
  CHECK(length.range == "[1, 1000]");
  CHECK(length.source == "Weng et al. 2012");
  CHECK(tag_text(length.tag) == std::string("published"));
  CHECK(type_text(length.type) == std::string("whole number"));
  CHECK_FALSE(length.fixed);
  CHECK(fields[10].fixed);
}

TEST_CASE("types, defaults and ranges of every type in words", "[config]") {
  const std::vector<FieldDescription> fields = describe_fields<SampleParams>();
  const auto line = [&fields](std::size_t i) {
    return std::string(type_text(fields[i].type)) + " | " + fields[i].default_text + " | " +
           fields[i].range;
  };
  CHECK(line(0) == "number | 0.5 | [0, 1]");
  CHECK(line(1) == "number | 1.0 | any");
  CHECK(line(3) == "true or false | true | true or false");
  CHECK(line(4) == "text | \"plain\" | any");
  CHECK(line(5) == "duration | \"14d\" | > 0s");
  CHECK(line(6) == "list of numbers | [0.25, 0.75] | [0, 1]");
  CHECK(line(7) == "list of texts | [\"a\", \"b\"] | any");
  CHECK(line(8) == "word | \"chronological\" | \"random\", \"chronological\", \"engagement\"");
  CHECK(fields[8].words == std::vector<std::string>{"random", "chronological", "engagement"});
}

TEST_CASE("nested tables are nested, or flattened to dotted names", "[config]") {
  const std::vector<FieldDescription> fields = describe_fields<SampleParams>();
  CHECK(fields[9].type == FieldType::table);
  REQUIRE(fields[9].fields.size() == 3);
  CHECK(fields[9].fields[1].name == "mean");
  const std::vector<FieldDescription> flat = flattened(fields);
  REQUIRE(flat.size() == 13);
  CHECK(flat[9].name == "service.law");
  CHECK(flat[10].default_text == "\"1min\"");
}
