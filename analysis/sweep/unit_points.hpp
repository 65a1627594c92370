// Designs on the unit cube: point i is computed without the others, so a million points cost
// nothing until they run.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace redoubt::analysis {

using UnitPoint = std::vector<double>;  // one number in [0, 1) per factor

class UnitPoints {
 public:
  virtual ~UnitPoints() = default;
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  [[nodiscard]] virtual UnitPoint at(std::uint64_t point) const = 0;  // point < size()
};

// Every combination; the last factor runs fastest. counts: levels per factor.
std::unique_ptr<UnitPoints> factorial_points(std::vector<std::size_t> counts);
// Latin hypercube: in each factor, each of the `samples` strata is hit once.
std::unique_ptr<UnitPoints> latin_points(std::size_t factors, std::uint64_t samples,
                                         std::uint64_t seed);
// Sobol' sequence with a random digital shift (xor, so nets stay nets).
std::unique_ptr<UnitPoints> sobol_points(std::size_t factors, std::uint64_t samples,
                                         std::uint64_t seed);
// Saltelli et al. 2010: blocks A, AB_1 … AB_k, B; block j at j × (k + 2). AB_i is A with factor i
// from B.
std::unique_ptr<UnitPoints> saltelli_points(std::size_t factors, std::uint64_t samples,
                                            std::uint64_t seed);
// Morris 1991: trajectories of k + 1 points on a grid, one factor a step, by half the grid and
// more.
std::unique_ptr<UnitPoints> morris_points(std::size_t factors, std::uint64_t trajectories,
                                          std::uint64_t seed, std::size_t levels);

// How far a Morris step goes: levels / (2 (levels - 1)), for an even number of levels.
double morris_step(std::size_t levels);

// A permutation of 0 … n-1, element by element: a Feistel network of keyed draws on the next power
// of 4, walked until it falls below n.
std::uint64_t permuted(std::uint64_t index, std::uint64_t n, std::uint64_t seed,
                       std::uint64_t stream);

}  // namespace redoubt::analysis
