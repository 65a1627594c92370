#include "agents/check/check_actors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "agents/applications/check_applications.hpp"
#include "agents/check/check_flaws.hpp"
#include "agents/check/check_interventions.hpp"
#include "agents/detectors/check_models.hpp"
#include "agents/detectors/team_check.hpp"
#include "agents/economy/check_economy.hpp"
#include "agents/labelling/check_labelling.hpp"
#include "agents/moderation/check_duty.hpp"
#include "agents/provider/check_provider.hpp"
#include "agents/scenario/attributes.hpp"
#include "agents/scenario/propagation_section.hpp"
#include "agents/scenario/read_actors.hpp"
#include "sim/config/nearest_name.hpp"

namespace redoubt {
namespace {

struct Cast {
  PropagationSetup propagation;
  std::vector<std::unique_ptr<Generator>> generators;
  std::vector<DetectorSetup> detectors;
  std::vector<ApplicationSetup> applications;
};

Cast read_cast(const Document& document, const Scenario& s, Problems& problems) {
  Cast cast{read_propagation(document, s.propagation, problems), {}, {}, {}};
  for (const ActorSpec& spec : s.generators)
    cast.generators.push_back(read_generator(spec, problems));
  for (const ActorSpec& spec : s.detectors) cast.detectors.push_back(read_detector(spec, problems));
  for (const ActorSpec& spec : s.applications)
    cast.applications.push_back(read_application(spec, problems));
  return cast;
}

// Names in a generator's parameters that nothing in the scenario bears.
void check_references(const ActorSpec& spec, const Generator& generator,
                      const std::vector<Group>& groups, Problems& problems) {
  std::vector<std::string> group_names;
  for (const Group& group : groups) group_names.push_back(group.name);
  std::vector<std::string> kinds;
  for (const Kind<Generator>& kind : generator_kinds()) kinds.push_back(kind.name);
  for (const NameReference& reference : generator.references()) {
    const bool group = reference.what == NameReference::What::group;
    if (group && groups.empty()) continue;  // what is wrong with the attributes is said already
    const std::vector<std::string>& known = group ? group_names : kinds;
    if (std::find(known.begin(), known.end(), reference.name) == known.end())
      problems.add(
          spec.table.where,
          fmt::format("generator.{}.{} names the {} \"{}\"{}", spec.name, reference.field,
                      group ? "group" : "kind", reference.name, suggestion(reference.name, known)));
  }
}

void check_generators(const Scenario& s, const Cast& cast, Problems& problems) {
  for (std::size_t i = 0; i < cast.generators.size(); ++i) {
    const ActorSpec& spec = s.generators[i];
    check_references(spec, *cast.generators[i], s.groups, problems);
    if (cast.generators[i]->asks_foundation() && !s.foundation_model)
      problems.add(spec.table.where,
                   fmt::format("generator.{}.foundation_model is true, but there is none (state "
                               "[foundation_model])",
                               spec.name));
  }
}

// What a dated change may name, be it only to hear that it is fixed.
std::vector<Overridable> parts_of(Scenario& s, Cast& cast) {
  std::vector<Overridable> parts{
      {"scenario", fields_of(s.general)},      {"network", fields_of(s.network)},
      {"users", fields_of(s.users)},           {"propagation", fields_of(cast.propagation)},
      {"moderation", fields_of(s.moderation)}, {"record", fields_of(s.record)},
      {"platform", fields_of(s.platform)}};
  parts.push_back({"harm", fields_of(s.harm)});
  if (s.labelling) parts.push_back({"labelling", fields_of(*s.labelling)});
  parts.push_back({"modality", fields_of(s.modality)});
  if (s.environment) parts.push_back({"environment", fields_of(*s.environment)});
  if (s.provider) parts.push_back({"provider", fields_of(*s.provider)});
  if (s.foundation_model) parts.push_back({"foundation_model", fields_of(*s.foundation_model)});
  for (ArrivalParams& each : s.arrivals)
    parts.push_back({"arrivals." + each.name, fields_of(each)});
  if (s.attention) parts.push_back({"attention", fields_of(*s.attention)});
  for (std::size_t i = 0; i < cast.generators.size(); ++i)
    parts.push_back({"generator." + s.generators[i].name, fields_of(*cast.generators[i])});
  for (DetectorSetup& setup : cast.detectors)
    parts.push_back({"detector." + setup.name, fields_of(setup)});
  for (ApplicationSetup& setup : cast.applications)
    parts.push_back({"application." + setup.name, fields_of(setup)});
  return parts;
}

}  // namespace

void check_actors(const Document& document, Scenario& s, Problems& problems) {
  Cast cast = read_cast(document, s, problems);
  check_generators(s, cast, problems);
  check_applications(s, cast.applications, problems);
  check_provider(document, s, cast.detectors, problems);
  check_team(cast.detectors, s.detectors, count_groups(s.attributes), problems);
  check_flaws(s, cast.generators, cast.detectors, problems);
  check_analysts(document, s.platform, cast.detectors, problems);
  check_models(s, cast.detectors, cast.generators, problems);
  check_duty(document, s, problems);
  check_labelling(document, s, cast.detectors, problems);
  Scenario copy = s;
  check_interventions({document, copy, cast.applications, cast.generators, cast.detectors},
                      parts_of(copy, cast), s.interventions, problems);
}

}  // namespace redoubt
