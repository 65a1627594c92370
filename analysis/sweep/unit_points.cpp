#include "analysis/sweep/unit_points.hpp"

#include <bit>
#include <utility>

#include "analysis/statistics/design_purpose.hpp"
#include "sim/random/keyed_draws.hpp"

namespace redoubt::analysis {
namespace {

// The middle of a stratum, so that rounding cannot leave it.
double middle(std::uint64_t place, std::uint64_t of) {
  return (static_cast<double>(place) + 0.5) / static_cast<double>(of);
}

class Factorial final : public UnitPoints {
 public:
  explicit Factorial(std::vector<std::size_t> counts) : counts_(std::move(counts)) {}
  [[nodiscard]] std::uint64_t size() const override {
    std::uint64_t product = 1;
    for (const std::size_t count : counts_) product *= count;
    return product;
  }
  [[nodiscard]] UnitPoint at(std::uint64_t point) const override {
    UnitPoint u(counts_.size());
    for (std::size_t i = counts_.size(); i-- > 0;) {
      u[i] = middle(point % counts_[i], counts_[i]);
      point /= counts_[i];
    }
    return u;
  }

 private:
  std::vector<std::size_t> counts_;
};

class Latin final : public UnitPoints {
 public:
  Latin(std::size_t factors, std::uint64_t samples, std::uint64_t seed)
      : factors_(factors), samples_(samples), seed_(seed) {}
  [[nodiscard]] std::uint64_t size() const override { return samples_; }
  [[nodiscard]] UnitPoint at(std::uint64_t point) const override {
    const KeyedDraws draws(seed_, 0);
    UnitPoint u;
    for (std::size_t i = 0; i < factors_; ++i) {
      const double within = draws.uniform(kDesignJitter, point, i);
      const auto stratum = static_cast<double>(permuted(point, samples_, seed_, i));
      u.push_back((stratum + within) / static_cast<double>(samples_));
    }
    return u;
  }

 private:
  std::size_t factors_;
  std::uint64_t samples_;
  std::uint64_t seed_;
};

class Morris final : public UnitPoints {
 public:
  Morris(std::size_t factors, std::uint64_t trajectories, std::uint64_t seed, std::size_t levels)
      : factors_(factors), trajectories_(trajectories), seed_(seed), levels_(levels) {}
  [[nodiscard]] std::uint64_t size() const override { return trajectories_ * (factors_ + 1); }
  [[nodiscard]] UnitPoint at(std::uint64_t point) const override {
    const std::uint64_t trajectory = point / (factors_ + 1);
    const std::uint64_t steps = point % (factors_ + 1);
    UnitPoint u;
    for (std::size_t i = 0; i < factors_; ++i) {
      const bool moved = permuted(i, factors_, seed_, trajectory) < steps;
      u.push_back(place(trajectory, i, moved));
    }
    return u;
  }

 private:
  // A grid place from which the step stays inside, walked upwards or downwards.
  [[nodiscard]] double place(std::uint64_t trajectory, std::size_t factor, bool moved) const {
    const KeyedDraws draws(seed_, 0);
    const Block bits = draws.bits(kDesignTrajectory, trajectory, factor);
    const auto half = static_cast<std::uint64_t>(levels_ / 2);
    const double low = static_cast<double>(bits.first % half) / static_cast<double>(levels_ - 1);
    const bool upwards = (bits.second & 1) != 0;
    return moved == upwards ? low + morris_step(levels_) : low;
  }

  std::size_t factors_;
  std::uint64_t trajectories_;
  std::uint64_t seed_;
  std::size_t levels_;
};

}  // namespace

double morris_step(std::size_t levels) {
  return static_cast<double>(levels) / (2 * static_cast<double>(levels - 1));
}

std::uint64_t permuted(std::uint64_t index, std::uint64_t n, std::uint64_t seed,
                       std::uint64_t stream) {
  if (n < 2) return 0;
  constexpr int kRounds = 6;
  const KeyedDraws draws(mix(seed, stream), 0);
  const int half = (static_cast<int>(std::bit_width(n - 1)) + 1) / 2;
  const std::uint64_t mask = (std::uint64_t{1} << half) - 1;
  do {
    std::uint64_t left = index >> half;
    std::uint64_t right = index & mask;
    for (std::uint64_t round = 0; round < kRounds; ++round) {
      const std::uint64_t drawn = draws.bits(kDesignStratum, right, round).first;
      left ^= drawn & mask;
      std::swap(left, right);
    }
    index = left << half | right;
  } while (index >= n);
  return index;
}

std::unique_ptr<UnitPoints> factorial_points(std::vector<std::size_t> counts) {
  return std::make_unique<Factorial>(std::move(counts));
}

std::unique_ptr<UnitPoints> latin_points(std::size_t factors, std::uint64_t samples,
                                         std::uint64_t seed) {
  return std::make_unique<Latin>(factors, samples, seed);
}

std::unique_ptr<UnitPoints> morris_points(std::size_t factors, std::uint64_t trajectories,
                                          std::uint64_t seed, std::size_t levels) {
  return std::make_unique<Morris>(factors, trajectories, seed, levels);
}

}  // namespace redoubt::analysis
