// Every format with its variants, directions, gzip and line ends.
#include "analysis/io/graph_reader.hpp"

#include <zlib.h>

#include "sim/record/sha256.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace redoubt;
using namespace redoubt::analysis;
using redoubt::testing::TemporaryFolder;

namespace {

// True if `follower` follows `author`, by the ids of the file.
bool follows(const LoadedGraph& g, std::string_view follower, std::string_view author) {
  const auto a = g.nodes.find(follower);
  const auto b = g.nodes.find(author);
  return a && b && g.graph.follows(UserId(*a), UserId(*b));
}

std::string value(const LoadedGraph& g, const std::string& attribute, std::string_view id) {
  const NodeAttribute* column = g.attribute(attribute);
  const auto node = g.nodes.find(id);
  return column && node ? column->values.at(*node) : "?";
}

std::string gzip(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string input(text);
  std::string packed(text.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

const std::string kEdgeList = "# a comment\r\n30\t1412\r\n30  5 \r\n\r\n5 30\r\n5 30\r\n7 7\r\n";

void check_edge_list(const LoadedGraph& g) {
  CHECK(g.format == GraphFormat::edge_list);
  CHECK(g.graph.nodes() == 4);
  CHECK(g.graph.edges() == 3);
  CHECK(g.edges_read == 5);
  CHECK(g.duplicates == 1);
  CHECK(g.self_loops == 1);
  CHECK(g.nodes.id(1) == "1412");
  CHECK(follows(g, "30", "1412"));
  CHECK_FALSE(follows(g, "1412", "30"));
}

}  // namespace

TEST_CASE("edge list: comments, sparse ids, CRLF, tabs, repeated edges, self-loops",
          "[graph_reader]") {
  const TemporaryFolder folder;
  check_edge_list(read_graph(folder.write("a.txt", kEdgeList)));
}

TEST_CASE("gzip is recognised by its content, in one or several members", "[graph_reader]") {
  const TemporaryFolder folder;
  const std::string packed = gzip(kEdgeList);
  const LoadedGraph g = read_graph(folder.write("a.txt", packed));
  check_edge_list(g);
  CHECK(g.sha256 == sha256(packed));
  const std::string two = gzip(kEdgeList.substr(0, 20)) + gzip(kEdgeList.substr(20));
  check_edge_list(read_graph(folder.write("b.txt.gz", two + std::string(512, '\0'))));
  CHECK_THROWS_WITH(read_graph(folder.write("c.gz", packed.substr(0, packed.size() - 12))),
                    Catch::Contains("ends too early"));
  std::string damaged = packed;
  damaged[damaged.size() / 2] ^= 0x55;
  CHECK_THROWS_WITH(read_graph(folder.write("d.gz", damaged)), Catch::Contains("damaged"));
}

TEST_CASE("edge_means and directed decide who follows whom", "[graph_reader]") {
  const TemporaryFolder folder;
  const auto path = folder.write("a.txt", "1 2\n2 3\n3 2\n");
  CHECK(follows(read_graph(path), "1", "2"));
  CHECK_FALSE(follows(read_graph(path), "2", "1"));
  const LoadedGraph influences = read_graph(path, {.edge_means = EdgeMeaning::influences});
  CHECK(follows(influences, "2", "1"));
  CHECK_FALSE(follows(influences, "1", "2"));
  const LoadedGraph mutual = read_graph(path, {.directed = false});
  CHECK(follows(mutual, "2", "1"));
  CHECK(follows(mutual, "1", "2"));
  CHECK(mutual.graph.edges() == 4);
  CHECK(mutual.edges_read == 3);
  CHECK(mutual.duplicates == 1);
}

TEST_CASE("edge list: words, huge integers, weights, no last line end", "[graph_reader]") {
  const TemporaryFolder folder;
  const LoadedGraph words = read_graph(folder.write("a.txt", "% KONECT\nann bob\nbob 7\n007 ann"));
  CHECK(words.graph.nodes() == 4);
  CHECK(follows(words, "007", "ann"));
  CHECK_FALSE(words.nodes.find("8"));
  const LoadedGraph numbers = read_graph(
      folder.write("b.txt", "18446744073709551615 99999999999999999999999 1.5\n3 12 -2 1e9\n"));
  CHECK(numbers.graph.nodes() == 4);
  CHECK(follows(numbers, "18446744073709551615", "99999999999999999999999"));
  const LoadedGraph header = read_graph(folder.write("c.txt", "source target\n1 2\n"));
  CHECK(header.graph.nodes() == 2);
}

TEST_CASE("lines and ids that lie across the pieces of a large file", "[graph_reader]") {
  const TemporaryFolder folder;
  std::string text;
  std::uint64_t id = 1;
  for (int i = 0; i < 200'000; ++i) {
    text += std::to_string(id % 100'003) + " " + std::to_string(id % 100'019 * 1'000'003) + "\n";
    id = id * 6364136223846793005u + 1442695040888963407u;
  }
  const LoadedGraph plain = read_graph(folder.write("a.txt", text));
  const LoadedGraph packed = read_graph(folder.write("b.txt.gz", gzip(text)));
  CHECK(plain.edges_read == 200'000);
  CHECK(plain.graph.edges() + plain.duplicates + plain.self_loops == 200'000);
  CHECK(plain.graph.edges() == packed.graph.edges());
  for (std::uint32_t u = 0; u < plain.graph.nodes(); u += 97)
    REQUIRE(plain.nodes.find(plain.nodes.id(u)) == u);
}

TEST_CASE("CSV: header guessed or named, quotes, separators", "[graph_reader]") {
  const TemporaryFolder folder;
  const LoadedGraph guessed = read_graph(
      folder.write("a.csv", "weight,Target,Source\n1,\"b, x\",a\n2,a,\"say \"\"hi\"\"\"\n"));
  CHECK(guessed.format == GraphFormat::csv);
  CHECK(follows(guessed, "a", "b, x"));
  CHECK(follows(guessed, "say \"hi\"", "a"));
  const auto path = folder.write("b.csv", "who;when;whom\r\n1;0;2\r\n");
  CHECK_THROWS_WITH(read_graph(path), Catch::Contains("source_column"));
  CHECK(follows(read_graph(path, {.source_column = "who", .target_column = "whom"}), "1", "2"));
  CHECK_THROWS_WITH(read_graph(path, {.source_column = "who", .target_column = "him"}),
                    Catch::Contains("named him") && Catch::Contains("who, when, whom"));
  CHECK(follows(read_graph(folder.write("c.txt", "1,2\n3,4\n")), "3", "4"));
  CHECK(follows(read_graph(folder.write("d.tsv", "follower\tauthor\n1\t2\n")), "1", "2"));
}

TEST_CASE("a node file gives attributes, order and lonely accounts", "[graph_reader]") {
  const TemporaryFolder folder;
  const auto nodes = folder.write("nodes.csv", "group,id\nA,9\nB,2\nA,5\n");
  const auto edges = folder.write("edges.txt", "2 9\n2 77\n");
  const LoadedGraph g = read_graph(edges, {.node_file = nodes});
  CHECK(g.graph.nodes() == 4);
  CHECK(g.nodes.id(0) == "9");
  CHECK(value(g, "group", "2") == "B");
  CHECK(value(g, "group", "5") == "A");
  CHECK(value(g, "group", "77").empty());
  CHECK(g.attribute("colour") == nullptr);
  CHECK(g.node_file_sha256.size() == 64);
  const auto twice = folder.write("twice.csv", "id,group\n1,A\n1,B\n");
  CHECK_THROWS_WITH(read_graph(edges, {.node_file = twice}),
                    Catch::Contains("twice.csv:3") && Catch::Contains("only once"));
}

TEST_CASE("GML: attributes, strings, nested lists, default direction", "[graph_reader]") {
  const TemporaryFolder folder;
  const std::string text =
      "Creator \"someone [really]\"\n# comment ]\ngraph [\n directed 1\n"
      " node [ id 10 label \"A &amp; B\" graphics [ x 1.5 y [ z 2 ] ] value 1 ]\n"
      " node\n [\n id 20\n ]\n"
      " edge [ source 10 target 20 weight 3 ]\n edge [ source 10 target 20 ]\n]\n";
  const LoadedGraph g = read_graph(folder.write("a.txt", text));
  CHECK(g.format == GraphFormat::gml);
  CHECK(g.directed);
  CHECK(follows(g, "10", "20"));
  CHECK(g.duplicates == 1);
  CHECK(value(g, "label", "10") == "A & B");
  CHECK(value(g, "value", "20").empty());
  CHECK(g.attribute("graphics") == nullptr);
  const LoadedGraph undirected = read_graph(
      folder.write("b.gml", "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 ] ]"));
  CHECK_FALSE(undirected.directed);
  CHECK(undirected.graph.edges() == 2);
}

TEST_CASE("GraphML: keys, defaults, directions", "[graph_reader]") {
  const TemporaryFolder folder;
  const std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "<key id=\"d0\" for=\"node\" attr.name=\"party\" "
      "attr.type=\"string\"><default>none</default></key>\n"
      "<key id=\"d1\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
      "<graph id=\"G\" edgedefault=\"directed\">\n"
      "<node id=\"n0\"><data key=\"d0\">A &lt; B</data></node><node id=\"n1\"/><node id=\"n2\"/>\n"
      "<edge source=\"n0\" target=\"n1\"><data key=\"d1\">2</data></edge>\n"
      "<edge source=\"n1\" target=\"n2\" directed=\"false\"/>\n"
      "</graph></graphml>\n";
  const LoadedGraph g = read_graph(folder.write("a.xml", text));
  CHECK(g.format == GraphFormat::graphml);
  CHECK(g.graph.nodes() == 3);
  CHECK(g.graph.edges() == 3);
  CHECK(follows(g, "n0", "n1"));
  CHECK(follows(g, "n2", "n1"));
  CHECK(value(g, "party", "n0") == "A < B");
  CHECK(value(g, "party", "n2") == "none");
  CHECK(g.attribute("weight") == nullptr);
}

TEST_CASE("METIS: weights, lonely nodes, comments", "[graph_reader]") {
  const TemporaryFolder folder;
  const LoadedGraph g = read_graph(
      folder.write("a.graph", "% comment\n4 2 11\n5 2 7\n1 1 7 3 1.5\n% more\n2 2 1\n9\n\n"));
  CHECK(g.format == GraphFormat::metis);
  CHECK(g.graph.nodes() == 4);
  CHECK(g.graph.edges() == 4);
  CHECK(g.edges_read == 2);
  CHECK(follows(g, "1", "2"));
  CHECK(follows(g, "3", "2"));
  const LoadedGraph lonely = read_graph(folder.write("b.metis", "3 1\n2\n1\n\n"));
  CHECK(lonely.graph.nodes() == 3);
  CHECK(lonely.graph.edges() == 2);
}

TEST_CASE("the format can be stated", "[graph_reader]") {
  const TemporaryFolder folder;
  const auto path = folder.write("weird.name", "2 1\n2\n1\n");
  CHECK(read_graph(path, {.format = GraphFormat::metis}).graph.nodes() == 2);
  CHECK_THROWS_AS(read_graph(path), GraphError);
}
