// GML: nested lists of keys and values [Himsolt 1997]. Scalar keys of a node become attributes.
#include <algorithm>
#include <array>

#include "analysis/io/graph/raw_graph.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

// Strings may hold the usual character entities.
std::string decode(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
      {{"&quot;", '"'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}}};
  std::string result;
  while (!text.empty()) {
    const auto entity = std::find_if(kEntities.begin(), kEntities.end(), [text](const auto& entry) {
      return text.starts_with(entry.first);
    });
    const bool found = entity != kEntities.end();
    result += found ? entity->second : text[0];
    text.remove_prefix(found ? entity->first.size() : 1);
  }
  return result;
}

class GmlReader {
 public:
  GmlReader(std::string_view text, const std::string& name, RawGraph& graph)
      : text_(text), graph_(graph), problems_(name) {}

  void read() {
    bool found = false;
    while (next() && token_ != "]") {
      const bool is_graph = token_ == "graph";
      expect_value();
      found = found || is_graph;
      if (is_graph && token_ == "[")
        read_graph();
      else
        skip_value();
    }
    if (!token_.empty()) fail("a key such as graph");
    if (!found) problems_.fail("no \"graph [ … ]\" (expected a GML file)");
    declared_.check(graph_.nodes, problems_);
    problems_.throw_if_any();
  }

 private:
  // Moves to the next token: a word, a string with its quotes, or a bracket; false at the end.
  bool next() {
    token_ = {};
    skip_blanks();
    if (at_ == text_.size()) return false;
    const std::size_t start = at_;
    token_line_ = line_;
    if (text_[at_] == '[' || text_[at_] == ']') {
      ++at_;
    } else if (text_[at_] == '"') {
      at_ = text_.find('"', at_ + 1);
      if (at_ == text_.npos) {
        token_ = text_.substr(start);
        fail("a closing \"");
      }
      ++at_;
      line_ += static_cast<std::uint64_t>(
          std::count(text_.begin() + static_cast<std::ptrdiff_t>(start),
                     text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
    } else {
      at_ = std::min(text_.find_first_of(" \t\r\n[]\"", at_), text_.size());
    }
    token_ = text_.substr(start, at_ - start);
    return true;
  }

  // Blanks and lines that begin with "#".
  void skip_blanks() {
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n')
        ++line_;
      else if (text_[at_] == '#')
        at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
      else if (text_[at_] != ' ' && text_[at_] != '\t' && text_[at_] != '\r')
        return;
    }
  }

  [[noreturn]] void fail(std::string_view expected) {
    problems_.fail(token_line_, token_.empty() ? "end of file" : token_, expected);
  }

  void expect_value() {
    const std::string_view key = token_;
    const bool is_word = key != "[" && key != "]" && key[0] != '"';
    if (!is_word) fail("a key");
    if (!next() || token_ == "]") fail("a value after the key");
  }

  // Steps over the value whose first token has been read, however deep it nests.
  void skip_value() {
    if (token_ != "[") return;
    for (int depth = 1; depth > 0;) {
      if (!next()) fail("a closing ]");
      depth += token_ == "[" ? 1 : token_ == "]" ? -1 : 0;
    }
  }

  // Calls use(key) with the value as the token, for each key of the list that has just begun.
  template <class Use>
  void each_key(Use use) {
    while (true) {
      if (!next()) fail("a closing ]");
      if (token_ == "]") return;
      const std::string_view key = token_;
      expect_value();
      use(key);
    }
  }

  void read_graph() {
    each_key([this](std::string_view key) {
      if (key == "directed")
        graph_.directed = token_ == "1";
      else if (key == "node" && token_ == "[")
        read_node();
      else if (key == "edge" && token_ == "[")
        read_edge();
      else
        skip_value();
    });
    if (!graph_.directed) graph_.directed = false;  // the standard's default
  }

  void read_node() {
    const std::uint64_t line = token_line_;
    std::string id;
    scalars_.clear();
    each_key([this, &id](std::string_view key) {
      if (token_ == "[")
        skip_value();
      else if (key == "id")
        id = scalar();
      else
        scalars_.emplace_back(key, scalar());
    });
    if (id.empty()) {
      problems_.add(line, "node [ … ]", "an id in the node");
      return;
    }
    const std::uint32_t node = graph_.nodes.intern(id);
    if (!declared_.declare(node)) problems_.add(line, id, "each node id only once");
    for (const auto& [key, value] : scalars_) graph_.set_attribute(key, node, value);
  }

  void read_edge() {
    const std::uint64_t line = token_line_;
    std::string source;
    std::string target;
    each_key([&](std::string_view key) {
      if (token_ == "[")
        skip_value();
      else if (key == "source")
        source = scalar();
      else if (key == "target")
        target = scalar();
    });
    if (source.empty() || target.empty()) {
      problems_.add(line, "edge [ … ]", "a source and a target in the edge");
      return;
    }
    const std::uint32_t a = graph_.nodes.intern(source);
    const std::uint32_t b = graph_.nodes.intern(target);
    declared_.use(a, line);
    declared_.use(b, line);
    graph_.edges.emplace_back(a, b);
  }

  [[nodiscard]] std::string scalar() const {
    return token_[0] == '"' ? decode(token_.substr(1, token_.size() - 2)) : std::string(token_);
  }

  std::string_view text_;
  RawGraph& graph_;
  GraphProblems problems_;
  DeclaredNodes declared_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::string_view token_;
  std::uint64_t token_line_ = 1;
  std::vector<std::pair<std::string_view, std::string>> scalars_;
};

}  // namespace

void read_gml(TextSource& source, RawGraph& into) {
  const std::string text = source.read_rest();
  GmlReader(text, source.name(), into).read();
}

}  // namespace redoubt::analysis
