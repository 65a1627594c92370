// Parts of the cost-and-carbon statement: what spared energy and since when, what was computed, and
// which energies that rests on.
#pragma once

#include <string>

#include "analysis/value/repricing.hpp"

namespace redoubt::analysis {

// "none", or "at the start quantisation (energy × 0.5); from day 2 …; filters first: …".
std::string mitigation_words(const Scenario& scenario);

// "121000 posts scored by cheap, 3 retrainings of cheap", in the mean over replicates.
std::string compute_words(const ResultReader& file);

struct EnergyWords {
  // Every energy that the scenario's actors book, with the tag of its default or "stated", and its
  // dated changes.
  std::string used;
  // What takes energy and was not counted: "training_kwh of filter and large_model, …".
  std::string zero;
};
EnergyWords energy_words(const Scenario& scenario);

}  // namespace redoubt::analysis
