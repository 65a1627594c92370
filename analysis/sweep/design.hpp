// Which points a sweep has: settings of the levers, crossed with draws of the uncertainties or all
// factors together.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analysis/sweep/factor.hpp"
#include "analysis/sweep/unit_points.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt::analysis {

enum class DesignKind { factorial, list, lhs, sobol, saltelli, morris };

struct DesignParams {
  DesignKind kind = DesignKind::factorial;
  std::int64_t samples = 0;     // 0: not stated
  std::int64_t replicates = 0;  // 0: the base's
  std::int64_t seed = 1;
  bool common_random_numbers = true;
  bool baseline = true;
  std::int64_t levels = 4;
  std::string file;
  void fields(FieldVisitor& v);
};

struct DesignPoint {
  bool baseline = false;     // no lever is set: the base as it stands
  std::uint64_t policy = 0;  // setting of the levers; 0 where factors move together
  std::uint64_t draw = 0;    // of the uncertainties
  UnitPoint u;               // one per factor; NaN for a lever that is not set
};

class Design {
 public:
  Design() = default;
  // Factors: levers first. They must fit the design (see check_design).
  Design(const DesignParams& params, const std::vector<Factor>& factors);

  [[nodiscard]] std::uint64_t size() const { return draws_ * policies_; }
  [[nodiscard]] std::uint64_t draws() const { return draws_; }
  // Settings of the levers with the baseline, number 0 if there is one; 1 if factors move together.
  [[nodiscard]] std::uint64_t policies() const { return policies_; }
  [[nodiscard]] bool has_baseline() const { return baseline_; }
  // All settings of one draw stand together, so that what is finished can be compared.
  [[nodiscard]] DesignPoint at(std::uint64_t point) const;

 private:
  std::size_t levers_ = 0;  // that are crossed with draws
  std::size_t factors_ = 0;
  bool baseline_ = false;
  std::unique_ptr<UnitPoints> settings_;  // of the levers; none: factors move together
  std::unique_ptr<UnitPoints> sampled_;   // of all other factors; none: there are no others
  std::uint64_t policies_ = 1;
  std::uint64_t draws_ = 1;
};

// What keeps the factors from making such a design.
void check_design(const DesignParams& params, const std::vector<Factor>& factors,
                  SourcePosition where, Problems& problems);

}  // namespace redoubt::analysis
