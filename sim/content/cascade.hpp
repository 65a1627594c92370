// The shape of one cascade: a publication and everything that was passed on from it.
#pragma once

#include <cstdint>
#include <span>

namespace redoubt {

struct CascadeShape {
  std::uint32_t size = 0;     // shares, the publication included
  std::uint32_t depth = 0;    // longest chain of shares from the publication
  std::uint32_t breadth = 0;  // most shares at one depth
  // Mean distance between all pairs of shares in the tree; 0 for size 1 [Goel et al. 2016].
  double structural_virality = 0;
};

// parents[i] < i is the parent of share i; share 0 is the publication (parents[0] is ignored).
CascadeShape measure_cascade(std::span<const std::uint32_t> parents);

}  // namespace redoubt
