// Collection of problems: order, bound and positions.
#include "sim/config/config_error.hpp"

#include "tests/support/catch.hpp"

using namespace redoubt;

static Document document() {
  Document result;
  result.files = {"main.toml", "base.toml"};
  return result;
}

TEST_CASE("problems come in the order of files and lines", "[config]") {
  const Document doc = document();
  Problems problems(doc);
  CHECK(problems.empty());
  problems.throw_if_any();
  problems.add({.file = 1, .line = 2}, "c");
  problems.add({.file = 0, .line = 9}, "b");
  problems.add({.file = 0, .line = 3}, "a");
  problems.add({.file = 0, .line = 0}, "no line");
  problems.add({}, "no file");
  const std::vector<std::string> expected{"no file", "main.toml: no line", "main.toml:3: a",
                                          "main.toml:9: b", "base.toml:2: c"};
  CHECK(problems.messages() == expected);
}

TEST_CASE("problems of one line keep the order in which they were found", "[config]") {
  const Document doc = document();
  Problems problems(doc);
  problems.add({.file = 0, .line = 3}, "first");
  problems.add({.file = 0, .line = 3}, "second");
  CHECK(problems.messages() ==
        std::vector<std::string>{"main.toml:3: first", "main.toml:3: second"});
}

TEST_CASE("the error shows twenty problems and counts the others", "[config]") {
  const Document doc = document();
  Problems problems(doc);
  for (int line = 30; line > 0; --line) problems.add({.file = 0, .line = line}, "x");
  try {
    problems.throw_if_any();
    FAIL("nothing was thrown");
  } catch (const ConfigError& error) {
    CHECK(error.total() == 30);
    REQUIRE(error.messages().size() == 20);
    CHECK(error.messages().front() == "main.toml:1: x");
    CHECK(error.messages().back() == "main.toml:20: x");
    const std::string what = error.what();
    CHECK(what.starts_with("main.toml:1: x\nmain.toml:2: x\n"));
    CHECK(what.ends_with("main.toml:20: x\nand 10 more"));
  }
}

TEST_CASE("texts of problems that are not shown are never made", "[config]") {
  const Document doc = document();
  Problems problems(doc);
  int made = 0;
  for (int line = 1; line <= 1000000; ++line)
    problems.add({.file = 0, .line = line}, [&made] {
      ++made;
      return std::string("text");
    });
  CHECK(made == 20);
  CHECK(problems.total() == 1000000);
}

TEST_CASE("a single message is an error by itself", "[config]") {
  const ConfigError error("--set a: no");
  CHECK(std::string(error.what()) == "--set a: no");
  CHECK(error.total() == 1);
}
