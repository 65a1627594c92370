#include "agents/foundation/corpus.hpp"

namespace redoubt {

void Moments::add(const Features& x) {
  ++n;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const auto value = static_cast<double>(x[i]);
    sum[i] += value;
    squares[i] += value * value;
  }
}

void Moments::add(const Moments& more, double weight) {
  n += weight * more.n;
  about += weight * more.about;
  attributed += weight * more.attributed;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    sum[i] += weight * more.sum[i];
    squares[i] += weight * more.squares[i];
  }
}

Moments expected_moments(double n, const Direction& mean, const Direction& variance) {
  Moments m{.n = n};
  for (std::size_t i = 0; i < kFeatures; ++i) {
    m.sum[i] = n * mean[i];
    m.squares[i] = n * (variance[i] + mean[i] * mean[i]);
  }
  return m;
}

void count_topic(Corpus& corpus, const Surface& post) {
  if (post.about == kAboutNobody) return;
  ++corpus[post.about].about;
  corpus[post.about].attributed += post.attributes ? 1 : 0;
}

double posts_in(const Corpus& corpus) {
  double posts = 0;
  for (const Moments& m : corpus) posts += m.n;
  return posts;
}

}  // namespace redoubt
