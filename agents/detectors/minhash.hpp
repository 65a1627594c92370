// MinHash signatures of fingerprints, banded for locality-sensitive hashing [Broder 1997].
#pragma once

#include <cstdint>
#include <vector>

#include "sim/content/surface.hpp"

namespace redoubt {

// A text is a set of kShingles shingles: those of its template, of which the first
// round(edit_fraction · kShingles) in an order of its own were replaced by new ones.
inline constexpr unsigned kShingles = 64;
std::vector<std::uint64_t> shingles(const Surface& post);

struct MinHashShape {
  unsigned bands;
  unsigned rows;
  std::uint64_t salt;  // chooses the hash functions
};

// One hash per band of `rows` minima: two texts of Jaccard similarity s share at least one band
// with probability 1 - (1 - s^rows)^bands, over hash functions.
std::vector<std::uint64_t> minhash_bands(const std::vector<std::uint64_t>& shingles,
                                         const MinHashShape& shape);

}  // namespace redoubt
