// Malformed graph files: the message names file, line, text and what was expected.
#include <algorithm>

#include "analysis/io/graph_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using redoubt::testing::TemporaryFolder;

namespace {

// The message that reading this text under this name gives, or "" if it can be read.
std::string message(const std::string& name, std::string_view text,
                    const GraphOptions& options = {}) {
  const TemporaryFolder folder;
  try {
    read_graph(folder.write(name, text), options);
  } catch (const GraphError& error) {
    return error.what();
  }
  return "";
}

struct Case {
  std::string name, text, place, reason;
};

}  // namespace

TEST_CASE("malformed files are refused with line, text and reason", "[graph_reader][errors]") {
  const Case c = GENERATE(
      Case{"a.txt", "1 2\n3\n", "a.txt:2: \"3\"", "two ids"},
      Case{"a.txt", "1 2\n3 x\n", "a.txt:2: \"3 x\"", "integer ids, as in line 1"},
      Case{"a.txt", "ann bob carl\n", "a.txt:1", "without spaces"},
      Case{"a.csv", "source,target\n1,2\n3\n", "a.csv:3: \"3\"", "2 columns"},
      Case{"a.csv", "source,target\n1,\n", "a.csv:2", "an id in both"},
      Case{"a.csv", "source,target\n1,\"2\n", "a.csv:2", "closing \""},
      Case{"a.csv", "x\n1\n", "a.csv:1", "one column only"},
      Case{"a.gml", "graph [\n node [ id 1 ]\n", "a.gml", "closing ]"},
      Case{"a.gml", "graph [ node [ id 1 ]\nedge [ source 1 target 9 ] ]", "a.gml:2: \"9\"",
           "id of a node"},
      Case{"a.gml", "graph [ node [ label \"x\" ] ]", "a.gml:1", "an id in the node"},
      Case{"a.gml", "graph [ node [ id 1 ] node [ id 1 ] ]", "a.gml:1: \"1\"", "only once"},
      Case{"a.gml", "graph [ node [ id 1 ] edge [ source 1 ] ]", "a.gml:1", "source and a target"},
      Case{"a.gml", "graph [ node [ label \"x ] ]", "a.gml:1", "closing \""},
      Case{"a.gml", "hello 1", "a.gml", "no \"graph"},
      Case{"a.gml", "graph [ directed ]", "a.gml:1", "a value after the key"},
      Case{"a.graphml", "<graphml><graph>\n<node id='1'></graph></graphml>", "a.graphml:2",
           "well-formed XML"},
      Case{"a.graphml", "<graphml/>", "a.graphml", "no <graph>"},
      Case{"a.graphml",
           "<graphml><graph><node id='1'/>\n<edge source='1' target='2'/></graph></graphml>",
           "a.graphml:2: \"2\"", "id of a node"},
      Case{"a.graphml", "<!DOCTYPE g [<!ENTITY a 'b'>]><graphml><graph/></graphml>", "a.graphml:1",
           "no entity"},
      Case{"a.graphml", "<graphml><graph><node/></graph></graphml>", "a.graphml:1", "an id"},
      Case{"a.graph", "2 1\n2\n", "a.graph", "after 1 of 2 nodes"},
      Case{"a.graph", "2 1\n2\n0\n", "a.graph:3: \"0\"", "counts from 1"},
      Case{"a.graph", "2 1\n2\nx\n", "a.graph:3: \"x\"", "numbers of the neighbours"},
      Case{"a.graph", "2 2\n2\n1\n", "a.graph", "says 2 edges"},
      Case{"a.graph", "2 1\n2\n1\n1\n", "a.graph:4", "no more than 2 lines"},
      Case{"a.graph", "4000000000 1\n2\n1\n", "a.graph", "after 2 of 4000000000 nodes"},
      Case{"a.graph", "2\n", "a.graph:1", "nodes edges"},
      Case{"a.graph", "2 1 1\n2\n1 1\n", "a.graph:2: \"2\"", "pairs"},
      Case{"a.txt", "", "a.txt", "empty"}, Case{"a.txt", "# only\n\n", "a.txt", "no nodes"},
      Case{"a.graph", "0 0\n", "a.graph", "topology = \"none\""},
      Case{"a.gml", "graph [ ]", "a.gml", "no nodes"},
      Case{"a.txt", std::string("1 2\n\0\x01", 6), "a.txt", "not a text file"},
      Case{"a.csv", "# c\n", "a.csv", "no rows"});
  const std::string what = message(c.name, c.text);
  INFO("file: " << c.text << "\nmessage: " << what);
  CHECK(what.find(c.place) != what.npos);
  CHECK(what.find(c.reason) != what.npos);
}

TEST_CASE("many problems: the first twenty and a count", "[graph_reader][errors]") {
  std::string text = "1 2\n";
  for (int i = 0; i < 1'000'000; ++i) text += "x\n";
  const std::string what = message("a.txt", text);
  CHECK(std::count(what.begin(), what.end(), '\n') == 21);
  CHECK(what.find("a.txt:21: ") != what.npos);
  CHECK(what.find("a.txt:22: ") == what.npos);
  CHECK(what.find("and 999980 more") != what.npos);
}

TEST_CASE("long and unprintable text is shortened and cleaned", "[graph_reader][errors]") {
  const std::string what = message("a.txt", "1 2\n" + std::string(5000, 'y') + "\n");
  CHECK(what.size() < 500);
  CHECK(message("a.txt", "1 2\n\x1b[31m\n").find('\x1b') == std::string::npos);
}

TEST_CASE("a missing file names a near one in the same folder", "[graph_reader][errors]") {
  const TemporaryFolder folder;
  const auto there = folder.write("wiki-Vote.txt", "1 2\n");
  CHECK_THROWS_WITH(read_graph(folder.path() / "wiki-vote.txt"),
                    Catch::Contains("did you mean") && Catch::Contains("wiki-Vote.txt"));
  CHECK_THROWS_WITH(read_graph(folder.path() / "something-else"), Catch::Contains("no such file"));
  CHECK_THROWS_WITH(read_graph(folder.path() / "no" / "a.txt"), Catch::Contains("does not exist"));
  CHECK_THROWS_WITH(read_graph(folder.path()), Catch::Contains("folder"));
}

TEST_CASE("deep nesting does not exhaust the stack", "[graph_reader][errors]") {
  const std::string deep = "graph [ a ";
  std::string nested;
  for (int i = 0; i < 200'000; ++i) nested += "[ a ";
  CHECK(message("a.gml", deep + nested).find("closing ]") != std::string::npos);
}
