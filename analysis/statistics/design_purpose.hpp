// Why designs and resamples draw: numbers 190 to 199 of the purposes, which no run of the model
// uses.
#pragma once

#include "sim/random/purpose.hpp"

namespace redoubt::analysis {

inline constexpr Purpose kDesignShift{190};
inline constexpr Purpose kDesignStratum{191};
inline constexpr Purpose kDesignJitter{192};
inline constexpr Purpose kDesignTrajectory{193};
inline constexpr Purpose kSweepSeed{194};
inline constexpr Purpose kBootstrap{195};
inline constexpr Purpose kObservation{196};

}  // namespace redoubt::analysis
