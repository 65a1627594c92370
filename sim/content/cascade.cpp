#include "sim/content/cascade.hpp"

#include <algorithm>
#include <vector>

namespace redoubt {

CascadeShape measure_cascade(std::span<const std::uint32_t> parents) {
  const auto n = static_cast<std::uint32_t>(parents.size());
  CascadeShape shape;
  shape.size = n;
  if (n == 0) return shape;
  std::vector<std::uint32_t> depth(n, 0);
  std::vector<std::uint32_t> at_depth(n, 0);
  std::vector<std::uint32_t> below(n, 1);  // shares in the subtree, itself included
  at_depth[0] = 1;
  for (std::uint32_t i = 1; i < n; ++i) {
    depth[i] = depth[parents[i]] + 1;
    ++at_depth[depth[i]];
    shape.depth = std::max(shape.depth, depth[i]);
  }
  shape.breadth = *std::max_element(at_depth.begin(), at_depth.end());
  // Sum of all pairwise distances: the edge above i lies between below[i] and n - below[i] shares.
  double distances = 0;
  for (std::uint32_t i = n; i-- > 1;) {
    below[parents[i]] += below[i];
    distances += static_cast<double>(below[i]) * static_cast<double>(n - below[i]);
  }
  if (n > 1) {
    const double pairs = 0.5 * static_cast<double>(n) * static_cast<double>(n - 1);
    shape.structural_virality = distances / pairs;
  }
  return shape;
}

}  // namespace redoubt
