// What a scenario file says must come out: [[variant]] and [[expect]].
#pragma once

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/mean_interval.hpp"
#include "analysis/statistics/outcome.hpp"
#include "sim/config/config_error.hpp"
#include "sim/config/parameter.hpp"

namespace redoubt::analysis {

// The same scenario with some parameters changed; replicates keep their seeds, so variants are
// paired.
struct Variant {
  std::string name;
  std::vector<Entry> changes;
};

enum class Effect { value, difference, ratio };

// What theory says of the measure.
enum class Relation { equals, at_most, at_least };

// One statement with its test, fixed before the run.
struct Expectation {
  std::string name;
  std::string statement;
  std::string source;
  Outcome measure;
  std::optional<Outcome> minus;  // taken off the measure in every replicate, before the division
  std::optional<Outcome> per;    // divides the measure in every replicate
  std::string variant;           // empty: the file as it stands
  std::string against;           // the variant that it is compared with, if effect says so
  Effect effect = Effect::value;
  // Either an interval that must hold the whole 95 % interval of the effect …
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  // … or a value that must lie within the tolerance of the mean.
  double value = std::numeric_limits<double>::quiet_NaN();
  std::string theory;      // names what computes the value from the scenario that is measured
  double value_error = 0;  // standard error of what it computed
  // What it says of the standard deviation between replicates, which few of them show too small
  // where most of the mean is due to rare ones; 0: nothing.
  double value_scatter = 0;
  std::string silent;    // why it computed nothing
  double tolerance = 0;  // 0: four standard errors
  // Unless it equals the value of theory, the whole 95 % interval must keep to its side of it.
  Relation relation = Relation::equals;
  SourcePosition where;

  [[nodiscard]] bool has_value() const { return value == value || !theory.empty(); }
  // Of a theory that was asked for a world which it does not describe: this never holds.
  [[nodiscard]] bool theory_undefined() const { return value != value && !theory.empty(); }
};

// The measure with what is taken off and what divides it, in words.
std::string describe(const Expectation& expectation);

struct ValidationPlan {
  std::vector<Variant> variants;
  std::vector<Expectation> expectations;
};

// Throws ConfigError with every problem of these tables.
ValidationPlan read_plan(const Document& document);

// Throws ConfigError also with the problems of the variants, and with measures that they have not:
// builds their worlds, but runs none. `folder`: what relative paths of the scenario start from.
void check_plan(const Document& document, const std::filesystem::path& folder);

struct Verdict {
  MeanInterval effect;
  double standard_error = std::numeric_limits<double>::quiet_NaN();
  bool holds = false;  // never for a theory that is not defined here
  std::string why;     // what kept it from being judged; empty: nothing
};

// Below this number of replicates four standard errors are themselves too uncertain.
inline constexpr std::size_t kLeastReplicates = 16;

// One value per replicate, paired; `against` is empty for Effect::value.
Verdict judge(const Expectation& expectation, const std::vector<double>& values,
              const std::vector<double>& against);

}  // namespace redoubt::analysis
