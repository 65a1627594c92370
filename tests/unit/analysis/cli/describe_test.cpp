// Printing of kinds and parameters: terminal, JSON, Markdown, schema.
#include "analysis/cli/describe.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/words/aligned_table.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/sample_params.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using nlohmann::json;
using redoubt::testing::SampleParams;

namespace {

struct Small {
  double threshold = 0.5;
  double most = std::numeric_limits<double>::infinity();
  Law delay;
  void fields(FieldVisitor& v) {
    v({.name = "threshold",
       .meaning = "Score to act on.",
       .range = kProbability,
       .source = "Hu 2024",
       .tag = Tag::published},
      threshold);
    v({.name = "most", .unit = "USD/d", .range = kPositive, .fixed = true}, most);
    v({.name = "delay", .meaning = "Time to act."}, delay);
  }
};

std::vector<KindDescription> kinds() {
  return {{.category = "scenario", .name = "", .meaning = "The run.", .fields = {}},
          {.category = "detector",
           .name = "statistical",
           .meaning = "Logistic regression.",
           .repeated = true,
           .fields = describe_fields<Small>()},
          {.category = "detector",
           .name = "few_shot",
           .meaning = "Bayes | few.",
           .repeated = true,
           .fields = {}}};
}

}  // namespace

TEST_CASE("parameters are counted by tag, names and files apart", "[describe]") {
  auto all = kinds();
  all[2].fields = all[1].fields;  // what kinds of a section share counts once
  CHECK(tag_counts(all) ==
        "5 parameters but for names and files: 1 published, 0 derived from published figures, 4 "
        "assumed.\n");
}

TEST_CASE("tables align their columns and wrap long cells", "[describe]") {
  CHECK(aligned_table({{"a", "bb", "c"}, {"aaa", "b", ""}}) == "a    bb  c\naaa  b\n");
  CHECK(aligned_table({{"é", "x"}, {"ab", "y"}}) == "é   x\nab  y\n");
  CHECK(aligned_table({}) == "");
  CHECK(aligned_table({{"one two three", "x"}}, {.width = 60, .widest = 8, .indent = 1}) ==
        " one two  x\n three\n");
  const std::string sentence = "many words that go on and on until the line is full";
  CHECK(aligned_table({{"k", sentence}}, {.width = 40}) ==
        "k  many words that go on and on until\n   the line is full\n");
}

TEST_CASE("the overview has one line a kind", "[describe]") {
  CHECK(kinds_as_text(kinds(), false) ==
        "scenario               The run.\n"
        "detector  statistical  Logistic regression.\n"
        "detector  few_shot     Bayes | few.\n");
}

TEST_CASE("parameters stand in aligned columns below their kind", "[describe]") {
  CHECK(kinds_as_text({kinds()[1]}, true, 100) ==
        R"(detector statistical  Logistic regression.
  parameter   default        unit      range                  tag        meaning [source]
  threshold   0.5            -         [0, 1]                 published  Score to act on. [Hu 2024]
  most        inf            USD/d     > 0                    assumed    (fixed during a run)
  delay.law   "exponential"  -         "exponential",         assumed    Form of the distribution. [no
                                       "lognormal", "gamma",             published value]
                                       "constant"
  delay.mean  "1h"           duration  >= 0s                  assumed    Mean. [no published value]
  delay.cv    1.0            -         [0, 100]               assumed    Standard deviation divided by
                                                                         the mean (lognormal and gamma;
                                                                         the exponential has 1, a
                                                                         constant 0). [no published
                                                                         value]
)");
}

TEST_CASE("JSON keeps its promise: one object a kind with its parameters", "[describe]") {
  const json all = json::parse(kinds_as_json(kinds()));
  REQUIRE(all.size() == 3);
  CHECK(all[1]["category"] == "detector");
  CHECK(all[1]["kind"] == "statistical");
  const json& first = all[1]["parameters"][0];
  CHECK(first["name"] == "threshold");
  CHECK(first["unit"] == "1");
  CHECK(first["default"] == 0.5);
  CHECK(first["range"] == "[0, 1]");
  CHECK(first["source"] == "Hu 2024");
  CHECK(first["tag"] == "published");
  CHECK(all[1]["parameters"][1]["default"] == "inf");
  CHECK(all[1]["parameters"][2]["name"] == "delay.law");
  CHECK(all[1]["parameters"][2]["words"].size() == 4);
  CHECK(all[2]["parameters"].empty());
}

TEST_CASE("Markdown has a heading a section and kind, and no loose bars", "[describe]") {
  const std::string text = kinds_as_markdown(kinds());
  CHECK(
      text.starts_with("## `[scenario]`\n\nThe run.\n\n## `[[detector]]`\n\n### `kind = "
                       "\"statistical\"`\n\nLogistic regression.\n\n| parameter | default |"));
  CHECK(text.find(
            "| `threshold` | `0.5` | 1 | [0, 1] | Score to act on. | published | Hu 2024 |\n") !=
        std::string::npos);
  CHECK(text.find("| `most` | `inf` | USD/d | > 0 | Fixed during a run. | assumed | – |\n") !=
        std::string::npos);
  CHECK(text.ends_with("### `kind = \"few_shot\"`\n\nBayes | few.\n"));
}

TEST_CASE("the schema knows sections, kinds, ranges and durations", "[describe]") {
  std::vector<KindDescription> all = kinds();
  all.push_back(
      {.category = "feed", .name = "", .meaning = "", .fields = describe_fields<SampleParams>()});
  const json schema = json::parse(kinds_as_schema(all));
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["properties"]["scenario"]["properties"].contains("extends"));
  const json& forms = schema["properties"]["detector"]["items"]["anyOf"];
  REQUIRE(forms.size() == 2);
  CHECK(forms[0]["properties"]["kind"]["const"] == "statistical");
  CHECK(forms[0]["required"] == json({"name", "kind"}));
  CHECK(forms[0]["additionalProperties"] == false);
  const json& threshold = forms[0]["properties"]["threshold"];
  CHECK(threshold["type"] == "number");
  CHECK(threshold["minimum"] == 0);
  CHECK(threshold["maximum"] == 1);
  CHECK(threshold["default"] == 0.5);
  CHECK(forms[0]["properties"]["most"]["exclusiveMinimum"] == 0);
  CHECK(forms[0]["properties"]["delay"]["properties"]["law"]["enum"].size() == 4);
  const json& feed = schema["properties"]["feed"]["properties"];
  CHECK(feed["feed_length"]["type"] == "integer");
  CHECK(feed["ranking"]["enum"] == json({"random", "chronological", "engagement"}));
  CHECK(feed["shares"]["items"]["maximum"] == 1);
  CHECK(feed["max_age"]["pattern"].get<std::string>().find("min") != std::string::npos);
  CHECK(feed["enabled"]["default"] == true);
}
