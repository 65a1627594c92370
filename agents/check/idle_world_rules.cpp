// Settings of people, the network, the foundation model and what comes from outside, and what they
// need.
#include "agents/catalogue.hpp"
#include "agents/check/idle_rules.hpp"

namespace redoubt {
namespace {

using V = LifetimeValues;
using Me = std::string;

bool loses(const V& v, const Me&) {
  return v.on("users.retention.leave_per_loss") || v.on("users.retention.quieter_per_loss");
}

bool made_with(const V& v, std::string_view one, std::string_view other) {
  return v.ever("network.topology", one) || v.ever("network.topology", other);
}

std::vector<IdleRule> people_rules() {
  return {
      {"users",
       {"peak_hour"},
       [](const V& v, const Me&) { return v.on("users.diurnal_amplitude"); },
       "the day has no rhythm (users.diurnal_amplitude is 0)"},
      {"users",
       {"sessions_per_day", "session_sigma"},
       [](const V& v, const Me&) {
         return make_rule(v.scenario().propagation.kind)->traits().reads_in_visits;
       },
       "people do not read in visits under this propagation.rule (\"feed\" would)"},
      {"users",
       {"silence"},
       [](const V& v, const Me&) { return v.any_is("generator", "goal", "harassment"); },
       "no campaign harasses anybody (no generator with goal = \"harassment\")"},
      {"users",
       {"retention.memory", "retention.repair", "retention.removed", "retention.reduced",
        "retention.labelled", "retention.suspended", "retention.abused"},
       loses,
       "nobody leaves or falls quiet over a loss (users.retention.leave_per_loss and "
       "quieter_per_loss are 0)"},
      {"users",
       {"belief.prior", "belief.half_life"},
       [](const V& v, const Me&) {
         return v.on("users.belief.per_exposure") || v.on("users.belief.per_quality") ||
                v.on("users.belief.per_personalisation");
       },
       "beliefs are not followed (users.belief.per_exposure, per_quality and per_personalisation "
       "are 0)"},
  };
}

std::vector<IdleRule> network_rules() {
  return {
      {"network",
       {"exponent", "largest_share", "follow_coupling"},
       [](const V& v, const Me&) { return made_with(v, "power_law", "block_model"); },
       "network.topology has no such law (\"power_law\" and \"block_model\" have)"},
      {"network",
       {"rewiring"},
       [](const V& v, const Me&) { return made_with(v, "watts_strogatz", ""); },
       "network.topology is not \"watts_strogatz\""},
      {"network",
       {"friend_of_friend"},
       [](const V& v, const Me&) { return made_with(v, "random_walk", ""); },
       "network.topology is not \"random_walk\""},
  };
}

std::vector<IdleRule> model_rules() {
  return {
      {"foundation_model",
       {"kept_corpora"},
       [](const V& v, const Me& me) { return v.ever(me + ".regime", "window"); },
       "foundation_model.regime is not \"window\""},
      {"foundation_model",
       {"recourse.commissioned_posts"},
       [](const V& v, const Me& me) { return v.on(me + ".recourse.complaints_to_find"); },
       "the provider of the model does not look at complaints "
       "(foundation_model.recourse.complaints_to_find is 0)"},
      {"foundation_model",
       {"reweight", "curation.stratified", "knows_author"},
       [](const V& v, const Me&) { return v.several_groups(); },
       "all people are of one group (state an [[attribute]])"},
      {"foundation_model",
       {"model_part"},
       [](const V& v, const Me& me) {
         return v.on(me + ".assisted_share") || v.on("provider.assisted_share");
       },
       "nobody writes with the model (foundation_model.assisted_share, or with a [provider] "
       "provider.assisted_share, is 0)"},
  };
}

// Investigators, and posts from outside.
std::vector<IdleRule> outside_rules() {
  return {
      {"attention",
       {"start_rounds"},
       [](const V& v, const Me& me) { return v.ever(me + ".policy", "greedy"); },
       "attention.policy is not \"greedy\""},
      {"attention",
       {"reported_weight"},
       [](const V& v, const Me& me) { return v.on(me + ".reported_rate"); },
       "nothing is reported (attention.reported_rate is empty)"},
      {"arrivals",
       {"law", "cv"},
       [](const V& v, const Me& me) { return v.ever(me + ".process", "renewal"); },
       "its process is not \"renewal\""},
      {"arrivals",
       {"edit_fraction"},
       [](const V& v, const Me& me) { return v.on(me + ".copy_of"); },
       "it copies nothing (copy_of)"},
  };
}

}  // namespace

std::vector<IdleRule> idle_world_rules() {
  return joined({people_rules(), network_rules(), model_rules(), outside_rules()});
}

}  // namespace redoubt
