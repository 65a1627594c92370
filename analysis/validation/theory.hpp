// What theory says must come out, as functions of a scenario: `theory = "…"` of an [[expect]].
#pragma once

#include <string>
#include <vector>

#include "agents/scenario.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt::analysis {

// label: of the measure, e.g. the group. NaN where the theory does not hold: a value that it does
// not give must not be judged.
using TheoryFunction = double (*)(const Scenario& scenario, const std::string& label);
// Of what spreads: theory of the network that the scenario has, whatever its degrees.
using NetworkTheory = double (*)(const Scenario& scenario, const SocialGraph& network,
                                 const std::string& label);

struct Theory {
  std::string name;
  std::string meaning;  // what it is the value of, and whose result it is
  TheoryFunction value = nullptr;
  NetworkTheory on_network = nullptr;  // one of the two

  [[nodiscard]] double of(const Scenario& scenario, const SocialGraph& network,
                          const std::string& label) const {
    return on_network ? on_network(scenario, network, label) : value(scenario, label);
  }
};

// One function a subject, so that each stands in a file of its own.
std::vector<Theory> foundation_theories();
std::vector<Theory> calculation_theories();
std::vector<Theory> application_theories();
std::vector<Theory> attention_theories();
std::vector<Theory> queue_theories();
std::vector<Theory> detector_theories();
std::vector<Theory> cascade_theories();
std::vector<Theory> epidemic_theories();
std::vector<Theory> endemic_theories();
std::vector<Theory> adoption_theories();
std::vector<Theory> people_theories();

const std::vector<Theory>& theories();
// nullptr if there is none of that name.
const Theory* find_theory(const std::string& name);

}  // namespace redoubt::analysis
