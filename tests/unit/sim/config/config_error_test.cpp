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

TEST_CASE("a problem of a section stands where the entry does that its text begins with",
          "[config]") {
  const auto at = [](std::int32_t file, std::int32_t line) {
    return SourcePosition{.file = file, .line = line};
  };
  Document doc = document();
  Table bank;
  bank.append("name", {.where = at(0, 4), .data = std::string("bank")});
  bank.append("shares", {.where = at(0, 6), .data = Array{}});
  bank.append("set", {.where = at(1, 0), .data = 1.5});  // by an option
  bank.append("names", {.where = at(0, 7), .data = Array{{at(0, 8), 1.0}, {at(0, 9), 2.0}}});
  doc.table().append("office", {.where = at(0, 3), .data = Array{{at(0, 3), bank}}});
  Problems problems(doc);
  problems.add(at(0, 3), "office.bank.shares adds up to 2");
  problems.add(at(0, 3), "office.bank.set is 1.5");
  problems.add(at(0, 3), "office.bank.absent is missing");
  problems.add(at(0, 3), "the shares of the office");
  problems.add(at(0, 3), "office.bank.names[1] is 2");
  problems.add(at(0, 3), "office.bank.names[2] is missing");
  problems.add(at(0, 3), "office.bank.names[one] is none");
  problems.add(at(0, 9), "office.bank.shares: changed on day 3");  // elsewhere: it stays there
  CHECK(problems.messages() ==
        std::vector<std::string>{
            "main.toml:3: office.bank.absent is missing", "main.toml:3: the shares of the office",
            "main.toml:6: office.bank.shares adds up to 2",
            "main.toml:7: office.bank.names[2] is missing",
            "main.toml:7: office.bank.names[one] is none", "main.toml:9: office.bank.names[1] is 2",
            "main.toml:9: office.bank.shares: changed on day 3",
            "base.toml: office.bank.set is 1.5"});
}
