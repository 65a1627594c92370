// The catalogue of kinds: from the word in a scenario to the actor.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agents/applications/application_kind.hpp"
#include "agents/calculations/calculation.hpp"
#include "agents/detectors/detector.hpp"
#include "agents/evasion/evasion.hpp"
#include "agents/generators/generator.hpp"
#include "agents/generators/technology.hpp"
#include "agents/interventions/lever.hpp"
#include "agents/propagation/propagation_rule.hpp"

namespace redoubt {

template <class Actor>
struct Kind {
  std::string name;
  std::unique_ptr<Actor> (*make)();  // with default parameters
};

const std::vector<Kind<Detector>>& detector_kinds();
const std::vector<Kind<Generator>>& generator_kinds();
const std::vector<Kind<Evasion>>& evasion_kinds();
const std::vector<Kind<PropagationRule>>& rule_kinds();
const std::vector<Kind<Calculation>>& calculation_kinds();
const std::vector<Kind<ApplicationKind>>& application_kinds();
const std::vector<Kind<Lever>>& lever_kinds();

// nullptr if there is no such kind.
std::unique_ptr<Detector> make_detector(const std::string& kind);
std::unique_ptr<Generator> make_generator(const std::string& kind);
std::unique_ptr<Evasion> make_evasion(const std::string& kind);
std::unique_ptr<PropagationRule> make_rule(const std::string& kind);
std::unique_ptr<Calculation> make_calculation(const std::string& kind);
std::unique_ptr<ApplicationKind> make_application_kind(const std::string& kind);
std::unique_ptr<Lever> make_lever(const std::string& kind);
// What a generator of this kind writes with.
std::unique_ptr<Technology> make_technology(const std::string& kind);

#define DETECTOR(name) std::unique_ptr<Detector> make_##name();
#define GENERATOR(name) std::unique_ptr<Technology> make_##name();
#define EVASION(name) std::unique_ptr<Evasion> make_##name();
#define PROPAGATION(name) std::unique_ptr<PropagationRule> make_##name();
#define CALCULATION(name) std::unique_ptr<Calculation> make_##name();
#define APPLICATION(name) std::unique_ptr<ApplicationKind> make_##name();
#define INTERVENTION(name) std::unique_ptr<Lever> make_##name();
#include "agents/catalogue.def"

}  // namespace redoubt
