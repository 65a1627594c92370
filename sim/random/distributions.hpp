// Model distributions by inversion of keyed uniforms: one draw gives one variate on every machine.
#pragma once

#include <cstdint>

#include "sim/kernel/sim_time.hpp"

namespace redoubt {

// All take u in (0, 1).
double exponential(double u, double mean);
double normal(double u, double mean, double sd);
// Lognormal with the given mean and coefficient of variation (cv >= 0; 0 gives the mean).
double lognormal(double u, double mean, double cv);
// Lognormal with the given mean and log-scale sigma.
double lognormal_sigma(double u, double mean, double sigma);
// Number of failures before the first success: P(k) = (1-p)^k p.
std::uint64_t geometric(double u, double p);
// Successes in n trials of probability p; n at most kMostTrials, so that no probability underflows.
inline constexpr std::uint64_t kMostTrials = 512;
std::uint64_t binomial(double u, std::uint64_t n, double p);
// Number of events of a Poisson law; mean at most kMostMean, so that no probability underflows.
inline constexpr double kMostMean = 600;
std::uint64_t poisson(double u, double mean);
// Exponential waiting time rounded to milliseconds, at least 1 ms; never() if the rate is 0.
Duration waiting_time(double u, double events_per_day);

}  // namespace redoubt
