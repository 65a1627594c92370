#include "agents/detectors/minhash.hpp"

#include <algorithm>
#include <limits>

namespace redoubt {
namespace {

// Finalizer of SplitMix64 [Steele, Lea & Flood 2014]: a bijection that spreads every bit.
std::uint64_t scramble(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ull;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

}  // namespace

std::vector<std::uint64_t> shingles(const Surface& post) {
  const auto replaced =
      static_cast<unsigned>(static_cast<double>(post.fingerprint.edit_fraction) * kShingles + 0.5);
  std::vector<std::pair<std::uint64_t, unsigned>> order;
  for (unsigned i = 0; i < kShingles; ++i) order.emplace_back(scramble(post.key ^ scramble(i)), i);
  std::sort(order.begin(), order.end());
  std::vector<std::uint64_t> set;
  for (unsigned rank = 0; rank < kShingles; ++rank) {
    const std::uint64_t owner = rank < replaced ? post.key : post.fingerprint.template_id;
    set.push_back(scramble(scramble(owner) + order[rank].second));
  }
  return set;
}

std::vector<std::uint64_t> minhash_bands(const std::vector<std::uint64_t>& set,
                                         const MinHashShape& shape) {
  std::vector<std::uint64_t> result;
  for (unsigned band = 0; band < shape.bands; ++band) {
    std::uint64_t digest = scramble(band);
    for (unsigned row = 0; row < shape.rows; ++row) {
      const std::uint64_t salt = scramble(shape.salt + band * 1000 + row);
      std::uint64_t least = std::numeric_limits<std::uint64_t>::max();
      for (const std::uint64_t shingle : set) least = std::min(least, scramble(shingle ^ salt));
      digest = scramble(digest ^ least);
    }
    result.push_back(digest);
  }
  return result;
}

}  // namespace redoubt
