#include "agents/foundation/group_knowledge.hpp"

#include <algorithm>
#include <cmath>

#include "agents/population.hpp"
#include "sim/random/portable_math.hpp"

namespace redoubt {

void GroupKnowledgeParams::fields(FieldVisitor& v) {
  v({.name = "corpus_size",
     .unit = "posts",
     .meaning = "benign posts that the foundation model learnt from",
     .range = {10, 1e7},
     .source = "no published value",
     .fixed = true},
    corpus_size);
  v({.name = "fm_share",
     .meaning = "share of the corpus that each group wrote; empty: as among people",
     .range = {0, 1, true, false},
     .source = "as among people",
     .fixed = true},
    fm_share);
  v({.name = "fm_knowledge",
     .meaning = "how far the model tells a group's mean from the largest group's: 0 not at all",
     .range = kProbability,
     .source = "no published value",
     .fixed = true},
    fm_knowledge);
}

namespace {

constexpr double kLogTwoPi = 1.8378770664093454836;

struct Moments {
  double n = 0;
  Direction sum{};
  Direction squares{};
  void add(const Features& x) {
    ++n;
    for (std::size_t i = 0; i < kFeatures; ++i) {
      const auto value = static_cast<double>(x[i]);
      sum[i] += value;
      squares[i] += value * value;
    }
  }
};

std::vector<Moments> read_corpus(const GroupKnowledgeParams& params, std::span<const Group> groups,
                                 const KeyedDraws& draws) {
  std::vector<Group> writers(groups.begin(), groups.end());
  for (std::size_t g = 0; g < params.fm_share.size(); ++g) writers[g].share = params.fm_share[g];
  std::vector<Moments> moments(groups.size());
  for (std::int64_t i = 0; i < params.corpus_size; ++i) {
    const std::uint64_t key = mix(0x636f72707573ull, static_cast<std::uint64_t>(i));
    const std::uint8_t group = group_at(writers, draws.uniform(Purpose::group_knowledge, key, 0));
    moments[group].add(draw_features(groups[group].mean, key, draws));
  }
  return moments;
}

// Mean, and variance with one pseudo-post of variance 1. A group that the corpus lacks has the
// moments of the reference and half a post of weight.
GroupKnowledge::Component component(const Moments& m, const Moments& reference, double total) {
  const Moments& known = m.n > 0 ? m : reference;
  GroupKnowledge::Component c;
  c.weight = std::max(m.n, 0.5) / total;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    c.mean[i] = known.sum[i] / known.n;
    const double spread = known.squares[i] - known.n * c.mean[i] * c.mean[i];
    c.variance[i] = (spread + 1.0) / known.n;
  }
  return c;
}

double log_normal(const GroupKnowledge::Component& c, const Features& x) {
  double distance2 = 0;
  double volume = 1;
  for (std::size_t i = 0; i < kFeatures; ++i) {
    const double d = static_cast<double>(x[i]) - c.mean[i];
    distance2 += d * d / c.variance[i];
    volume *= c.variance[i];
  }
  return -0.5 * (distance2 + portable::log(volume) + static_cast<double>(kFeatures) * kLogTwoPi);
}

}  // namespace

GroupKnowledge learn_groups(const GroupKnowledgeParams& params, std::span<const Group> groups,
                            const KeyedDraws& draws) {
  const std::vector<Moments> moments = read_corpus(params, groups, draws);
  const auto largest = std::max_element(moments.begin(), moments.end(),
                                        [](const auto& a, const auto& b) { return a.n < b.n; });
  GroupKnowledge knowledge;
  knowledge.groups.clear();
  for (const Moments& m : moments)
    knowledge.groups.push_back(component(m, *largest, static_cast<double>(params.corpus_size)));
  const Direction common =
      knowledge.groups[static_cast<std::size_t>(largest - moments.begin())].mean;
  for (GroupKnowledge::Component& c : knowledge.groups)
    for (std::size_t i = 0; i < kFeatures; ++i)
      c.mean[i] = common[i] + params.fm_knowledge * (c.mean[i] - common[i]);
  return knowledge;
}

double GroupKnowledge::log_density(const Features& x) const {
  double largest = -1e300;
  double sum = 0;  // of exp(term - largest)
  for (const Component& c : groups) {
    const double term = portable::log(c.weight) + log_normal(c, x);
    const double top = std::max(largest, term);
    const double before = sum * portable::exp(largest - top);
    sum = before + portable::exp(term - top);
    largest = top;
  }
  return largest + portable::log(sum);
}

}  // namespace redoubt
