// Expected moments of posts as those of a sample: about their own mean n posts scatter n - 1 times
// the variance, so that an unbiased estimate of it is right.
#pragma once

#include <algorithm>

#include "agents/foundation/corpus.hpp"

namespace redoubt {

inline void scatter_about_own_mean(Corpus& corpus) {
  for (Moments& m : corpus) {
    if (m.n <= 0) continue;
    const double lost = std::min(1.0, 1 / m.n);
    for (std::size_t i = 0; i < kFeatures; ++i)
      m.squares[i] -= lost * (m.squares[i] - m.sum[i] * m.sum[i] / m.n);
  }
}

}  // namespace redoubt
