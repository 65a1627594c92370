#include "agents/applications/person_case.hpp"

#include <cmath>

#include "sim/random/portable_math.hpp"

namespace redoubt {
namespace {

// Standard normal, as many as features; `what`: names what they belong to.
Direction noise(Purpose why, std::uint64_t what, std::uint64_t person, const KeyedDraws& draws) {
  const std::uint64_t entity = mix(what, person);
  Direction z;
  for (std::size_t i = 0; i < kFeatures; i += 2) {
    const Block bits = draws.bits(why, entity, i / 2);
    z[i] = portable::normal_quantile(unit_interval(bits.first));
    z[i + 1] = portable::normal_quantile(unit_interval(bits.second));
  }
  return z;
}

void add(Features& x, const Direction& z, double by) {
  for (std::size_t i = 0; i < kFeatures; ++i) x[i] += static_cast<float>(by * z[i]);
}

}  // namespace

Case bring_case(const Person& person, std::uint64_t application, double common,
                std::span<const Group> groups, const KeyedDraws& draws) {
  const Direction& mean = groups[person.group].mean;
  const Direction style = noise(Purpose::person_style, 0, person.key, draws);
  const double u = draws.uniform(Purpose::need, mix(application, person.key), 0);
  Case brought;
  brought.need =
      std::sqrt(common) * style[kHarmAxis] + std::sqrt(1 - common) * portable::normal_quantile(u);
  for (std::size_t i = 0; i < kFeatures; ++i) {
    brought.shown[i] = static_cast<float>(mean[i] + style[i]);
    brought.rarity += style[i] * style[i];
  }
  brought.shown[kHarmAxis] = static_cast<float>(mean[kHarmAxis] + brought.need);
  return brought;
}

Features read_case(const Case& brought, const Person& person, const Reader& reader,
                   const KeyedDraws& draws) {
  Features read = brought.shown;
  const double of_model = reader.noise * (1 - reader.own_part);
  const double own = reader.noise * reader.own_part;
  if (of_model > 0)
    add(read, noise(Purpose::model_reading, reader.model, person.key, draws), of_model);
  if (own > 0) add(read, noise(Purpose::own_reading, reader.application, person.key, draws), own);
  return read;
}

}  // namespace redoubt
