#include "agents/catalogue.hpp"

#include "agents/generators/campaign.hpp"

namespace redoubt {
namespace {

template <class Actor>
std::unique_ptr<Actor> make(const std::vector<Kind<Actor>>& kinds, const std::string& name) {
  for (const Kind<Actor>& kind : kinds)
    if (kind.name == name) return kind.make();
  return nullptr;
}

}  // namespace

#define DETECTOR(name) {#name, &make_##name},
const std::vector<Kind<Detector>>& detector_kinds() {
  static const std::vector<Kind<Detector>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

#define GENERATOR(name) {#name, &make_##name},
static const std::vector<Kind<Technology>>& technology_kinds() {
  static const std::vector<Kind<Technology>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

// Every generator is a campaign with the technology of its kind.
#define GENERATOR(name)                                       \
  {#name, []() -> std::unique_ptr<Generator> {                \
     return std::make_unique<Campaign>(make_##name(), #name); \
   }},
const std::vector<Kind<Generator>>& generator_kinds() {
  static const std::vector<Kind<Generator>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

#define EVASION(name) {#name, &make_##name},
const std::vector<Kind<Evasion>>& evasion_kinds() {
  static const std::vector<Kind<Evasion>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

#define PROPAGATION(name) {#name, &make_##name},
const std::vector<Kind<PropagationRule>>& rule_kinds() {
  static const std::vector<Kind<PropagationRule>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

#define APPLICATION(name) {#name, &make_##name},
const std::vector<Kind<ApplicationKind>>& application_kinds() {
  static const std::vector<Kind<ApplicationKind>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

#define INTERVENTION(name) {#name, &make_##name},
const std::vector<Kind<Lever>>& lever_kinds() {
  static const std::vector<Kind<Lever>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

#define CALCULATION(name) {#name, &make_##name},
const std::vector<Kind<Calculation>>& calculation_kinds() {
  static const std::vector<Kind<Calculation>> kinds{
#include "agents/catalogue.def"
  };
  return kinds;
}

std::unique_ptr<Detector> make_detector(const std::string& kind) {
  return make(detector_kinds(), kind);
}
std::unique_ptr<Generator> make_generator(const std::string& kind) {
  return make(generator_kinds(), kind);
}
std::unique_ptr<Evasion> make_evasion(const std::string& kind) {
  return make(evasion_kinds(), kind);
}
std::unique_ptr<PropagationRule> make_rule(const std::string& kind) {
  return make(rule_kinds(), kind);
}
std::unique_ptr<Calculation> make_calculation(const std::string& kind) {
  return make(calculation_kinds(), kind);
}
std::unique_ptr<ApplicationKind> make_application_kind(const std::string& kind) {
  return make(application_kinds(), kind);
}
std::unique_ptr<Lever> make_lever(const std::string& kind) {
  return make(lever_kinds(), kind);
}
std::unique_ptr<Technology> make_technology(const std::string& kind) {
  return make(technology_kinds(), kind);
}

}  // namespace redoubt
