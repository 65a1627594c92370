// Everything in a scenario that has parameters, with the path by which each is named.
#pragma once

#include <optional>
#include <string>

#include "agents/applications/application.hpp"
#include "agents/catalogue.hpp"
#include "agents/scenario/sections.hpp"

namespace redoubt::analysis {

struct ScenarioPart {
  std::string path;  // "moderation", "generator.farm"
  std::string type;  // whose parameters: "moderation", "generator.hosted_model"
};

// Calls visit(part, params) for each section and actor that the scenario has. Actors are built for
// the call.
template <class Visit>
void visit_parts(Scenario& s, Visit&& visit) {
  const auto section = [&visit](const std::string& name, auto& params) {
    visit(ScenarioPart{name, name}, params);
  };
  section("scenario", s.general);
  section("network", s.network);
  section("users", s.users);
  section("record", s.record);
  for (AttributeParams& each : s.attributes)
    visit(ScenarioPart{"attribute." + each.name, "attribute"}, each);
  visit_sections(s, [&section](const std::string& name, auto& params) {
    if constexpr (requires { params.has_value(); }) {
      if (params) section(name, *params);
    } else {
      section(name, params);
    }
  });
  PropagationSetup propagation = build_propagation(s);
  section("propagation", propagation);
  for (ArrivalParams& each : s.arrivals)
    visit(ScenarioPart{"arrivals." + each.name, "arrivals"}, each);
  for (const ActorSpec& spec : s.generators)
    visit(ScenarioPart{"generator." + spec.name, "generator." + spec.kind},
          *build_generator(s.document, spec));
  for (const ActorSpec& spec : s.detectors) {
    DetectorSetup setup = build_detector(s.document, spec);
    visit(ScenarioPart{"detector." + spec.name, "detector." + spec.kind}, setup);
  }
  for (const ActorSpec& spec : s.applications) {
    ApplicationSetup setup = build_application(s.document, spec);
    visit(ScenarioPart{"application." + spec.name, "application." + spec.kind}, setup);
  }
}

}  // namespace redoubt::analysis
