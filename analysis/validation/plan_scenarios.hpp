// The worlds that a plan needs: the file as it stands and its variants.
#pragma once

#include <set>
#include <string>

#include "agents/scenario/scenario.hpp"
#include "analysis/validation/expectation.hpp"
#include "sim/record/memory_recorder.hpp"

namespace redoubt::analysis {

// Names of the variants that an expectation, or some expectation, needs; "" is the file itself.
std::set<std::string> variants_of(const Expectation& expectation);
std::set<std::string> needed(const ValidationPlan& plan);

// Throws ConfigError for what is wrong with the variant.
Scenario scenario_of(const Document& document, const ValidationPlan& plan,
                     const std::string& variant);

// What the expectation measures of one replicate. Throws std::invalid_argument naming what there
// is if the record has no such thing.
double measure(const MemoryRecorder& record, const Expectation& expectation, double burn_in_days);

}  // namespace redoubt::analysis
