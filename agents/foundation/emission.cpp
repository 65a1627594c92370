#include "agents/foundation/emission.hpp"

#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {

std::vector<double> sharpened(std::span<const double> weights, double temperature) {
  std::vector<double> shares;
  double sum = 0;
  for (const double weight : weights) {
    shares.push_back(temperature == 1.0 ? weight : portable::pow(weight, 1.0 / temperature));
    sum += shares.back();
  }
  for (double& share : shares) share /= sum;
  return shares;
}

double sharpened(double probability, double temperature) {
  const double both[] = {probability, 1.0 - probability};
  return sharpened(both, temperature)[0];
}

std::vector<double> emitted_shares(const GroupKnowledge& knowledge, double temperature) {
  std::vector<double> weights;
  for (const GroupKnowledge::Component& c : knowledge.groups) weights.push_back(c.weight);
  return sharpened(weights, temperature);
}

std::uint8_t choice_at(std::span<const double> shares, double v) {
  std::uint8_t choice = 0;
  double below = shares[0];
  while (v >= below && choice + 1u < shares.size()) below += shares[++choice];
  return choice;
}

void attribute(Surface& post, const GroupKnowledge& knowledge, double temperature,
               const KeyedDraws& draws) {
  if (post.about == kAboutNobody) return;
  const double rate = sharpened(knowledge.groups[post.about].association, temperature);
  post.attributes = draws.uniform(Purpose::model_attribution, post.key, 0) < rate;
}

Features emit(const GroupKnowledge::Component& voice, double temperature, std::uint64_t key,
              const KeyedDraws& draws) {
  Features x;
  for (std::size_t i = 0; i < kFeatures; i += 2) {
    const Block bits = draws.bits(Purpose::emission, key, i / 2);
    const double first = portable::normal_quantile(unit_interval(bits.first));
    const double second = portable::normal_quantile(unit_interval(bits.second));
    x[i] = static_cast<float>(voice.mean[i] + temperature * std::sqrt(voice.variance[i]) * first);
    x[i + 1] = static_cast<float>(voice.mean[i + 1] +
                                  temperature * std::sqrt(voice.variance[i + 1]) * second);
  }
  return x;
}

}  // namespace redoubt
