// A parameter is declared once: name, unit, meaning, default, range, source and tag stand together.
//
// A parameter struct has one unconditional function `void fields(FieldVisitor& v)` that names each
// member in turn. Visitors read it from a scenario, describe it (list, docs, schema), write it back
// (resolved scenario) or override one value (interventions, --set, levers). See config/*.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// How well a default is founded: published as is, derived from published figures, or assumed.
enum class Tag { published, derived, assumed };

struct Range {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_open = false;   // low itself is not allowed
  bool high_open = false;  // high itself is not allowed
  [[nodiscard]] constexpr bool contains(double x) const {
    return (low_open ? x > low : x >= low) && (high_open ? x < high : x <= high);
  }
};
inline constexpr Range kAny{};
inline constexpr Range kPositive{.low = 0, .low_open = true};
inline constexpr Range kNonNegative{.low = 0};
inline constexpr Range kProbability{.low = 0, .high = 1};

struct Field {
  const char* name;          // snake_case key in the scenario file
  const char* unit = "1";    // "1" if dimensionless; durations: "duration"; input files: "file"
  const char* meaning = "";  // one sentence
  Range range = kAny;        // numbers as written; durations in seconds; lists per element
  const char* source = "";   // where the default comes from
  Tag tag = Tag::assumed;
  bool fixed = false;  // cannot be changed while the run goes on (network, seed, groups …)
};

// Words of an enumeration, in the order of its values. Specialise per enum:
//   template <> struct Words<Ranking> { static constexpr std::array value{"random", "engagement"};
//   };
template <class Enum>
struct Words;

class FieldVisitor {
 public:
  virtual ~FieldVisitor() = default;
  virtual void operator()(const Field&, double&) = 0;
  virtual void operator()(const Field&, std::int64_t&) = 0;
  virtual void operator()(const Field&, bool&) = 0;
  virtual void operator()(const Field&, std::string&) = 0;
  virtual void operator()(const Field&, Duration&) = 0;
  virtual void operator()(const Field&, std::vector<double>&) = 0;
  virtual void operator()(const Field&, std::vector<std::string>&) = 0;
  virtual void choice(const Field&, std::span<const char* const> words, int& index) = 0;
  // A nested table such as evasion = { kind = "evolution", … }.
  virtual void table(const Field&, const std::function<void(FieldVisitor&)>& fields) = 0;

  template <class Enum>
  requires std::is_enum_v<Enum>
  void operator()(const Field& field, Enum& value) {
    int index = static_cast<int>(value);
    choice(field, std::span<const char* const>(Words<Enum>::value), index);
    value = static_cast<Enum>(index);
  }
  template <class Struct>
  requires requires(Struct& s, FieldVisitor& v) { s.fields(v); }
  void operator()(const Field& field, Struct& value) {
    table(field, [&value](FieldVisitor& inner) { value.fields(inner); });
  }
};

}  // namespace redoubt
