// One law of random durations everywhere: service = { law = "lognormal", mean = "60s", cv = 1.5 }.
#pragma once

#include "sim/config/parameter.hpp"

namespace redoubt {

enum class LawKind { exponential, lognormal, gamma, constant };
template <>
struct Words<LawKind> {
  static constexpr std::array value{"exponential", "lognormal", "gamma", "constant"};
};

struct Law {
  LawKind kind = LawKind::exponential;
  Duration mean = hours(1);
  double cv = 1;  // standard deviation / mean, of lognormal and gamma; the others ignore it

  void fields(FieldVisitor& v);
};

// A variate by inversion of u in (0, 1), to the nearest millisecond. Never if the mean is never.
Duration draw(const Law& law, double u);

}  // namespace redoubt
