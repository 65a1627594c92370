// The [[generator]], [[detector]] … tables of a scenario: who there is, and the actors themselves.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "agents/applications/application.hpp"
#include "agents/catalogue.hpp"
#include "agents/scenario/scenario.hpp"

namespace redoubt {

// Those whose kind is among `kinds`, in the order of the file; their parameters are read when they
// are built.
std::vector<ActorSpec> read_specs(const Document& document, const std::string& section,
                                  const std::vector<std::string>& kinds, Problems& problems);

template <class Actor>
std::vector<ActorSpec> read_specs(const Document& document, const std::string& section,
                                  const std::vector<Kind<Actor>>& kinds, Problems& problems) {
  std::vector<std::string> names;
  for (const Kind<Actor>& kind : kinds) names.push_back(kind.name);
  return read_specs(document, section, names, problems);
}

// With the parameters of the specification; what is wrong with them becomes problems.
std::unique_ptr<Generator> read_generator(const ActorSpec& spec, Problems& problems);
DetectorSetup read_detector(const ActorSpec& spec, Problems& problems);
ApplicationSetup read_application(const ActorSpec& spec, Problems& problems);

}  // namespace redoubt
