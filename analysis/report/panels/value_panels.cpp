// Charts on emissions and on V(M) with its parts.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> value_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
  const char* section = "Carbon and value";
  return {
      {.id = "carbon",
       .title = "Emissions so far",
       .sentence = "CO2-equivalent of that energy at the grids of the scenario, building included. "
                   "Bought offsets are not taken off.",
       .section = section,
       .series = {"co2e_kg"},
       .y_title = "Cumulative CO2e"},
      {.id = "offsets",
       .title = "Offsets realised so far",
       .sentence = "What bought offsets really took back; below zero they did harm.",
       .section = section,
       .series = {"offset_kg"},
       .when_used = true},
      {.id = "carbon-cost",
       .title = "Social cost of carbon, C",
       .sentence = "What these emissions cost society at the stated price of a tonne.",
       .section = section,
       .series = {"carbon_usd"},
       .y_title = "C"},
      {.id = "energy-cost",
       .title = "Cost of energy, E",
       .sentence = "Electricity at the meter, and stress on the grid where it is valued.",
       .section = section,
       .series = {"energy_usd"},
       .y_title = "E"},
      {.id = "social",
       .title = "Net social benefit, S",
       .sentence = "Good of answers and harm reckoned to be prevented, less harm done and what is "
                   "spent on other things than electricity.",
       .section = section,
       .series = {"social_usd"},
       .y_title = "S",
       .when_used = true},
      {.id = "prevented",
       .title = "Harm reckoned to be prevented",
       .sentence = "By acts that each detector led to, against posts that nobody acted on. Part of "
                   "S of a model and of the platform, not of everyone.",
       .section = section,
       .series = {"prevented_usd"},
       .when_used = true},
      {.id = "value",
       .title = "Value, V = S - C - E - O",
       .sentence =
           "Above zero a model has been worth its cost so far. Without a [value] section S is "
           "zero, and minus V is what S must be to break even.",
       .section = section,
       .series = {"value_usd"},
       .y_title = "V"},
      {.id = "bearers",
       .title = "Who bears the value",
       .sentence =
           "V of the platform and of everyone, by the groups of people, the owners of models "
           "and others.",
       .section = section,
       .series = {"value_by_bearer_usd"},
       .y_title = "V",
       .wide = true,
       .when_used = true},
      {.id = "incidence",
       .title = "Which part of the value falls on whom",
       .sentence =
           "Parts of V of every model, of the platform and of everyone, with their signs, by "
           "who bears them.",
       .section = section,
       .series = {"incidence_usd"},
       .y_title = "Part of V",
       .wide = true,
       .when_used = true},
  };
}

}  // namespace redoubt::analysis
