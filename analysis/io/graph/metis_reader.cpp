// METIS graphs: "nodes edges [format [weights]]", then one line of neighbours per node, from 1
// [Karypis & Kumar, METIS 5 manual, section 4.1.1]. Weights are passed over.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "analysis/io/graph/raw_graph.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

class MetisReader {
 public:
  MetisReader(TextSource& source, RawGraph& graph)
      : source_(source), graph_(graph), problems_(source.name()) {}

  void read() {
    read_header();
    std::string_view line;
    std::uint64_t node = 0;
    while (next_line(line)) {
      if (node == nodes_) {
        if (parse(line) && numbers_.empty()) continue;  // empty lines at the end
        problems_.fail(source_.line_number(), line,
                       fmt::format("no more than {} lines of neighbours", nodes_));
      }
      read_neighbours(++node, line);
    }
    problems_.throw_if_any();
    if (node < nodes_)
      problems_.fail(
          fmt::format("the file ends after {} of {} nodes; is it complete?", node, nodes_));
    if (graph_.edges.size() != 2 * edges_)
      problems_.fail(
          fmt::format("the first line says {} edges, but the lists hold {} ends (expected "
                      "{}: each edge at both of its nodes)",
                      edges_, graph_.edges.size(), 2 * edges_));
    name_nodes();
    graph_.directed = false;
    graph_.lists_both_ends = true;
  }

 private:
  // Edges hold the file's numbers less one until all is known to be there: a wrong first line must
  // not make room for a billion nodes.
  void name_nodes() {
    std::vector<std::uint32_t> node(nodes_);
    for (std::uint64_t i = 0; i < nodes_; ++i) node[i] = graph_.nodes.intern(i + 1);
    for (auto& [a, b] : graph_.edges) {
      a = node[a];
      b = node[b];
    }
  }

  bool next_line(std::string_view& line) {
    while (source_.next_line(line))
      if (line.empty() || line[0] != '%') return true;
    return false;
  }

  void read_header() {
    static constexpr auto kExpected = "\"nodes edges\" as two integers, then a format such as 011";
    std::string_view line;
    bool found = false;
    while (!found && next_line(line)) found = line.find_first_not_of(" \t") != line.npos;
    if (!found) problems_.fail("no first line with the number of nodes and edges");
    if (!parse(line) || numbers_.size() < 2 || numbers_.size() > 4)
      problems_.fail(source_.line_number(), line, kExpected);
    nodes_ = numbers_[0];
    edges_ = numbers_[1];
    const std::uint64_t format = numbers_.size() > 2 ? numbers_[2] : 0;
    for (const std::uint64_t digit : {format / 100, format / 10 % 10, format % 10})
      if (digit > 1) problems_.fail(source_.line_number(), line, kExpected);
    edge_weights_ = format % 10 == 1;
    const bool node_weights = format / 10 % 10 == 1;
    skipped_ = format / 100;
    if (node_weights) skipped_ += numbers_.size() > 3 ? numbers_[3] : 1;
    if (nodes_ >= UserId::kNone)
      problems_.fail(source_.line_number(), line, "fewer than 2^32 nodes");
  }

  void read_neighbours(std::uint64_t node, std::string_view line) {
    const std::size_t step = edge_weights_ ? 2 : 1;
    const bool whole = parse(line) && (numbers_.size() >= skipped_ || numbers_.empty()) &&
                       (numbers_.size() - std::min(numbers_.size(), skipped_)) % step == 0;
    if (!whole) {
      problems_.add(source_.line_number(), line,
                    edge_weights_ ? "pairs of a neighbour and a weight, as the first line says"
                                  : "the numbers of the neighbours");
      return;
    }
    for (std::size_t i = skipped_; i < numbers_.size(); i += step) {
      if (numbers_[i] < 1 || numbers_[i] > nodes_)
        problems_.add(source_.line_number(), std::to_string(numbers_[i]),
                      fmt::format("a neighbour from 1 to {}; METIS counts from 1", nodes_));
      else
        graph_.edges.emplace_back(static_cast<std::uint32_t>(node - 1),
                                  static_cast<std::uint32_t>(numbers_[i] - 1));
    }
  }

  // All numbers of a line; false if something else stands there. Fractions of weights are cut off.
  bool parse(std::string_view line) {
    numbers_.clear();
    std::size_t at = 0;
    while ((at = line.find_first_not_of(" \t", at)) != line.npos) {
      const std::size_t stop = std::min(line.find_first_of(" \t", at), line.size());
      std::string_view word = line.substr(at, stop - at);
      word = word.substr(0, word.find('.'));
      while (word.size() > 1 && word[0] == '0') word.remove_prefix(1);
      const auto number = parse_integer(word);
      if (!number) return false;
      numbers_.push_back(*number);
      at = stop;
    }
    return true;
  }

  TextSource& source_;
  RawGraph& graph_;
  GraphProblems problems_;
  std::uint64_t nodes_ = 0;
  std::uint64_t edges_ = 0;
  bool edge_weights_ = false;
  std::size_t skipped_ = 0;  // sizes and weights before the neighbours
  std::vector<std::uint64_t> numbers_;
};

}  // namespace

void read_metis(TextSource& source, RawGraph& into) {
  MetisReader(source, into).read();
}

}  // namespace redoubt::analysis
