// GraphML [Brandes et al. 2002], read piece by piece with expat. Data of nodes become attributes.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "analysis/io/graph/raw_graph.hpp"
#include "analysis/io/graph/text_source.hpp"

namespace redoubt::analysis {

namespace {

class GraphmlReader {
 public:
  GraphmlReader(TextSource& source, RawGraph& graph)
      : source_(source), graph_(graph), problems_(source.name()) {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetEntityDeclHandler(parser_.get(), on_entity);
  }

  void read() {
    bool more = true;
    while (more) {
      const std::string_view piece = source_.next_piece();
      more = !piece.empty();
      const auto status =
          XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), more ? 0 : 1);
      if (status == XML_STATUS_OK) continue;
      problems_.throw_if_any();
      problems_.fail(line(), XML_ErrorString(XML_GetErrorCode(parser_.get())), "well-formed XML");
    }
    if (!graph_seen_) problems_.fail("no <graph> element (expected a GraphML file)");
    declared_.check(graph_.nodes, problems_);
    problems_.throw_if_any();
    for (const auto& [id, key] : keys_)
      if (key.of_nodes && !key.default_value.empty()) fill_in(key.name, key.default_value);
  }

 private:
  struct Key {
    std::string name;
    std::string default_value;
    bool of_nodes = true;
  };
  struct Free {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };
  using Attributes = std::map<std::string_view, std::string_view>;

  static void on_start(void* self, const XML_Char* name, const XML_Char** pairs) {
    Attributes attributes;
    for (; *pairs != nullptr; pairs += 2) attributes[pairs[0]] = pairs[1];
    static_cast<GraphmlReader*>(self)->start(local_name(name), attributes);
  }
  static void on_end(void* self, const XML_Char* name) {
    static_cast<GraphmlReader*>(self)->end(local_name(name));
  }
  static void on_text(void* self, const XML_Char* text, int length) {
    auto& reader = *static_cast<GraphmlReader*>(self);
    if (reader.keeps_text_) reader.text_.append(text, static_cast<std::size_t>(length));
  }
  // Entities could blow up a small file or name other files; GraphML needs none.
  static void on_entity(void* self, const XML_Char* name, int, const XML_Char*, int,
                        const XML_Char*, const XML_Char*, const XML_Char*, const XML_Char*) {
    static_cast<GraphmlReader*>(self)->stop(name, "no entity declarations");
  }

  static std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
  }

  [[nodiscard]] std::uint64_t line() const { return XML_GetCurrentLineNumber(parser_.get()); }

  void stop(std::string_view text, std::string_view expected) {
    problems_.add(line(), text, expected);
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  void start(std::string_view element, Attributes& attributes) {
    if (element == "graph") {
      graph_seen_ = true;
      if (attributes["edgedefault"] == "undirected") graph_.directed = false;
    } else if (element == "key") {
      current_key_ = attributes["id"];
      const std::string_view name = attributes["attr.name"];
      const std::string_view of = attributes["for"];
      keys_[current_key_] = {std::string(name.empty() ? attributes["id"] : name), "",
                             of.empty() || of == "node" || of == "all"};
    } else if (element == "default" || element == "data") {
      if (element == "data") current_key_ = attributes["key"];
      text_.clear();
      keeps_text_ = true;
    } else if (element == "node") {
      start_node(attributes["id"]);
    } else if (element == "edge") {
      start_edge(attributes);
    } else if (element == "hyperedge") {
      stop("<hyperedge>", "edges with two ends; hyperedges cannot be read");
    }
  }

  void end(std::string_view element) {
    if (element == "node" && !open_nodes_.empty()) open_nodes_.pop_back();
    if (element == "edge") in_edge_ = false;
    if (element != "data" && element != "default") return;
    keeps_text_ = false;
    Key& key = keys_[current_key_];
    if (element == "default")
      key.default_value = text_;
    else if (!open_nodes_.empty() && !in_edge_)
      graph_.set_attribute(key.name.empty() ? current_key_ : key.name, open_nodes_.back(), text_);
  }

  void start_node(std::string_view id) {
    if (id.empty()) return stop("<node>", "an id in the node");
    const std::uint32_t node = graph_.nodes.intern(id);
    if (!declared_.declare(node)) problems_.add(line(), id, "each node id only once");
    open_nodes_.push_back(node);
  }

  void start_edge(Attributes& attributes) {
    in_edge_ = true;
    const std::string_view source = attributes["source"];
    const std::string_view target = attributes["target"];
    if (source.empty() || target.empty()) {
      problems_.add(line(), "<edge>", "a source and a target in the edge");
      return;
    }
    const std::uint32_t a = graph_.nodes.intern(source);
    const std::uint32_t b = graph_.nodes.intern(target);
    declared_.use(a, line());
    declared_.use(b, line());
    graph_.edges.emplace_back(a, b);
    // An edge may differ from the default of the graph; only this way round can be expressed.
    const bool mutual = attributes["directed"] == "false" && graph_.directed.value_or(true);
    if (mutual) graph_.edges.emplace_back(b, a);
    if (attributes["directed"] == "true" && !graph_.directed.value_or(true))
      problems_.add(line(), "directed=\"true\"",
                    "edgedefault=\"directed\" in <graph> if some edges are directed");
  }

  // A default holds for every node that has no value of its own.
  void fill_in(const std::string& name, const std::string& value) {
    for (std::uint32_t node = 0; node < graph_.nodes.size(); ++node) {
      const auto column = std::find_if(graph_.attributes.begin(), graph_.attributes.end(),
                                       [&name](const NodeAttribute& a) { return a.name == name; });
      const bool empty = column == graph_.attributes.end() || column->values.size() <= node ||
                         column->values[node].empty();
      if (empty) graph_.set_attribute(name, node, value);
    }
  }

  TextSource& source_;
  RawGraph& graph_;
  GraphProblems problems_;
  DeclaredNodes declared_;
  std::unique_ptr<XML_ParserStruct, Free> parser_{XML_ParserCreate(nullptr)};
  std::map<std::string, Key> keys_;
  std::string current_key_;
  std::string text_;
  bool keeps_text_ = false;
  bool graph_seen_ = false;
  bool in_edge_ = false;
  std::vector<std::uint32_t> open_nodes_;  // a node may hold a graph of nodes
};

}  // namespace

void read_graphml(TextSource& source, RawGraph& into) {
  GraphmlReader(source, into).read();
}

}  // namespace redoubt::analysis
