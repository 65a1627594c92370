// Settings of grids, prices, worth and the platform's budget, and what they need.
#include "agents/check/idle_rules.hpp"

namespace redoubt {
namespace {

using V = LifetimeValues;
using Me = std::string;

std::vector<IdleRule> mitigation_rules() {
  return {
      {"environment",
       {"mitigation.mixed_precision_factor"},
       [](const V& v, const Me& me) { return v.on(me + ".mitigation.mixed_precision"); },
       "environment.mitigation.mixed_precision is false"},
      {"environment",
       {"mitigation.quantised_factor", "mitigation.quantised_distortion"},
       [](const V& v, const Me& me) { return v.on(me + ".mitigation.quantised"); },
       "environment.mitigation.quantised is false"},
      {"environment",
       {"mitigation.distilled_factor", "mitigation.distilled_distortion"},
       [](const V& v, const Me& me) { return v.on(me + ".mitigation.distilled"); },
       "environment.mitigation.distilled is false"},
      {"environment",
       {"mitigation.sparse_factor"},
       [](const V& v, const Me& me) { return v.on(me + ".mitigation.sparse"); },
       "environment.mitigation.sparse is false"},
  };
}

std::vector<IdleRule> environment_rules() {
  return {
      {"environment",
       {"stickiness"},
       [](const V& v, const Me& me) { return v.on(me + ".green_default"); },
       "there is no green default to keep (environment.green_default is false)"},
      {"environment",
       {"interruption_usd_per_kw"},
       [](const V& v, const Me& me) { return v.on(me + ".interruptions_per_year"); },
       "interruptions are not valued (environment.interruptions_per_year is 0)"},
      {"environment",
       {"stated_zones", "stated_g_per_kwh", "stated_years"},
       [](const V& v, const Me& me) { return v.ever(me + ".intensity_preset", "stated"); },
       "environment.intensity_preset is not \"stated\""},
  };
}

std::vector<IdleRule> value_rules() {
  return {
      {"value",
       {"deploy_if"},
       [](const V& v, const Me& me) {
         return v.several_groups() || !v.ever(me + ".deploy_if", "min_group_value>=0");
       },
       "all people are of one group, so that \"min_group_value>=0\" asks no more of it than of "
       "everybody (state an [[attribute]], or \"V>0\")"},
      {"value",
       {"trial"},
       [](const V& v, const Me& me) { return !v.ever(me + ".deploy_if", "always"); },
       "nothing is on trial (value.deploy_if is \"always\")"},
      {"value",
       {"abuse_usd"},
       [](const V& v, const Me&) { return v.any_is("generator", "goal", "harassment"); },
       "no campaign harasses anybody (no generator with goal = \"harassment\")"},
      {"value",
       {"served_usd"},
       [](const V& v, const Me&) { return !v.scenario().applications.empty(); },
       "there is no [[application]]"},
      {"value",
       {"climate_incidence", "grid_incidence", "secondary_incidence"},
       [](const V& v, const Me&) { return v.scenario().environment.has_value(); },
       "energy has no price (state [environment])"},
      {"platform",
       {"reviewers_share", "labels_share", "compute_share", "research_share", "training_usd"},
       [](const V& v, const Me& me) { return v.on(me + ".budget_usd_per_day"); },
       "there is no budget to share (platform.budget_usd_per_day is 0)"},
  };
}

}  // namespace

std::vector<IdleRule> idle_price_rules() {
  return joined({environment_rules(), mitigation_rules(), value_rules()});
}

}  // namespace redoubt
