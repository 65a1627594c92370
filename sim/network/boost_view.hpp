// Lets Boost.Graph's algorithms run on a SocialGraph as it is, without a copy.
//
// Models VertexListGraph and IncidenceGraph; the index of a vertex is the vertex itself.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <utility>

#include "sim/network/social_graph.hpp"

namespace redoubt {

struct BoostView {
  const SocialGraph* graph;

  struct traversal_category : boost::vertex_list_graph_tag, boost::incidence_graph_tag {};
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = SocialGraph::Edge;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::uint64_t;
  using degree_size_type = std::uint32_t;
  using vertex_iterator = boost::counting_iterator<vertex_descriptor>;

  // Author and a position in the author's row.
  class out_edge_iterator
      : public boost::iterator_facade<out_edge_iterator, edge_descriptor,
                                      boost::forward_traversal_tag, edge_descriptor> {
   public:
    out_edge_iterator() = default;
    out_edge_iterator(vertex_descriptor author, const std::uint32_t* follower)
        : author_(author), follower_(follower) {}

   private:
    friend class boost::iterator_core_access;
    [[nodiscard]] edge_descriptor dereference() const { return {author_, *follower_}; }
    [[nodiscard]] bool equal(const out_edge_iterator& other) const {
      return follower_ == other.follower_;
    }
    void increment() { ++follower_; }

    vertex_descriptor author_ = 0;
    const std::uint32_t* follower_ = nullptr;
  };

  static vertex_descriptor null_vertex() { return UserId::kNone; }
};

inline std::uint32_t num_vertices(const BoostView& view) {
  return view.graph->nodes();
}

inline std::pair<BoostView::vertex_iterator, BoostView::vertex_iterator> vertices(
    const BoostView& view) {
  return {BoostView::vertex_iterator(0), BoostView::vertex_iterator(view.graph->nodes())};
}

inline std::pair<BoostView::out_edge_iterator, BoostView::out_edge_iterator> out_edges(
    std::uint32_t u, const BoostView& view) {
  const auto row = view.graph->followers(UserId(u));
  return {{u, row.data()}, {u, row.data() + row.size()}};
}

inline std::uint32_t out_degree(std::uint32_t u, const BoostView& view) {
  return static_cast<std::uint32_t>(view.graph->followers(UserId(u)).size());
}

inline std::uint32_t source(const SocialGraph::Edge& edge, const BoostView&) {
  return edge.first;
}
inline std::uint32_t target(const SocialGraph::Edge& edge, const BoostView&) {
  return edge.second;
}

inline boost::typed_identity_property_map<std::uint32_t> get(boost::vertex_index_t,
                                                             const BoostView&) {
  return {};
}

}  // namespace redoubt

template <>
struct boost::property_map<redoubt::BoostView, boost::vertex_index_t> {
  using type = boost::typed_identity_property_map<std::uint32_t>;
  using const_type = type;
};
