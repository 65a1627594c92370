#include "analysis/sweep/design.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace redoubt {

template <>
struct Words<analysis::DesignKind> {
  static constexpr std::array<const char*, 6> value{"factorial", "list",     "lhs",
                                                    "sobol",     "saltelli", "morris"};
};

namespace analysis {
namespace {

constexpr std::uint64_t kMostPoints = std::uint64_t{1} << 31;  // what an index of runs can hold
constexpr std::size_t kMostDimensions = 3667;                  // Joe & Kuo's table in Boost

bool crossed(DesignKind kind) {
  return kind == DesignKind::factorial || kind == DesignKind::list;
}

std::size_t count_levers(const std::vector<Factor>& factors) {
  return static_cast<std::size_t>(std::count_if(
      factors.begin(), factors.end(), [](const Factor& f) { return f.role == Role::lever; }));
}

// Grid points for a range, all values of a list.
std::vector<std::size_t> level_counts(const DesignParams& params,
                                      const std::vector<Factor>& factors, std::size_t from,
                                      std::size_t to) {
  std::vector<std::size_t> counts;
  for (std::size_t i = from; i < to; ++i)
    counts.push_back(factors[i].continuous() ? static_cast<std::size_t>(params.levels)
                                             : factors[i].levels.size());
  return counts;
}

// Row i of the list: value i of every lever.
class Rows final : public UnitPoints {
 public:
  Rows(std::size_t levers, std::size_t rows) : levers_(levers), rows_(rows) {}
  [[nodiscard]] std::uint64_t size() const override { return rows_; }
  [[nodiscard]] UnitPoint at(std::uint64_t point) const override {
    return UnitPoint(levers_, (static_cast<double>(point) + 0.5) / static_cast<double>(rows_));
  }

 private:
  std::size_t levers_;
  std::size_t rows_;
};

bool any_range(const std::vector<Factor>& factors, std::size_t from) {
  return std::any_of(factors.begin() + static_cast<std::ptrdiff_t>(from), factors.end(),
                     [](const Factor& f) { return f.continuous(); });
}

std::unique_ptr<UnitPoints> sampled_points(const DesignParams& params, std::size_t factors) {
  const auto samples = static_cast<std::uint64_t>(params.samples);
  const auto seed = static_cast<std::uint64_t>(params.seed);
  switch (params.kind) {
    case DesignKind::lhs:
      return latin_points(factors, samples, seed);
    case DesignKind::saltelli:
      return saltelli_points(factors, samples, seed);
    case DesignKind::morris:
      return morris_points(factors, samples, seed, static_cast<std::size_t>(params.levels));
    default:
      return sobol_points(factors, samples, seed);
  }
}

}  // namespace

void DesignParams::fields(FieldVisitor& v) {
  v({.name = "kind", .meaning = "how points are chosen"}, kind);
  v({.name = "samples",
     .meaning = "points (lhs, sobol), blocks (saltelli), trajectories (morris), draws of the "
                "uncertainties (factorial, list)",
     .range = {.low = 1, .high = 1e9}},
    samples);
  v({.name = "replicates", .meaning = "runs a point", .range = {.low = 1, .high = 1e6}},
    replicates);
  v({.name = "seed", .meaning = "of the points, not of the runs"}, seed);
  v({.name = "common_random_numbers", .meaning = "all points share the luck of their replicates"},
    common_random_numbers);
  v({.name = "baseline", .meaning = "with levers crossed: also the base as it stands"}, baseline);
  v({.name = "levels",
     .meaning = "grid of a range (factorial, morris)",
     .range = {.low = 2, .high = 1000}},
    levels);
  v({.name = "file", .meaning = "CSV of a list: one column a lever"}, file);
}

Design::Design(const DesignParams& params, const std::vector<Factor>& factors)
    : levers_(crossed(params.kind) ? count_levers(factors) : 0), factors_(factors.size()) {
  baseline_ = params.baseline && levers_ > 0;
  if (params.kind == DesignKind::list && levers_ > 0)
    settings_ = std::make_unique<Rows>(levers_, factors[0].levels.size());
  else if (levers_ > 0)
    settings_ = factorial_points(level_counts(params, factors, 0, levers_));
  const std::size_t others = factors_ - levers_;
  if (others > 0)
    sampled_ = crossed(params.kind) && !any_range(factors, levers_)
                   ? factorial_points(level_counts(params, factors, levers_, factors_))
                   : sampled_points(params, others);
  if (settings_) policies_ = settings_->size() + (baseline_ ? 1 : 0);
  if (sampled_) draws_ = sampled_->size();
}

DesignPoint Design::at(std::uint64_t point) const {
  DesignPoint at;
  at.policy = point % policies_;
  at.draw = point / policies_;
  at.baseline = baseline_ && at.policy == 0;
  at.u.assign(levers_, std::numeric_limits<double>::quiet_NaN());
  if (settings_ && !at.baseline) at.u = settings_->at(at.policy - (baseline_ ? 1 : 0));
  if (!sampled_) return at;
  const UnitPoint drawn = sampled_->at(at.draw);
  at.u.insert(at.u.end(), drawn.begin(), drawn.end());
  return at;
}

void check_design(const DesignParams& params, const std::vector<Factor>& factors,
                  SourcePosition where, Problems& problems) {
  const std::size_t levers = count_levers(factors);
  const bool samples_needed = !crossed(params.kind) || any_range(factors, levers);
  if (factors.empty()) problems.add(where, "nothing is varied (state [levers] or [uncertainties])");
  if (samples_needed && params.samples == 0)
    problems.add(where, "design.samples is missing (must be at least 1: the design draws points)");
  if (params.kind == DesignKind::morris && params.levels % 2 != 0)
    problems.add(where,
                 fmt::format("design.levels is {} (must be even for morris)", params.levels));
  if (factors.size() * (params.kind == DesignKind::saltelli ? 2 : 1) > kMostDimensions)
    problems.add(where, fmt::format("{} factors are more than a Sobol' sequence has dimensions "
                                    "(must be at most {}, half of it for saltelli)",
                                    factors.size(), kMostDimensions));
  if (params.kind == DesignKind::list)
    for (std::size_t i = 0; i < levers; ++i)
      if (factors[i].levels.size() != factors[0].levels.size() || factors[i].continuous())
        problems.add(factors[i].where,
                     fmt::format("levers.{} has {} values and levers.{} has {} (a list takes value "
                                 "i of every lever: all must have as many)",
                                 factors[i].name, factors[i].levels.size(), factors[0].name,
                                 factors[0].levels.size()));
  double points = 1;
  for (const std::size_t count :
       level_counts(params, factors, 0, crossed(params.kind) ? levers : 0))
    points *= static_cast<double>(count);
  if (params.samples > 0) points *= static_cast<double>(params.samples);
  if (points > static_cast<double>(kMostPoints))
    problems.add(where,
                 fmt::format("the design has about {:.2g} points (must be at most 2^31)", points));
}

}  // namespace analysis
}  // namespace redoubt
