// What theories of several subjects need: rates of sources, parameters of detectors, the normal
// law.
#pragma once

#include <cmath>
#include <limits>
#include <string>

#include "agents/scenario/scenario.hpp"
#include "sim/config/duration_text.hpp"
#include "sim/config/write_fields.hpp"

namespace redoubt::analysis {

inline double normal_cdf(double x) {
  return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

// Inverse by bisection, to 1e-12.
inline double normal_quantile_of(double p) {
  double low = -40;
  double high = 40;
  while (high - low > 1e-13) {
    const double middle = (low + high) / 2;
    (normal_cdf(middle) < p ? low : high) = middle;
  }
  return (low + high) / 2;
}

// A number among written parameters, durations in seconds; NaN if there is none of that name.
inline double number_in(const Table& parameters, const char* key) {
  const Value* value = parameters.find(key);
  if (value == nullptr) return kUndefined;
  if (const double* number = value->get<double>()) return *number;
  if (const auto* whole = value->get<std::int64_t>()) return static_cast<double>(*whole);
  if (const std::string* text = value->get<std::string>()) {
    const ParsedDuration parsed = parse_duration(*text);
    if (parsed.error != nullptr) return kUndefined;
    return parsed.value.is_never() ? std::numeric_limits<double>::infinity()
                                   : parsed.value.seconds();
  }
  return kUndefined;
}

// A number among the parameters of the detector of this name.
inline double detector_number(const Scenario& s, const std::string& detector, const char* key) {
  for (const ActorSpec& spec : s.detectors) {
    if (spec.name != detector) continue;
    DetectorSetup setup = build_detector(s.document, spec);
    return number_in(write_fields(fields_of(setup)), key);
  }
  return kUndefined;
}

// The parameters of the propagation rule, and of what all rules have.
inline Table propagation_table(const Scenario& s) {
  PropagationSetup setup = build_propagation(s);
  return write_fields(fields_of(setup));
}

// Posts an hour that come to the target, and the part of them that is harmful.
struct ArrivalMix {
  double per_hour = 0;
  double harmful_per_hour = 0;
};

inline ArrivalMix arrivals_to(const Scenario& s, ArrivalTarget target) {
  ArrivalMix mix;
  for (const ArrivalParams& each : s.arrivals) {
    if (each.to != target) continue;
    mix.per_hour += each.rate_per_hour;
    mix.harmful_per_hour += each.rate_per_hour * each.harmful_share;
  }
  return mix;
}

// The source that sends harmful posts (or benign ones) to detectors, if there is just one.
inline const ArrivalParams* only_source(const Scenario& s, bool harmful) {
  const ArrivalParams* only = nullptr;
  for (const ArrivalParams& each : s.arrivals) {
    if (each.to != ArrivalTarget::detectors) continue;
    if (harmful ? each.harmful_share == 0 : each.harmful_share == 1) continue;
    if (only != nullptr) return nullptr;
    only = &each;
  }
  return only;
}

inline bool evades(const ArrivalParams& source) {
  return source.evasion.kind != ArrivalEvasion::none;
}

}  // namespace redoubt::analysis
