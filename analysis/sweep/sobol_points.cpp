// Sobol' points by their number, and the blocks that variance-based indices are computed from.
#include <boost/random/sobol.hpp>

#include "analysis/statistics/design_purpose.hpp"
#include "analysis/sweep/unit_points.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt::analysis {
namespace {

// Coordinates of element i; Boost's engine leaves out element 0, the origin, and begins after it.
std::vector<std::uint64_t> element(std::size_t dimensions, std::uint64_t i) {
  std::vector<std::uint64_t> bits(dimensions, 0);
  if (i == 0) return bits;
  boost::random::sobol engine(dimensions);
  engine.seed(i - 1);
  for (std::uint64_t& each : bits) each = engine();
  return bits;
}

UnitPoint shifted(std::size_t dimensions, std::uint64_t i, std::uint64_t seed) {
  const KeyedDraws draws(seed, 0);
  UnitPoint u;
  std::uint64_t dimension = 0;
  for (const std::uint64_t bits : element(dimensions, i)) {
    const std::uint64_t shift = draws.bits(kDesignShift, dimension, 0).first;
    u.push_back(unit_interval(bits ^ shift));
    ++dimension;
  }
  return u;
}

class Sobol final : public UnitPoints {
 public:
  Sobol(std::size_t factors, std::uint64_t samples, std::uint64_t seed)
      : factors_(factors), samples_(samples), seed_(seed) {}
  [[nodiscard]] std::uint64_t size() const override { return samples_; }
  [[nodiscard]] UnitPoint at(std::uint64_t point) const override {
    return shifted(factors_, point, seed_);
  }

 private:
  std::size_t factors_;
  std::uint64_t samples_;
  std::uint64_t seed_;
};

class Saltelli final : public UnitPoints {
 public:
  Saltelli(std::size_t factors, std::uint64_t samples, std::uint64_t seed)
      : factors_(factors), samples_(samples), seed_(seed) {}
  [[nodiscard]] std::uint64_t size() const override { return samples_ * (factors_ + 2); }
  [[nodiscard]] UnitPoint at(std::uint64_t point) const override {
    const UnitPoint both = shifted(2 * factors_, point / (factors_ + 2), seed_);
    const std::uint64_t member = point % (factors_ + 2);  // 0: A, i: AB_i, k + 1: B
    UnitPoint u;
    for (std::size_t i = 0; i < factors_; ++i) {
      const bool from_b = member == factors_ + 1 || member == i + 1;
      u.push_back(both[from_b ? factors_ + i : i]);
    }
    return u;
  }

 private:
  std::size_t factors_;
  std::uint64_t samples_;
  std::uint64_t seed_;
};

}  // namespace

std::unique_ptr<UnitPoints> sobol_points(std::size_t factors, std::uint64_t samples,
                                         std::uint64_t seed) {
  return std::make_unique<Sobol>(factors, samples, seed);
}

std::unique_ptr<UnitPoints> saltelli_points(std::size_t factors, std::uint64_t samples,
                                            std::uint64_t seed) {
  return std::make_unique<Saltelli>(factors, samples, seed);
}

}  // namespace redoubt::analysis
