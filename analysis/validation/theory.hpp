// What theory says must come out, as functions of a scenario: `theory = "…"` of an [[expect]].
#pragma once

#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "agents/scenario/scenario.hpp"
#include "sim/network/social_graph.hpp"

namespace redoubt::analysis {

// What a theory says, or why it says nothing: a value that it does not give must not be judged.
struct TheoryValue {
  double value = std::numeric_limits<double>::quiet_NaN();
  double error = 0;    // standard error of the value itself, where chance or scatter enters it
  double scatter = 0;  // standard deviation between replicates of what is measured; 0: not known
  std::string silent;

  TheoryValue(double known, double its_error = 0, double its_scatter = 0)
      : value(known), error(its_error), scatter(its_scatter) {}
  static TheoryValue refuse(std::string why) {
    TheoryValue none(std::numeric_limits<double>::quiet_NaN());
    none.silent = std::move(why);
    return none;
  }
  [[nodiscard]] bool defined() const { return value == value; }
};

// label: of the measure, e.g. the group.
using TheoryFunction = TheoryValue (*)(const Scenario& scenario, const std::string& label);
// Of what spreads: theory of the network that the scenario has, whatever its degrees.
using NetworkTheory = TheoryValue (*)(const Scenario& scenario, const SocialGraph& network,
                                      const std::string& label);

struct Theory {
  std::string name;
  std::string meaning;  // what it is the value of, and whose result it is
  std::string needs;    // of which worlds
  TheoryFunction value = nullptr;
  NetworkTheory on_network = nullptr;  // one of the two

  // Where there is no value, the reason is never empty.
  [[nodiscard]] TheoryValue of(const Scenario& scenario, const SocialGraph& network,
                               const std::string& label) const {
    TheoryValue said = on_network ? on_network(scenario, network, label) : value(scenario, label);
    if (!said.defined() && said.silent.empty()) said.silent = "it is a theory of " + needs;
    return said;
  }
};

// One function a subject, so that each stands in a file of its own.
std::vector<Theory> foundation_theories();
std::vector<Theory> collapse_theories();
std::vector<Theory> calculation_theories();
std::vector<Theory> application_theories();
std::vector<Theory> attention_theories();
std::vector<Theory> queue_theories();
std::vector<Theory> detector_theories();
std::vector<Theory> evidence_theories();
std::vector<Theory> cascade_theories();
std::vector<Theory> epidemic_theories();
std::vector<Theory> endemic_theories();
std::vector<Theory> adoption_theories();
std::vector<Theory> people_theories();

const std::vector<Theory>& theories();
// nullptr if there is none of that name.
const Theory* find_theory(const std::string& name);

}  // namespace redoubt::analysis
