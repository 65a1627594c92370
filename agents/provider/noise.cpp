#include "agents/provider/noise.hpp"

#include "sim/random/portable_math.hpp"

namespace redoubt {

Features with_noise(const Features& x, double sd, Purpose why, std::uint64_t key,
                    const KeyedDraws& draws) {
  Features near = x;
  if (sd <= 0) return near;
  for (std::size_t i = 0; i < kFeatures; i += 2) {
    const Block bits = draws.bits(why, key, i / 2);
    near[i] += static_cast<float>(sd * portable::normal_quantile(unit_interval(bits.first)));
    near[i + 1] += static_cast<float>(sd * portable::normal_quantile(unit_interval(bits.second)));
  }
  return near;
}

}  // namespace redoubt
