// Bias amplification: how much stronger a model links groups and a trait than the data do.
#pragma once

#include <span>
#include <vector>

namespace redoubt {

// topic[a] = P(A = a): how often group a is spoken of. data[a] = P(T | a) in the data, model[a] the
// same in what the model writes, of the same topics. All results are positive if the model goes
// further in the direction in which the data lean.

// Zhao et al. 2017: mean over groups with b* > 1/|A| of b~ - b*, b(a) = P(A = a | T), summed and
// divided by the number of traits (one).
double amplification_zhao(std::span<const double> topic, std::span<const double> data,
                          std::span<const double> model);

// Wang & Russakovsky 2021, A → T: mean over a of ±(P^(T | a) - P(T | a)), + if A = a and T go
// together in the data, P(a, T) > P(a)·P(T).
double amplification_a_to_t(std::span<const double> topic, std::span<const double> data,
                            std::span<const double> model);
// Its terms, one per group.
std::vector<double> group_amplification_a_to_t(std::span<const double> topic,
                                               std::span<const double> data,
                                               std::span<const double> model);
// The same for T → A: mean over a of ±(P^(a | T) - P(a | T)).
double amplification_t_to_a(std::span<const double> topic, std::span<const double> data,
                            std::span<const double> model);
std::vector<double> group_amplification_t_to_a(std::span<const double> topic,
                                               std::span<const double> data,
                                               std::span<const double> model);

}  // namespace redoubt
