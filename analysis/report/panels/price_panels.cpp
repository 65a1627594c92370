// Charts on money and energy.
#include "analysis/report/panels/panels.hpp"

namespace redoubt::analysis {

std::vector<ReportPanel> price_panels() {
  using Kind [[maybe_unused]] = ReportPanel::Kind;
  using Format [[maybe_unused]] = ReportPanel::Format;
  const char* section = "Money and energy";
  return {
      {.id = "cost",
       .title = "Money spent so far",
       .sentence = "What each actor has spent since the start.",
       .section = section,
       .series = {"cost_usd"},
       .y_title = "Cumulative spending"},
      {.id = "income",
       .title = "Money earned so far",
       .sentence = "What each actor has earned since the start, starting capital included.",
       .section = section,
       .series = {"income_usd"},
       .y_title = "Cumulative income"},
      {.id = "energy",
       .title = "Energy used so far",
       .sentence =
           "What each actor's computing, and its people's workplaces where they are counted, have "
           "used since the start.",
       .section = section,
       .series = {"energy_kwh"},
       .y_title = "Cumulative energy"},
      {.id = "amortisation",
       .title = "When a model that is trained once has paid",
       .sentence = "Energy of a model that is trained once and tuned for a task a day, against "
                   "training from scratch for each: where the lines cross it has paid. Calculated.",
       .section = section,
       .series = {"calculation_kwh"},
       .y_title = "Cumulative energy",
       .wide = true},
      {.id = "cost-by-kind",
       .title = "What the money was for",
       .sentence = "Spending since the start by actor and kind of cost.",
       .section = section,
       .series = {"cost_by_kind_usd"},
       .y_title = "Cumulative spending",
       .when_used = true},
      {.id = "energy-by-kind",
       .title = "What the energy was for, and where",
       .sentence = "Energy since the start by actor, kind of cost and grid, without the building's "
                   "share.",
       .section = section,
       .series = {"energy_by_kind_kwh"},
       .y_title = "Cumulative energy",
       .when_used = true},
      {.id = "energy-by-year",
       .title = "The energy of each calendar year",
       .sentence = "Energy since the start by actor, kind of cost, grid and year in which it was "
                   "used, for runs that have a date. Each year is priced by its own grids.",
       .section = section,
       .series = {"energy_by_year_kwh"},
       .y_title = "Cumulative energy",
       .when_used = true},
  };
}

}  // namespace redoubt::analysis
