// TOML files into the neutral tree: order, lines, syntax errors, extends and --set.
#include "analysis/io/toml_reader.hpp"

#include "sim/config/write_toml.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using redoubt::testing::TemporaryFolder;

namespace {

std::string text_error(const std::string& text) {
  try {
    read_toml_text(text, "x.toml");
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

std::string file_error(const std::filesystem::path& path) {
  try {
    read_toml_file(path);
  } catch (const ConfigError& error) {
    return error.what();
  }
  return "";
}

std::string compact(const Document& document) {
  return inline_toml(document.root);
}

}  // namespace

TEST_CASE("a text is read in its order with its lines", "[toml]") {
  const Document doc = read_toml_text(
      "[scenario]\nname = 'x'\nhorizon = \"90d\"\n\n[[generator]]\nname = \"z\"\n"
      "evasion = { sigma = 1, kind = 'e' }\n[generator.value]\nusd = 1.5\n[[generator]]\n"
      "flag = true\n[a.b]\nlist = [\n1,\n2]\n",
      "x.toml");
  CHECK(compact(doc) ==
        "{ scenario = { name = \"x\", horizon = \"90d\" }, generator = [{ name = \"z\", evasion = "
        "{ sigma = 1, kind = \"e\" }, value = { usd = 1.5 } }, { flag = true }], a = { b = { list "
        "= [1, 2] } } }");
  CHECK(doc.files == std::vector<std::string>{"x.toml"});
  const Table& scenario = *doc.table().find("scenario")->get<Table>();
  CHECK(scenario.find("horizon")->where.line == 3);
  const Array& generators = *doc.table().find("generator")->get<Array>();
  CHECK(generators[0].where.line == 5);
  CHECK(generators[1].where.line == 10);
  const Value& list = *doc.table().find("a")->get<Table>()->find("b")->get<Table>()->find("list");
  CHECK(list.where.line == 13);
  CHECK((*list.get<Array>())[1].where.line == 15);
}

TEST_CASE("what the writer writes, the reader reads", "[toml]") {
  const char* text =
      "title = \"quotes \\\" and \\\\ \\u0001\"\n\n[numbers]\nsmall = 5e-324\nbig = 1e+20\n"
      "third = 0.3333333333333333\nendless = inf\nwhole = -9223372036854775808\n"
      "\"odd key\" = [[1], []]\n\n[[generator]]\nname = \"a\"\nempty = {}\n";
  CHECK(to_toml(read_toml_text(text, "x.toml").table()) == text);
}

TEST_CASE("byte order mark, CRLF and empty texts are read", "[toml]") {
  CHECK(compact(read_toml_text("\xEF\xBB\xBF"
                               "a = 1\r\nb = 2\r\n",
                               "x")) == "{ a = 1, b = 2 }");
  CHECK(compact(read_toml_text("", "x")) == "{}");
  CHECK(compact(read_toml_text("# only a comment", "x")) == "{}");
}

TEST_CASE("a syntax error shows place and line", "[toml]") {
  CHECK(text_error("[scenario]\nname = = 3\n") ==
        "x.toml:2:8: error while parsing value: could not determine value type (texts and "
        "durations need quotes)\n    name = = 3");
  const std::string no_quotes = text_error("horizon = 90d\r\n");
  CHECK(no_quotes.starts_with("x.toml:1:"));
  CHECK(no_quotes.ends_with("(texts and durations need quotes)\n    horizon = 90d"));
  CHECK(text_error("a = \"open\n").starts_with("x.toml:1:"));
  CHECK(text_error("[a\nb=1").starts_with("x.toml:1:"));
  CHECK(text_error("a").starts_with("x.toml:1:"));
}

TEST_CASE("keys and tables stated twice are errors", "[toml]") {
  const std::string twice = text_error("a = 1\nb = 2\na = 3\n");
  CHECK(twice.starts_with("x.toml:3:"));
  CHECK(twice.ends_with(": a is stated twice\n    a = 3"));
  CHECK(text_error("[a]\nb = 1\n[a]\nc = 1\n") == "x.toml:3:1: a is stated twice\n    [a]");
  CHECK(text_error("a = { x = 1, x = 2 }\n").find("x is stated twice") != std::string::npos);
}

TEST_CASE("binary, endless and hostile texts are errors, not crashes", "[toml]") {
  CHECK(text_error("a = \"\xff\"\n").find("utf-8") != std::string::npos);
  CHECK_FALSE(text_error(std::string("\xff\xfe"
                                     "a\0=\0",
                                     6))
                  .empty());
  CHECK_FALSE(text_error("a = " + std::string(1000000, '[')).empty());
  CHECK(text_error("a = 1\x1b[31m\n").find('\x1b') == std::string::npos);
  std::string deep = "\n[a";
  for (int i = 0; i < 1000000; ++i) deep += ".a";
  CHECK(text_error(deep + "]\n").starts_with("x.toml:2:1: a key has more than 100 parts\n"));
  std::string dotted = "\"a.b\" = '#'\nx = { a";
  for (int i = 0; i < 100; ++i) dotted += ". \"a\"";
  CHECK(text_error(dotted + " = 1 }\n").starts_with("x.toml:2:1: a key has more than 100 parts"));
}

TEST_CASE("texts on which the parser gives up are errors with their line", "[toml]") {
  CHECK(text_error("a = 1\n[,b]\nc = 1\n") == "x.toml:2:1: this is not valid TOML\n    [,b]");
  CHECK(text_error("[= [b]]\n").starts_with("x.toml:1:1: this is not valid TOML\n"));
  CHECK(text_error("[").starts_with("x.toml:1:"));
}

TEST_CASE("dots in texts, comments and numbers are not parts of keys", "[toml]") {
  const std::string dots(500, '.');
  std::string text = "a = \"" + dots + "\" # " + dots + "\nb = '''" + dots + "\n" + dots +
                     "'''\nc = \"\"\"\\\"" + dots + "\"\"\"\nd = [0.5";
  for (int i = 0; i < 500; ++i) text += ", 1.5";
  CHECK(text_error(text + "]\n") == "");
}

TEST_CASE("dates are texts, times of day are refused, all at once", "[toml]") {
  const Document document = read_toml_text("a = 2024-01-09\n", "x.toml");
  CHECK(*document.table().find("a")->get<std::string>() == "2024-01-09");
  const std::string error = text_error("a = 2024-01-01T10:00:00\nb = [10:00:00]\n");
  CHECK(error.find("x.toml:1: times of day have no meaning here") == 0);
  CHECK(error.find("\nx.toml:2: times of day") != std::string::npos);
}

TEST_CASE("a missing file suggests the nearest name of its folder", "[toml]") {
  const TemporaryFolder folder;
  folder.write("arms_race.toml", "");
  const std::string base = folder.path().string();
  CHECK(file_error(base + "/arms_rcae.toml") ==
        base + "/arms_rcae.toml: no such file (did you mean \"arms_race.toml\"?)");
  CHECK(file_error(base + "/other.toml") == base + "/other.toml: no such file");
  CHECK(file_error(base + "/none/x.toml") ==
        base + "/none/x.toml: no such file (the folder " + base + "/none does not exist)");
  CHECK(file_error(base) == base + ": is a folder (must be a file)");
}

TEST_CASE("a scenario builds on another, relative to itself", "[toml]") {
  const TemporaryFolder folder;
  folder.write("base/root.toml",
               "[scenario]\nname = 'root'\nhorizon = '9d'\n[[detector]]\nname = 'd'\nkind = 'a'\n");
  folder.write("base/middle.toml", "[scenario]\nextends = 'root.toml'\nseed = 5\n");
  const auto top = folder.write("top.toml",
                                "[scenario]\nextends = 'base/middle.toml'\nname = 'top'\n"
                                "[[detector]]\nname = 'd'\nthreshold = 0.5\n");
  const Document doc = read_toml_file(top);
  CHECK(compact(doc) ==
        "{ scenario = { name = \"top\", horizon = \"9d\", seed = 5 }, detector = [{ name = \"d\", "
        "kind = \"a\", threshold = 0.5 }] }");
  REQUIRE(doc.files.size() == 3);
  CHECK(doc.files[0] == top.string());
  const Table& scenario = *doc.table().find("scenario")->get<Table>();
  CHECK(position_text(doc, scenario.find("horizon")->where) ==
        (folder.path() / "base/root.toml:3: ").string());
  CHECK(position_text(doc, scenario.find("name")->where) == top.string() + ":3: ");
}

TEST_CASE("extending itself, a missing or a broken file are errors", "[toml]") {
  const TemporaryFolder folder;
  const auto a = folder.write("a.toml", "[scenario]\nextends = 'b.toml'\n");
  folder.write("b.toml", "[scenario]\n\nextends = './a.toml'\n");
  CHECK(file_error(a) == (folder.path() / "b.toml").string() +
                             ":3: scenario.extends: extends itself: a.toml -> b.toml -> a.toml");
  const auto c = folder.write("c.toml", "[scenario]\nextends = 'd.toml'\n");
  CHECK(file_error(c).starts_with(c.string() + ":2: scenario.extends: "));
  CHECK(file_error(c).find("d.toml: no such file") != std::string::npos);
  const auto d = folder.write("e.toml", "[scenario]\nextends = 3\n");
  CHECK(file_error(d) == d.string() + ":2: scenario.extends is 3 (must be the path of a scenario)");
  folder.write("broken.toml", "x = \n");
  const auto f = folder.write("f.toml", "[scenario]\nextends = 'broken.toml'\n");
  CHECK(file_error(f).starts_with((folder.path() / "broken.toml:1:").string()));
}

TEST_CASE("a large file is read in its order within a second", "[toml]") {
  std::string text;
  for (int i = 200000; i > 0; --i) text += "k" + std::to_string(i) + " = 1\n";
  const Document doc = read_toml_text(text, "x.toml");
  REQUIRE(doc.table().size() == 200000);
  CHECK(doc.table().begin()->key == "k200000");
}

TEST_CASE("an assignment is a path and a TOML value or a bare word", "[toml]") {
  const auto value = [](const char* text) { return inline_toml(parse_assignment(text).value); };
  CHECK(parse_assignment("propagation.branching_factor=0.7").path ==
        "propagation.branching_factor");
  CHECK(value("a=0.7") == "0.7");
  CHECK(value("a=1_000") == "1000");
  CHECK(value("a = true") == "true");
  CHECK(value("a=[1, 2]") == "[1, 2]");
  CHECK(value("a={ law = 'gamma' }") == "{ law = \"gamma\" }");
  CHECK(value("a=\"x = y\"") == "\"x = y\"");
  CHECK(value("a=\"\"") == "\"\"");
  CHECK(value("a=14d") == "\"14d\"");
  CHECK(value("a=engagement") == "\"engagement\"");
  CHECK(value("a=/data/x=1.txt") == "\"/data/x=1.txt\"");
  CHECK(value("a=2024-01-01") == "\"2024-01-01\"");
  CHECK(value("a=1\nb = 2") == "\"1\\nb = 2\"");
}

TEST_CASE("an assignment without path or value says what it must be", "[toml]") {
  for (const char* text : {"a", "=1", "a=", "", "  = "}) {
    std::string message;
    try {
      parse_assignment(text);
    } catch (const ConfigError& error) {
      message = error.what();
    }
    CHECK(message == "--set " + std::string(text) +
                         ": must be PATH=VALUE, such as propagation.branching_factor=0.7 (\"\" is "
                         "the empty text)");
  }
  CHECK_THROWS_AS(parse_assignment("a=[1,"), ConfigError);
  CHECK_THROWS_AS(parse_assignment("a=\"open"), ConfigError);
}
